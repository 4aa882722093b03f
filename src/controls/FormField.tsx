import { useId, type ReactNode } from 'react';

/** What a control needs to be found by its label, its hint and its error. */
export interface FieldAttributes {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** A labelled control with a hint and, where something is missing or wrong, what it is. */
export function FormField(props: {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Empty when nothing is wrong. */
  readonly error?: string;
  readonly children: (attributes: FieldAttributes) => ReactNode;
}): ReactNode {
  const { label, hint = '', error = '', children } = props;
  const id = useId();
  const describedBy = [
    ...(hint === '' ? [] : [`${id}-hint`]),
    ...(error === '' ? [] : [`${id}-error`]),
  ].join(' ');
  return (
    <div className={error === '' ? 'control' : 'control field-wrong'}>
      <label className="control-label" htmlFor={id}>
        {label}
      </label>
      {hint === '' ? null : (
        <p id={`${id}-hint`} className="hint field-hint">
          {hint}
        </p>
      )}
      {error === '' ? null : (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      {children({
        id,
        ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }),
        ...(error === '' ? {} : { 'aria-invalid': true }),
      })}
    </div>
  );
}

/** A labelled text field. */
export function TextField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly type?: 'text' | 'url';
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { label, hint = '', error = '', type = 'text', value, onChange } = props;
  return (
    <FormField label={label} hint={hint} error={error}>
      {(attributes) => (
        <input
          {...attributes}
          type={type}
          className="field-text"
          value={value}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}
