import { memo, useId, type ReactNode } from 'react';
import type { Choice } from './choice.ts';
import { useChosen } from './use-chosen.ts';

/**
 * One of many: a labelled native select. It shows a choice at once, whenever `value` follows. Drawn again only when
 * something it is given is another.
 */
export const SelectField = memo(function SelectField(props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { label, value, choices, onChange } = props;
  const id = useId();
  const [shown, choose] = useChosen(value);
  return (
    <div className="control">
      <label className="control-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        value={shown}
        onChange={({ target }) => {
          choose(target.value);
          onChange(target.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
            {choice.hint ? ` ${choice.hint}` : ''}
          </option>
        ))}
      </select>
    </div>
  );
});
