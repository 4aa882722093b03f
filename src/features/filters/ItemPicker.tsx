import { useCallback, useMemo, type ReactNode } from 'react';
import type { Dataset } from '../../domain/dataset.ts';
import type { Filter } from '../../domain/indicator.ts';
import type { View } from '../../domain/view.ts';
import { setView } from '../../state/view-store.ts';
import { CheckList } from '../../controls/CheckList.tsx';
import { SelectField } from '../../controls/SelectField.tsx';
import { useSameList } from '../../controls/use-same-list.ts';
import { itemsOf } from '../../query/select/filter-items.ts';

/**
 * A filter's own control: one item, or, where the figure is broken down by it, several.
 * Choosing the total again takes it out of the address.
 */
export function ItemPicker(props: {
  readonly filter: Filter;
  readonly dataset: Dataset;
  /** The items that the figure shows. */
  readonly chosen: readonly string[];
  readonly isBrokenDown: boolean;
}): ReactNode {
  const { filter, dataset, chosen, isBrokenDown } = props;
  const shown = useSameList(chosen);
  const items = useMemo(() => itemsOf(dataset, filter), [dataset, filter]);
  const choices = useMemo(() => items.map((item) => ({ value: item, label: item })), [items]);
  const chooseSeveral = useCallback(
    (next: readonly string[]) =>
      choose(
        filter,
        items.filter((item) => next.includes(item)),
        isBrokenDown,
      ),
    [filter, items, isBrokenDown],
  );
  const chooseOne = useCallback(
    (item: string) => choose(filter, standsForAll(filter, item) ? [] : [item], false),
    [filter],
  );
  if (isBrokenDown || shown.length > 1) {
    return (
      <CheckList
        label={filter.title}
        choices={choices}
        chosen={shown}
        onChange={chooseSeveral}
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
      onChange={chooseOne}
    />
  );
}

/** True for the total that is shown when nothing is chosen. Any other item is chosen by name, so that it is not taken for all. */
function standsForAll({ defaultItem, totalItem }: Filter, item: string): boolean {
  return item === defaultItem && item === totalItem;
}

function choose({ column }: Filter, chosen: readonly string[], isBrokenDown: boolean): void {
  setView(({ filters, breakdown }: View) => {
    const { [column]: _former, ...others } = filters;
    return {
      filters: chosen.length > 0 ? { ...others, [column]: chosen } : others,
      breakdown: isBrokenDown ? column : breakdown,
    };
  });
}
