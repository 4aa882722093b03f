import { memo, useId, type ReactNode } from 'react';
import type { Choice } from './choice.ts';

/** One of many: a labelled native select. Drawn again only when something it is given is another. */
export const SelectField = memo(function SelectField(props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { label, value, choices, onChange } = props;
  const id = useId();
  return (
    <div className="control">
      <label className="control-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
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
