import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { copyText } from '../../controls/clipboard.ts';
import {
  frameAddress,
  frameCode,
  hasPicture,
  pictureAddress,
  pictureCode,
  type EmbedOptions,
} from './embed-code.ts';
import { EmbedChoices, heightOf, type EmbedChoice } from './EmbedChoices.tsx';
import { ActionReport } from '../../controls/ActionReport.tsx';
import { useFrameHeight } from './use-frame-height.ts';
import { useAction } from '../../controls/use-action.ts';

/** What is to be embedded: an `EmbedOptions` without the editor's own choices. */
export type EmbedSubject = Pick<
  EmbedOptions,
  'site' | 'indicator' | 'target' | 'search' | 'pageSearch' | 'name' | 'altText'
> & {
  readonly dataVersion: string;
  /** The name of the picture that `Download PNG` makes. */
  readonly file: string;
};

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
  const [choice, setChoice] = useState<EmbedChoice>(() => ({
    kind: 'frame',
    width: window.innerWidth < 800 ? '360' : '720',
    pinned: '',
    typed: '',
    withTitle: true,
    withComparators: true,
    withScript: false,
  }));
  const measured = useFrameHeight(frame) ?? firstHeight;
  const options: EmbedOptions = {
    ...subject,
    ...choice,
    dataVersion: choice.pinned,
    height: heightOf(choice.typed) ?? measured,
  };
  const isFrame = choice.kind === 'frame';
  const code = isFrame ? frameCode(options) : pictureCode(options, subject.file);
  const { report, onPress } = useAction(code);
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
        <div className="embed-parts">
          <EmbedChoices
            choice={choice}
            measured={measured}
            dataVersion={subject.dataVersion}
            onChange={(patch) => setChoice((former) => ({ ...former, ...patch }))}
          />
          <div className="embed-result">
            {isFrame ? (
              // It scrolls, so the keyboard must reach it.
              // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              <section className="embed-preview" aria-label="How it will look" tabIndex={0}>
                {/* eslint-disable-next-line react/iframe-missing-sandbox -- it shows a page of this very site */}
                <iframe
                  ref={frame}
                  key={frameAddress(options)}
                  src={frameAddress(options)}
                  title={`Preview of the chart: ${subject.name}`}
                  width={choice.width}
                  height={options.height}
                  onLoad={(event) => closeWithEscape(event.currentTarget, dialog.current)}
                />
              </section>
            ) : (
              <PicturePreview options={options} file={subject.file} />
            )}
            <label className="control-label" htmlFor={`${id}code`}>
              Code to paste
            </label>
            <textarea
              id={`${id}code`}
              className="embed-code"
              readOnly
              rows={6}
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
                    ? { message: 'Code copied.' }
                    : { byHand: { kind: 'text', name: 'Code to copy', text: code } },
                )}
              >
                Copy code
              </button>
              <ActionReport report={report} />
            </div>
            <p className="hint">{adviceFor(options, isFrame)}</p>
          </div>
        </div>
      </div>
    </dialog>
  );
}

/** A key pressed in a frame is not heard by the dialog around it. */
function closeWithEscape(frame: HTMLIFrameElement, dialog: HTMLDialogElement | null): void {
  frame.contentWindow?.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') dialog?.close();
  });
}

/** The picture as it will be seen, where the site has it; otherwise what the editor has to do. */
function PicturePreview(props: {
  readonly options: EmbedOptions;
  readonly file: string;
}): ReactNode {
  const { options, file } = props;
  if (!hasPicture(options)) {
    return (
      <p className="embed-advice">
        This view has no ready picture on this site. Press “Download PNG” under the chart, put the
        file on your own site, and write its address in place of {file} in the code.
      </p>
    );
  }
  return (
    <>
      <div className="embed-preview embed-picture">
        <img src={pictureAddress(options)} alt={`How it will look: ${options.name}`} />
      </div>
      <p className="hint">
        When newer figures are published, this picture changes by itself. Its description, which
        stands in the code, does not: copy the code again then.
      </p>
    </>
  );
}

/** What to know, and what to do when nothing shows on the editor's page. */
function adviceFor(options: EmbedOptions, isFrame: boolean): string {
  const { origin } = new URL(options.site);
  const ask = (what: string, settings: string): string =>
    `If it does not show on your page, ask whoever runs your website to allow ${what} from ${origin} (${settings}).`;
  if (isFrame) {
    const advice = options.withScript
      ? ask('frames and scripts', 'its settings “frame-src” and “script-src”')
      : ask('frames', 'its setting “frame-src”');
    return `The chart sets no cookies and sends nothing to anyone. ${advice}`;
  }
  return hasPicture(options) ? ask('pictures', 'its setting “img-src”') : '';
}
