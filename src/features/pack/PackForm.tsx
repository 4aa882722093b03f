import { useState, type ReactNode, type RefObject } from 'react';
import { SelectField } from '../../controls/SelectField.tsx';
import { presets, type Preset } from '../../export/picture/preset.ts';
import { figuresInWords } from '../../export/pack/contents.ts';
import type { PackChoice, PackForm as Form, PackGroup } from './pack-choice.ts';
import { PackList } from './PackList.tsx';

const sizes = presets.map(({ id, label }) => ({ value: id, label }));

const others: readonly (readonly [form: Form, words: string])[] = [
  ['word', 'Download Word report'],
  ['slides', 'Download PowerPoint'],
  ['print', 'Print as one document'],
];

/** Which figures, at which size. */
export function PackForm(props: {
  readonly groups: readonly PackGroup[];
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onMake: (choice: PackChoice, preset: Preset, form: Form) => void;
}): ReactNode {
  const { groups, button, onMake } = props;
  const [wanted, setWanted] = useState('');
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const [size, setSize] = useState<string>(sizes[0]?.value ?? '');
  const preset = presets.find(({ id }) => id === size) ?? presets[0];
  const offered = groups.flatMap((group) => {
    const id = picked[group.id] ?? group.first;
    const choice = group.choices.find((one) => one.id === id) ?? group.choices[0];
    return choice ? [{ group, choice }] : [];
  });
  const usable = offered.filter(
    ({ group, choice }) => group.choices.length > 1 || choice.items.length > 0,
  );
  const chosen = usable.find(({ group }) => group.id === wanted) ?? usable[0];
  if (!chosen || !preset) return <p>There are no figures here to pack.</p>;
  const isEmpty = chosen.choice.items.length === 0;
  return (
    <form
      className="pack-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onMake(chosen.choice, preset, 'zip');
      }}
    >
      <fieldset>
        <legend>Which figures</legend>
        {offered.map(({ group, choice }) => (
          <div key={group.id}>
            <label className="check">
              <input
                type="radio"
                name="pack-choice"
                value={group.id}
                checked={group === chosen.group}
                disabled={!usable.some((one) => one.group === group)}
                onChange={() => setWanted(group.id)}
              />
              <span>
                {choice.title} <span className="hint">({figuresInWords(choice.items.length)})</span>
              </span>
            </label>
            {group === chosen.group && group.isOwn ? <PackList items={choice.items} /> : null}
            {group === chosen.group && group.choices.length > 1 ? (
              <div className="pack-pick">
                <SelectField
                  label={group.label}
                  value={choice.id}
                  choices={group.choices.map(({ id, name }) => ({ value: id, label: name }))}
                  onChange={(next) => setPicked({ ...picked, [group.id]: next })}
                />
              </div>
            ) : null}
          </div>
        ))}
      </fieldset>
      <SelectField label="Picture size" value={size} choices={sizes} onChange={setSize} />
      {isEmpty ? <p className="hint">No figures are held for this choice.</p> : null}
      <button
        ref={button}
        type="submit"
        className="button-secondary"
        aria-disabled={isEmpty || undefined}
      >
        Make the pack
      </button>
      {others.map(([form, words]) => (
        <button
          key={form}
          type="button"
          className="button-secondary"
          aria-disabled={isEmpty || undefined}
          onClick={() => {
            if (!isEmpty) onMake(chosen.choice, preset, form);
          }}
        >
          {words}
        </button>
      ))}
    </form>
  );
}
