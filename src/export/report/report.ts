import { unzipSync } from 'fflate';
import { dayInWords } from '../../domain/time/day.ts';
import { picturedPng } from '../files.ts';
import type { PackItem } from '../pack/contents.ts';
import { eachFigure } from '../pack/each-figure.ts';
import { packFileName, type PackOptions, type PackResult } from '../pack/pack.ts';
import { pause } from '../pack/pause.ts';
import { packZip } from '../pack/zip.ts';
import { usualPreset, type Preset } from '../picture/preset.ts';
import type { ReportedFigure } from './contents.ts';
import { documentOf, placeholderOf } from './document.ts';

/** What a report is made with; the published data are not in it. */
export type ReportOptions = Omit<PackOptions, 'packageFiles'>;

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Makes a Word report of many figures, one after the other, as `makePack` does a ZIP file: same progress, same
 * failures, same way to give it up. Pictures are as wide as the preset says where that is a Word size.
 */
export async function makeReport(
  items: readonly PackItem[],
  options: ReportOptions,
): Promise<PackResult> {
  const { signal, title, day, dataVersion, cautions } = options;
  const preset = options.preset.mostCentimetres === null ? usualPreset : options.preset;
  const figures: ReportedFigure[] = [];
  const pictures: (Uint8Array<ArrayBuffer> | null)[] = [];
  const failed = await eachFigure(items, options, async ({ figure, context, notes }) => {
    const png = figure.empty ? null : await picturedPng(figure, preset, context);
    await pause(signal);
    figures.push({
      figure,
      context,
      notes,
      picture: png && { ...png, centimetres: widthOf(preset) },
    });
    pictures.push(png && png.bytes);
    return '';
  });
  const undrawn = figures.filter(({ figure }) => figure.empty).length;
  const result = { packed: figures.length, undrawn, failed };
  if (figures.length === 0) return { ...result, file: null };
  options.onProgress({ done: items.length, total: items.length, label: 'the document' });
  await pause(signal);
  const written = await documentOf({
    title,
    day: dayInWords(day),
    dataVersion,
    figures,
    failed,
    cautions,
    centimetres: Math.max(widthOf(preset), columnCentimetres),
  });
  await pause(signal);
  const parts = await withPictures(written, pictures, options);
  const file = new File([...parts], packFileName(options, 'docx'), { type: documentType });
  return { ...result, file };
}

/** Text under half a page of width would be hard to read: narrower pictures stand in Word's own column. */
const columnCentimetres = 15.9;

function widthOf({ width, pixelsPerMetre }: Preset): number {
  return (width / pixelsPerMetre) * 100;
}

/** The document with each picture in place of the text that stood for it. */
async function withPictures(
  written: Uint8Array,
  pictures: readonly (Uint8Array<ArrayBuffer> | null)[],
  { day, signal }: ReportOptions,
): Promise<readonly BlobPart[]> {
  const zip = packZip(day, () => pause(signal));
  const byPlaceholder = new Map(
    pictures.map((picture, at) => [String.fromCharCode(...placeholderOf(at)), picture]),
  );
  for (const [path, bytes] of Object.entries(unzipSync(written))) {
    const own = new Uint8Array(bytes);
    const picture = path.startsWith('word/media/')
      ? byPlaceholder.get(String.fromCharCode(...own))
      : null;
    if (picture) zip.store(path, picture);
    else await zip.deflate(path, own);
    await pause(signal);
  }
  return zip.finish();
}
