import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { SelectField } from '../../controls/SelectField.tsx';
import { copyText } from './clipboard.ts';
import { frameAddress, frameCode, hasPicture, pictureCode, type EmbedWish } from './embed-code.ts';
import { ShareReport } from './ShareReport.tsx';
import { useFrameHeight } from './use-frame-height.ts';
import { useOutcome } from './use-outcome.ts';

/** What is to be embedded: an `EmbedWish` without the editor's own choices. */
export type EmbedSubject = Pick<
  EmbedWish,
  'site' | 'indicator' | 'target' | 'search' | 'headline' | 'altText'
> & {
  readonly dataVersion: string;
  /** The name of the picture that `Download PNG` makes. */
  readonly file: string;
};

const widths = [
  { value: '360', label: 'Phone (360 pixels)' },
  { value: '720', label: 'Page (720 pixels)' },
];
const firstHeight = 700;

/** "Embed this chart": choices, a live preview, and the code to paste. A native modal dialog. */
export function EmbedDialog(props: {
  readonly subject: EmbedSubject;
  readonly onClose: () => void;
}): ReactNode {
  const { subject, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const id = useId();
  const [kind, setKind] = useState('frame');
  const [width, setWidth] = useState(() => (window.innerWidth < 800 ? '360' : '720'));
  const [withTitle, setTitle] = useState(true);
  const [withComparators, setComparators] = useState(true);
  const [pinned, setPinned] = useState('');
  const [withScript, setScript] = useState(false);
  const [typed, setTyped] = useState('');
  const measured = useFrameHeight(frame);
  const height = heightOf(typed) ?? measured ?? firstHeight;
  const wish: EmbedWish = {
    ...subject,
    withTitle,
    withComparators,
    dataVersion: pinned,
    withScript,
    height,
  };
  const code = kind === 'frame' ? frameCode(wish) : pictureCode(wish, subject.file);
  const { report, onPress } = useOutcome(code);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="embed-dialog"
      aria-labelledby={`${id}title`}
      onClose={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2 id={`${id}title`}>Embed this chart</h2>
          <button
            type="button"
            className="button-secondary"
            onClick={() => dialog.current?.close()}
          >
            Close
          </button>
        </div>
        <div className="embed-choices">
          <SelectField
            label="What your page can hold"
            value={kind}
            choices={[
              { value: 'frame', label: 'A frame (iframe)' },
              { value: 'picture', label: 'A picture with a link' },
            ]}
            onChange={setKind}
          />
          {kind === 'frame' ? (
            <>
              <SelectField
                label="Figures"
                value={pinned}
                choices={[
                  { value: '', label: 'Always the latest' },
                  { value: subject.dataVersion, label: `As at version ${subject.dataVersion}` },
                ]}
                onChange={setPinned}
              />
              <div className="control">
                <label className="control-label" htmlFor={`${id}height`}>
                  Height in pixels
                </label>
                <input
                  id={`${id}height`}
                  inputMode="numeric"
                  value={typed}
                  placeholder={`${measured ?? firstHeight} (measured)`}
                  aria-invalid={typed !== '' && heightOf(typed) === null}
                  aria-describedby={`${id}height-hint`}
                  onChange={(event) => setTyped(event.target.value)}
                />
                <p id={`${id}height-hint`} className="hint">
                  {typed !== '' && heightOf(typed) === null
                    ? 'Write a whole number from 200 to 5000, or leave it empty for the measured height.'
                    : 'Leave empty for the height measured in the preview. A narrow frame is taller: measure it as on a phone, or let it fit by itself.'}
                </p>
              </div>
              <SelectField label="Preview" value={width} choices={widths} onChange={setWidth} />
              <div className="embed-checks">
                <Check label="Show the title" checked={withTitle} onChange={setTitle} />
                <Check
                  label="Show what it is compared with"
                  checked={withComparators}
                  onChange={setComparators}
                />
                <Check
                  label="Let the frame fit its height by itself (adds a script to your page)"
                  checked={withScript}
                  onChange={setScript}
                />
              </div>
            </>
          ) : null}
        </div>
        {kind === 'frame' ? (
          <div className="embed-preview">
            {/* eslint-disable-next-line react/iframe-missing-sandbox -- it shows a page of this very site */}
            <iframe
              ref={frame}
              key={frameAddress(wish)}
              src={frameAddress(wish)}
              title={`Preview of the chart: ${subject.headline}`}
              width={width}
              height={height}
            />
          </div>
        ) : (
          <p className="hint">
            {hasPicture(wish)
              ? 'The picture is kept on this site and is replaced when newer figures are published.'
              : `This view has no picture on this site. Download the PNG, put it on your own site, and use its address in place of ${subject.file}.`}
          </p>
        )}
        <label className="control-label" htmlFor={`${id}code`}>
          Code to paste
        </label>
        <textarea
          id={`${id}code`}
          className="embed-code"
          readOnly
          rows={7}
          spellCheck={false}
          value={code}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className="figure-actions">
          <button
            type="button"
            className="button-secondary"
            onClick={onPress(async () =>
              (await copyText(code)) === 'copied'
                ? { said: 'Code copied.' }
                : { byHand: { kind: 'text', name: 'Code to paste', text: code } },
            )}
          >
            Copy code
          </button>
        </div>
        <ShareReport report={report} />
        <p className="hint">
          The chart sets no cookies and sends nothing to anyone. Your page must allow frames from
          this site; if its settings name the sites it trusts (“frame-src”), add{' '}
          {new URL(subject.site).origin} to them.
        </p>
      </div>
    </dialog>
  );
}

function Check(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  const { label, checked, onChange } = props;
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** A height a person wrote, where it makes sense for a frame. */
function heightOf(text: string): number | null {
  const height = /^\d{3,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return height >= 200 && height <= 5000 ? height : null;
}
