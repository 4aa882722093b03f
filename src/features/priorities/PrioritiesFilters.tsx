import { useId, useState, type ReactNode } from 'react';
import { targetKinds, type StrategyLayer } from '../../domain/strategy.ts';
import { councilsOf, themesOf } from '../../figure/priorities.ts';
import {
  choiceLabels,
  type ChoiceColumn,
  type PrioritiesChoice,
} from '../../figure/priorities-choice.ts';
import { evidenceNames, kindNames, themeName } from '../../figure/priorities-words.ts';
import { progressStates } from '../../query/progress-outcome.ts';
import { choose, chooseEverything } from './choose.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The filters of the page, one labelled control each; `shown` says in words what they leave. */
export function PrioritiesFilters(props: {
  readonly layer: StrategyLayer;
  readonly choice: PrioritiesChoice;
  readonly shown: string;
}): ReactNode {
  const { layer, choice, shown } = props;
  const [open, setOpen] = useState(() => window.matchMedia('(min-width: 1100px)').matches);
  const options = optionsOf(layer, choice);
  return (
    <details
      className="filter-bar"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="filter-title">Change what is shown</span>
        <span className="filter-shown">{shown}</span>
      </summary>
      <div className="filter-controls">
        {selectColumns.map((column) => (
          <Select
            key={column}
            label={choiceLabels[column]}
            value={choice[column]}
            options={options[column]}
            onChange={(value) => choose(choice, { [column]: value })}
          />
        ))}
        <label className="check">
          <input
            type="checkbox"
            checked={choice.superseded !== ''}
            onChange={(event) =>
              choose(choice, { superseded: event.target.checked ? 'shown' : '' })
            }
          />
          <span>Unfold superseded priorities</span>
        </label>
        <button type="button" className="button-secondary" onClick={chooseEverything}>
          Show everything
        </button>
      </div>
    </details>
  );
}

const selectColumns = ['council', 'theme', 'kind', 'status', 'evidence', 'due'] as const;
type SelectColumn = Exclude<ChoiceColumn, 'superseded'>;

function optionsOf(
  layer: StrategyLayer,
  choice: PrioritiesChoice,
): Readonly<Record<SelectColumn, readonly Option[]>> {
  const years = [...layer.targets.map(({ due }) => String(due.year)), choice.due].filter(Boolean);
  return {
    council: [
      { value: '', label: 'All councils' },
      ...councilsOf(layer).map(({ code, name }) => ({ value: code, label: name })),
    ],
    theme: [
      { value: '', label: 'All themes' },
      ...themesOf(layer)
        .filter(Boolean)
        .map((theme) => ({ value: theme, label: themeName(theme) })),
    ],
    kind: [
      { value: '', label: 'All kinds' },
      ...targetKinds.map((kind) => ({ value: kind, label: kindNames[kind] })),
    ],
    status: [
      { value: '', label: 'All states' },
      ...progressStates.map((state) => ({ value: state, label: state })),
    ],
    evidence: [
      { value: '', label: 'With or without' },
      ...Object.entries(evidenceNames).map(([value, label]) => ({ value, label })),
    ],
    due: [
      { value: '', label: 'Any date' },
      ...[...new Set(years)]
        .toSorted((a, b) => Number(a) - Number(b))
        .map((year) => ({ value: year, label: `End of ${year}` })),
    ],
  };
}

function Select(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { label, value, options, onChange } = props;
  const id = useId();
  return (
    <div className="control">
      <label className="control-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
