import type { ExportContext } from '../../export/context.ts';
import { headlineText } from '../../figure/words/sentence.ts';
import type { Preset } from '../../export/picture/preset.ts';
import type { Figure } from '../../figure/figure.ts';
import { copyHtml, copyImage, copyText, type Copied } from '../../controls/clipboard.ts';
import { download } from '../../controls/download.ts';
import { loadCode } from '../../controls/load-code.ts';
import type { Outcome } from '../../controls/use-action.ts';
import { now } from '../../state/clock.ts';
import { copiedInWords, presetInWords } from './preset-words.ts';
import { canShareFiles, shareFile } from './share-sheet.ts';

/** What is asked for: a figure, at a size, as the page shows it now. */
export interface ExportRequest {
  readonly figure: Figure;
  readonly preset: Preset;
  readonly context: ExportContext;
}

/** One button of "Use this chart". */
export interface ExportAction {
  readonly label: string;
  /** Said while it is at work. */
  readonly working: string;
  /** True where it needs something drawn. */
  readonly isPicture: boolean;
  /** Rejects with an Error whose message is fit for the reader. */
  readonly act: (request: ExportRequest) => Promise<Outcome>;
}

const makingPicture = { working: 'Making the picture…', isPicture: true } as const;
const makingFile = { working: 'Making the file…', isPicture: false } as const;
const copying = { working: '', isPicture: false } as const;

const everywhere: readonly ExportAction[] = [
  { label: 'Download PNG', ...makingPicture, act: downloadPng },
  { label: 'Download SVG', ...makingPicture, act: downloadSvg },
  { label: 'Download CSV', ...makingFile, act: downloadCsv },
  { label: 'Download Excel', ...makingFile, act: downloadExcel },
  { label: 'Print', ...copying, act: print },
  { label: 'Copy image', ...makingPicture, act: copyPicture },
  { label: 'Copy caption', ...copying, act: copyCaption },
  { label: 'Copy alt text', ...copying, act: copyAltText },
  { label: 'Copy sentence', ...copying, act: copySentence },
  { label: 'Copy citation', ...copying, act: copyCitation },
  { label: 'Copy table', ...copying, act: copyTable },
  { label: 'Copy link', ...copying, act: ({ context }) => copyLink(context.link) },
];

/** Every button there is for a figure; `Share` only where the device has a sheet that takes pictures. */
export function exportActions(): readonly ExportAction[] {
  const share = { label: 'Share', ...makingPicture, act: sharePicture };
  return canShareFiles() ? [share, ...everywhere] : everywhere;
}

async function sharePicture({ figure, preset, context }: ExportRequest): Promise<Outcome> {
  const { pngFile } = await files();
  const file = await pngFile(figure, preset, context);
  const shared = await shareFile(file, { title: headlineText(figure), url: context.link });
  return { message: shared ? 'Shared.' : '' };
}

async function downloadPng({ figure, preset, context }: ExportRequest): Promise<Outcome> {
  const { pngFile } = await files();
  const file = await pngFile(figure, preset, context);
  download(file);
  return { message: `Downloaded ${file.name} (${presetInWords(preset)}).` };
}

async function downloadSvg({ figure, preset, context }: ExportRequest): Promise<Outcome> {
  const { svgFile } = await files();
  const file = svgFile(figure, preset, context);
  download(file);
  return { message: `Downloaded ${file.name} (${preset.label}).` };
}

async function downloadCsv({ figure, context }: ExportRequest): Promise<Outcome> {
  const { csvFile } = await files();
  const file = csvFile(figure, context);
  download(file);
  return { message: `Downloaded ${file.name}.` };
}

async function downloadExcel({ figure, context }: ExportRequest): Promise<Outcome> {
  const { excelFile } = await files();
  const file = await excelFile(figure, context, now());
  download(file);
  return { message: `Downloaded ${file.name}.` };
}

async function print(): Promise<Outcome> {
  window.print();
  return { message: '' };
}

async function copyPicture({ figure, preset, context }: ExportRequest): Promise<Outcome> {
  const made = files();
  const picture = made.then(({ pngFile }) => pngFile(figure, preset, context));
  const drawing = made.then(({ svgFile }) => svgFile(figure, preset, context));
  const copied = await copyImage(picture, drawing);
  if (copied === 'copied') return { message: copiedInWords(preset) };
  return { byHand: { kind: 'picture', picture: await picture, altText: figure.altText } };
}

async function copyAltText({ figure }: ExportRequest): Promise<Outcome> {
  return outcomeOf(await copyText(figure.altText), 'Alt text', figure.altText);
}

async function copyCaption({ figure }: ExportRequest): Promise<Outcome> {
  const caption = loadCode(import('../../export/text/caption.ts')).then(({ captionText }) =>
    captionText(figure),
  );
  return outcomeOf(await copyText(caption), 'Caption', await caption);
}

async function copySentence({ figure }: ExportRequest): Promise<Outcome> {
  const sentence = words().then(({ sentenceOf }) => sentenceOf(figure));
  return outcomeOf(await copyText(sentence), 'Sentence', await sentence);
}

async function copyCitation({ figure, context }: ExportRequest): Promise<Outcome> {
  const citation = words().then(({ citationOf }) => citationOf(figure, context));
  return outcomeOf(await copyText(citation), 'Citation', await citation);
}

async function copyTable({ figure }: ExportRequest): Promise<Outcome> {
  const table = loadCode(import('../../export/text/table-copy.ts')).then(({ tableCopy }) =>
    tableCopy(figure),
  );
  return outcomeOf(await copyHtml(table), 'Table', (await table).text);
}

/** Copies the address of a view. */
export async function copyLink(link: string): Promise<Outcome> {
  const copied = await copyText(link);
  return copied === 'copied'
    ? { message: 'Link copied.' }
    : { byHand: { kind: 'text', name: 'Address of this view', text: link } };
}

function outcomeOf(copied: Copied, name: string, text: string): Outcome {
  if (copied === 'refused') return { byHand: { kind: 'text', name, text } };
  return { message: copied === 'copied' ? `${name} copied.` : `${name} copied as plain text.` };
}

const files = () => loadCode(import('../../export/files.ts'));
const words = () => loadCode(import('../../export/text/words-to-copy.ts'));
