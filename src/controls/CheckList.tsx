import { memo, useId, type ReactNode } from 'react';
import type { Choice } from './choice.ts';
import { useChosen } from './use-chosen.ts';

/**
 * Several of many: native checkboxes behind a line that says what is chosen. It shows a choice at once, whenever
 * `chosen` follows. Drawn again only when something it is given is another.
 */
export const CheckList = memo(function CheckList(props: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** Fewer than this cannot be chosen: the last ones are locked. */
  readonly least: number;
  readonly most: number;
  /** The choice in few words; a list of what is ticked if nothing is said. */
  readonly summary?: string;
  /** Other ways to the same choice, above the boxes. */
  readonly above?: ReactNode;
}): ReactNode {
  const { label, choices, onChange, least, most, summary, above } = props;
  const id = useId();
  const [chosen, choose] = useChosen(props.chosen);
  const names = choices.filter(({ value }) => chosen.includes(value)).map((one) => one.label);
  const toggle = (value: string): void => {
    const next = chosen.includes(value)
      ? chosen.filter((one) => one !== value)
      : [...chosen, value];
    choose(next);
    onChange(next);
  };
  return (
    <details className="check-list">
      <summary>
        <span className="control-label" id={id}>
          {label}
        </span>
        <span className="check-summary">{summary ?? summaryOf(names, choices.length)}</span>
      </summary>
      <fieldset aria-labelledby={id}>
        {above}
        {choices.map(({ value, label: name, hint }) => {
          const checked = chosen.includes(value);
          const locked = checked ? chosen.length <= least : chosen.length >= most;
          return (
            <label key={value} className="check">
              <input
                type="checkbox"
                checked={checked}
                disabled={locked}
                onChange={() => toggle(value)}
              />
              <span>
                {name}
                {hint ? <span className="hint"> {hint}</span> : null}
              </span>
            </label>
          );
        })}
        {chosen.length >= most ? <p className="hint">At most {most} can be chosen.</p> : null}
      </fieldset>
    </details>
  );
});

function summaryOf(names: readonly string[], all: number): string {
  if (names.length === 0) return 'None';
  return names.length <= 3 ? names.join(', ') : `${names.length} of ${all}`;
}
