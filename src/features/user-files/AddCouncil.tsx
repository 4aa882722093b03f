import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { SelectField } from '../../controls/SelectField.tsx';
import { councilsOf } from '../../user-files/areas/find-area.ts';

/**
 * Any council of England that was not kept of a file, and the button that reads the file again with it. `kept` are
 * GSS codes. While `isBusy` the button does nothing.
 */
export function AddCouncil(props: {
  readonly kept: ReadonlySet<string>;
  readonly isBusy: boolean;
  readonly onAdd: (code: string) => void;
}): ReactNode {
  const { kept, isBusy, onAdd } = props;
  const [chosen, setChosen] = useState('');
  const choices = useMemo(
    () => [
      { value: '', label: 'Choose a council' },
      ...councilsOf()
        .filter(({ code }) => !kept.has(code))
        .map(({ code, name }) => ({ value: code, label: name }))
        .sort((a, b) => a.label.localeCompare(b.label, 'en-GB')),
    ],
    [kept],
  );
  const canAdd = !isBusy && choices.some(({ value }) => value !== '' && value === chosen);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (!canAdd) return;
    onAdd(chosen);
    setChosen('');
  };
  return (
    <form className="add-council" onSubmit={add}>
      <SelectField label="One more council" value={chosen} choices={choices} onChange={setChosen} />
      <button type="submit" className="button-secondary" aria-disabled={!canAdd}>
        Read again with this council
      </button>
    </form>
  );
}
