import type { PackFigure, PackItem } from './contents.ts';
import { eachFigure } from './each-figure.ts';
import type { PackOptions, PackResult } from './pack.ts';

/** Loads figures that the page lays out for paper, one after the other; there is no file. */
export async function loadToPrint(
  items: readonly PackItem[],
  options: Pick<PackOptions, 'signal' | 'onProgress'>,
): Promise<PackResult> {
  const figures: PackFigure[] = [];
  const failed = await eachFigure(items, options, (loaded) => {
    figures.push(loaded);
    return Promise.resolve('');
  });
  const undrawn = figures.filter(({ figure }) => figure.empty).length;
  return { file: null, packed: figures.length, undrawn, failed, toPrint: figures };
}
