import type { ReactNode } from 'react';
import type { Choice } from '../../../controls/choice.ts';
import { FilterPanel } from '../../../controls/FilterPanel.tsx';
import { SelectField } from '../../../controls/SelectField.tsx';
import { targetKinds, type StrategyLayer } from '../../../domain/strategy.ts';
import { councilsOf, themesOf } from '../../../strategy/priorities/priorities.ts';
import {
  choiceLabels,
  dateStates,
  type ChoiceColumn,
  type PrioritiesChoice,
} from '../../../strategy/priorities/choice.ts';
import { evidenceNames, kindNames, themeName } from '../../../strategy/priorities/words.ts';
import { progressStates } from '../../../strategy/progress/outcome.ts';
import { choose, chooseEverything } from './choose.ts';

/** The filters of the page, one labelled control each; `shown` says in words what they leave. */
export function PrioritiesFilters(props: {
  readonly layer: StrategyLayer;
  readonly choice: PrioritiesChoice;
  readonly shown: string;
}): ReactNode {
  const { layer, choice, shown } = props;
  const options = optionsOf(layer, choice);
  return (
    <FilterPanel shown={shown}>
      {selectColumns.map((column) => (
        <SelectField
          key={column}
          label={choiceLabels[column]}
          value={choice[column]}
          choices={options[column]}
          onChange={(value) => choose(choice, { [column]: value })}
        />
      ))}
      <label className="check">
        <input
          type="checkbox"
          checked={choice.superseded !== ''}
          onChange={(event) => choose(choice, { superseded: event.target.checked ? 'shown' : '' })}
        />
        <span>Unfold superseded priorities</span>
      </label>
      <button type="button" className="button-secondary" onClick={chooseEverything}>
        Show everything
      </button>
    </FilterPanel>
  );
}

const selectColumns = [
  'council',
  'theme',
  'kind',
  'status',
  'evidence',
  'due',
  'year',
  'by',
] as const;
type SelectColumn = Exclude<ChoiceColumn, 'superseded'>;

/** The years that a strategy with a beginning and an end runs in, and the one chosen. */
function yearsInForce({ strategies }: StrategyLayer, chosen: string): readonly string[] {
  const years = strategies.flatMap(({ from, to }) =>
    from === null || to === null
      ? []
      : Array.from({ length: to - from + 1 }, (_, at) => String(from + at)),
  );
  return [...new Set([...years, chosen].filter(Boolean))].sort();
}

function optionsOf(
  layer: StrategyLayer,
  choice: PrioritiesChoice,
): Readonly<Record<SelectColumn, readonly Choice[]>> {
  const years = [
    ...layer.targets.flatMap(({ due }) => (due ? [String(due.year)] : [])),
    choice.due,
  ].filter(Boolean);
  return {
    council: [
      { value: '', label: 'All councils' },
      ...councilsOf(layer).map(({ code, name }) => ({ value: code, label: name })),
    ],
    theme: [
      { value: '', label: 'All themes' },
      ...themesOf(layer)
        .filter(Boolean)
        .map((theme) => ({ value: theme, label: themeName(theme, layer.themes) })),
    ],
    kind: [
      { value: '', label: 'All kinds' },
      ...targetKinds.map((kind) => ({ value: kind, label: kindNames[kind] })),
    ],
    status: [
      { value: '', label: 'All states' },
      ...[...dateStates, ...progressStates].map((state) => ({ value: state, label: state })),
    ],
    evidence: [
      { value: '', label: 'With or without' },
      ...Object.entries(evidenceNames).map(([value, label]) => ({ value, label })),
    ],
    due: [
      { value: '', label: 'Any date' },
      ...[...new Set(years)]
        .sort((a, b) => Number(a) - Number(b))
        .map((year) => ({ value: year, label: `End of ${year}` })),
    ],
    year: [
      { value: '', label: 'Any year' },
      ...yearsInForce(layer, choice.year).map((year) => ({ value: year, label: year })),
    ],
    by: [
      { value: '', label: 'Council and strategy' },
      { value: 'theme', label: 'Theme' },
    ],
  };
}
