import { useId, type ReactNode } from 'react';
import { SelectField } from '../../controls/SelectField.tsx';

/** What a web editor chose in the dialog. */
export interface EmbedChoice {
  readonly kind: 'frame' | 'picture';
  /** Width of the preview, in CSS pixels, as the choice's value. */
  readonly width: string;
  /** A data version to stay with; empty for always the latest figures. */
  readonly pinned: string;
  /** The height as it was typed; empty for the measured one. */
  readonly typed: string;
  readonly form: 'compact' | 'full';
  readonly withTitle: boolean;
  readonly withComparators: boolean;
  readonly withScript: boolean;
}

const kinds = [
  { value: 'frame', label: 'A chart to explore (iframe)' },
  { value: 'picture', label: 'A picture with a link' },
];
const forms = [
  { value: 'compact', label: 'A chart, its title and source' },
  { value: 'full', label: 'Everything: table, notes and sources too' },
];
const widths = [
  { value: '360', label: 'Phone (360 pixels)' },
  { value: '720', label: 'Page (720 pixels)' },
];

/** The controls of "Embed this chart". `measured` is the height that the chart in the preview has. */
export function EmbedChoices(props: {
  readonly choice: EmbedChoice;
  readonly measured: number;
  readonly dataVersion: string;
  readonly onChange: (patch: Partial<EmbedChoice>) => void;
}): ReactNode {
  const { choice, measured, dataVersion, onChange } = props;
  return (
    <div className="embed-choices">
      <SelectField
        label="What to put in your page"
        value={choice.kind}
        choices={kinds}
        onChange={(kind) => onChange({ kind: kind === 'picture' ? 'picture' : 'frame' })}
      />
      {choice.kind === 'frame' ? (
        <>
          <SelectField
            label="How much of it"
            value={choice.form}
            choices={forms}
            onChange={(form) => onChange({ form: form === 'full' ? 'full' : 'compact' })}
          />
          <SelectField
            label="Figures"
            value={choice.pinned}
            choices={[
              { value: '', label: 'Always the latest' },
              { value: dataVersion, label: `As at version ${dataVersion}` },
            ]}
            onChange={(pinned) => onChange({ pinned })}
          />
          <SelectField
            label="Preview"
            value={choice.width}
            choices={widths}
            onChange={(width) => onChange({ width })}
          />
          <HeightField
            typed={choice.typed}
            measured={measured}
            onChange={(typed) => onChange({ typed })}
          />
          <div className="embed-checks">
            <Check
              label="Show the title"
              checked={choice.withTitle}
              onChange={(withTitle) => onChange({ withTitle })}
            />
            <Check
              label="Show what it is compared with"
              checked={choice.withComparators}
              onChange={(withComparators) => onChange({ withComparators })}
            />
            <Check
              label="Fit the height to each screen"
              hint="Adds a small script to your page. Without it, what a reader opens scrolls inside the chart."
              checked={choice.withScript}
              onChange={(withScript) => onChange({ withScript })}
            />
          </div>
        </>
      ) : null}
    </div>
  );
}

/** A height a person wrote, where it makes sense for a frame. */
export function heightOf(text: string): number | null {
  const height = /^\d{3,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return height >= 200 && height <= 5000 ? height : null;
}

function HeightField(props: {
  readonly typed: string;
  readonly measured: number;
  readonly onChange: (typed: string) => void;
}): ReactNode {
  const { typed, measured, onChange } = props;
  const id = useId();
  const isWrong = typed !== '' && heightOf(typed) === null;
  return (
    <div className="control">
      <label className="control-label" htmlFor={id}>
        Height in pixels
      </label>
      <input
        id={id}
        inputMode="numeric"
        value={typed}
        placeholder={`${measured} (measured)`}
        aria-invalid={isWrong}
        aria-describedby={`${id}hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}hint`} className="hint">
        {isWrong
          ? 'Write a whole number from 200 to 5000, or leave it empty.'
          : 'Leave it empty to use the height measured in the preview.'}
      </p>
    </div>
  );
}

function Check(props: {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  const { label, hint = '', checked, onChange } = props;
  const id = useId();
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint === '' ? undefined : id}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint === '' ? null : (
        <p id={id} className="hint">
          {hint}
        </p>
      )}
    </>
  );
}
