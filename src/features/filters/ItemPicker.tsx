import type { ReactNode } from 'react';
import type { Filter } from '../../domain/indicator.ts';
import type { View } from '../../domain/selection.ts';
import type { Selection } from '../../query/selected.ts';
import { setView } from '../../state/view-store.ts';
import { CheckList } from '../../controls/CheckList.tsx';
import { SelectField } from '../../controls/SelectField.tsx';

/**
 * A filter's own control: one item, or, where the figure is broken down by it, several.
 * Choosing the default item again takes it out of the address.
 */
export function ItemPicker(props: {
  readonly filter: Filter;
  readonly items: readonly string[];
  readonly view: View;
  readonly selection: Selection;
}): ReactNode {
  const { filter, items, view, selection } = props;
  const shown = selection.items.get(filter.column) ?? [];
  const choose = (chosen: readonly string[]): void => {
    const { [filter.column]: _former, ...others } = view.filters;
    setView({ filters: chosen.length > 0 ? { ...others, [filter.column]: chosen } : others });
  };
  const choices = items.map((item) => ({ value: item, label: item }));
  if (view.breakdown === filter.column || shown.length > 1) {
    return (
      <CheckList
        label={filter.title}
        choices={choices}
        chosen={shown}
        onChange={(chosen) => choose(items.filter((item) => chosen.includes(item)))}
        least={1}
        most={items.length}
      />
    );
  }
  return (
    <SelectField
      label={filter.title}
      value={shown[0] ?? ''}
      choices={choices}
      onChange={(item) => choose(item === filter.defaultItem ? [] : [item])}
    />
  );
}
