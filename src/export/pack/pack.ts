import { dateOf, dayInWords } from '../../domain/time/day.ts';
import { readerMessage } from '../../domain/words/reader-message.ts';
import type {
  PackContents,
  PackedFigure,
  PackFailure,
  PackFigure,
  PackFile,
  PackItem,
  PackProgress,
} from './contents.ts';
import { packContactSheet } from './contact-sheet.ts';
import { eachFigure } from './each-figure.ts';
import { otherwiseFailed, packFigure, type Packing } from './figure.ts';
import { isSafePath, uniqueNames } from './names.ts';
import { pause, until } from './pause.ts';
import { packReadme } from './readme.ts';
import { packZip } from './zip.ts';
import type { Preset } from '../picture/preset.ts';

export interface PackOptions {
  readonly preset: Preset;
  /** What was chosen, in words. */
  readonly title: string;
  /** The same in a file name: `ehc-plans`. */
  readonly word: string;
  readonly day: Date;
  readonly dataVersion: string;
  /** What is missing from every figure, a sentence each. */
  readonly cautions: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PackProgress) => void;
  /** The part of the data package that holds these files, given by path, its description included. */
  readonly packageFiles: (paths: readonly string[]) => Promise<readonly PackFile[]>;
}

export interface PackResult {
  /** Null when not one figure could be packed. */
  readonly file: File | null;
  /** Figures in the pack. */
  readonly packed: number;
  /** Those of them that have nothing to draw: values and words only. */
  readonly undrawn: number;
  readonly failed: readonly PackFailure[];
  /** What is to be printed in place of a file. */
  readonly toPrint?: readonly PackFigure[];
}

/**
 * Makes a ZIP file of many figures, one after the other: a picture, a drawing and a CSV file of each, a README,
 * a page that shows them all, and the published data behind them. A figure that fails is named with its reason
 * and the rest goes on. The browser has its turn between all steps. Rejects with the signal's reason, and
 * keeps nothing, as soon as the signal is aborted.
 */
export async function makePack(
  items: readonly PackItem[],
  options: PackOptions,
): Promise<PackResult> {
  const { preset, signal, day } = options;
  const zip = packZip(day, () => pause(signal));
  const packing: Packing = { preset, zip, unique: uniqueNames(), pause: () => pause(signal) };
  const figures: PackedFigure[] = [];
  const published = new Set<string>();
  try {
    const failed = [
      ...(await eachFigure(items, options, async (loaded) => {
        const { packed, problem } = await packFigure(loaded, packing);
        figures.push(packed);
        for (const path of loaded.dataFiles) published.add(path);
        return problem;
      })),
    ];
    const undrawn = figures.filter(({ figure }) => figure.empty).length;
    const result = { packed: figures.length, undrawn, failed };
    if (figures.length === 0) {
      zip.drop();
      return { ...result, file: null };
    }
    options.onProgress({ done: items.length, total: items.length, label: dataLabel });
    const dataFiles = await addData([...published], options, packing, failed);
    await addPages({ figures, failed, dataFiles }, options, packing);
    await pause(signal);
    const file = new File([...zip.finish()], packFileName(options, 'zip'), { type: zipType });
    await pause(signal);
    return { ...result, file };
  } catch (error) {
    zip.drop();
    throw error;
  }
}

const zipType = 'application/zip';
const dataLabel = 'the published data behind the figures';

async function addData(
  published: readonly string[],
  { signal, packageFiles }: PackOptions,
  { zip, pause: next }: Packing,
  failed: PackFailure[],
): Promise<readonly string[]> {
  await next();
  const added: string[] = [];
  try {
    for (const { path, text } of await until(packageFiles(published), signal)) {
      if (!isSafePath(path)) throw new Error(`It names a file in an odd place (${path}).`);
      await next();
      await zip.deflate(`data-package/${path}`, new TextEncoder().encode(text));
      added.push(`data-package/${path}`);
    }
  } catch (error) {
    signal.throwIfAborted();
    failed.push({
      label: 'The published data behind the figures',
      reason: readerMessage(error, otherwiseFailed),
    });
  }
  return added;
}

async function addPages(
  made: Pick<PackContents, 'figures' | 'failed' | 'dataFiles'>,
  { title, preset, day, dataVersion, cautions }: PackOptions,
  { zip, pause: next }: Packing,
): Promise<void> {
  const written = { title, preset, day: dayInWords(day), dataVersion, cautions };
  const contents: PackContents = { ...written, ...made };
  for (const [path, write] of [
    ['README.txt', packReadme],
    ['index.html', packContactSheet],
  ] as const) {
    await next();
    await zip.deflate(path, new TextEncoder().encode(write(contents)));
  }
}

/** `local-context_ehc-plans_2026-11-21.zip` */
export function packFileName(
  { word, day }: Pick<PackOptions, 'word' | 'day'>,
  ending: string,
): string {
  const safe = word
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .slice(0, 80);
  return `local-context_${safe}_${dateOf(day).text}.${ending}`;
}
