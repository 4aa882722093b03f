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
  'site' | 'indicator' | 'target' | 'search' | 'pageSearch' | 'name' | 'altText' | 'lastingAltText'
> & {
  readonly dataVersion: string;
  /** The name of the picture that `Download PNG` makes. */
  readonly file: string;
};

const firstHeight = 520;
/** Frame widths, in CSS pixels, at which words or drawing are tallest, below and from where the wide drawing shows. */
const measuredWidths = [280, 390, 600, 760] as const;
/** Of a window narrower than an article's page, the last just wide enough for the wide drawing; and of others. */
const [narrowWidths, wideWidths] = [measuredWidths.slice(0, 3), measuredWidths.slice(2)];

function tallestOf(heights: Readonly<Record<string, number>>, widths: readonly number[]): number {
  const known = widths.flatMap((width) => heights[width] ?? []);
  return known.length > 0 ? Math.max(...known) : firstHeight;
}

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
    form: 'compact',
    withTitle: true,
    withComparators: true,
    withScript: false,
  }));
  const [measuredHeights, setHeights] = useState<Readonly<Record<string, number>>>({});
  const measured = {
    narrow: tallestOf(measuredHeights, narrowWidths),
    wide: tallestOf(measuredHeights, wideWidths),
  };
  const shown = useFrameHeight(frame) ?? firstHeight;
  const typed = heightOf(choice.typed);
  const options: EmbedOptions = {
    ...subject,
    ...choice,
    dataVersion: choice.pinned,
    heights: typed === null ? measured : { narrow: typed, wide: typed },
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
            measured={Math.max(measured.narrow, measured.wide)}
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
                  height={typed ?? shown}
                  onLoad={(event) => closeWithEscape(event.currentTarget, dialog.current)}
                />
                {measuredWidths.map((width) => (
                  <MeasuringFrame
                    key={`${width} ${frameAddress(options)}`}
                    src={frameAddress(options)}
                    width={width}
                    onHeight={(height) => setHeights((former) => ({ ...former, [width]: height }))}
                  />
                ))}
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
            {isFrame ? <FrameAddress address={frameAddress(options)} /> : null}
            <p className="hint">{adviceFor(options, isFrame)}</p>
          </div>
        </div>
      </div>
    </dialog>
  );
}

/** A frame that nobody sees, in which a chart says how tall it is at one width. */
function MeasuringFrame(props: {
  readonly src: string;
  readonly width: number;
  readonly onHeight: (height: number) => void;
}): ReactNode {
  const { src, width, onHeight } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const height = useFrameHeight(frame);
  const tell = useRef(onHeight);
  useEffect(() => {
    tell.current = onHeight;
  });
  useEffect(() => {
    if (height !== null) tell.current(height);
  }, [height]);
  return (
    // eslint-disable-next-line react/iframe-missing-sandbox -- it shows a page of this very site
    <iframe
      ref={frame}
      className="embed-measuring"
      src={src}
      title="Measuring the height"
      aria-hidden="true"
      tabIndex={-1}
      width={width}
      height={firstHeight}
    />
  );
}

/** The bare address, for editors whose system asks for one and makes the frame itself. */
function FrameAddress({ address }: { readonly address: string }): ReactNode {
  const id = useId();
  const { report, onPress } = useAction(address);
  return (
    <>
      <label className="control-label" htmlFor={id}>
        Address of the frame, where your system asks for that alone
      </label>
      <input
        id={id}
        className="embed-address"
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="figure-actions">
        <button
          type="button"
          className="button-secondary"
          onClick={onPress(async () =>
            (await copyText(address)) === 'copied'
              ? { message: 'Address copied.' }
              : { byHand: { kind: 'text', name: 'Address to copy', text: address } },
          )}
        >
          Copy address
        </button>
        <ActionReport report={report} />
      </div>
    </>
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
        stands in the code, names no number, so that it stays true. On a phone, and where your
        website keeps nothing but a plain picture, a narrower one takes its place.
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
