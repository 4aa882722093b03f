import { dayInWords } from '../../domain/time/day.ts';
import { picturedPng } from '../files.ts';
import type { PackItem } from '../pack/contents.ts';
import { eachFigure } from '../pack/each-figure.ts';
import { packFileName, type PackResult } from '../pack/pack.ts';
import { pause } from '../pack/pause.ts';
import { packZip } from '../pack/zip.ts';
import { slidePreset } from '../picture/preset.ts';
import type { ReportedFigure } from '../report/contents.ts';
import type { ReportOptions } from '../report/report.ts';
import { presentationParts } from './parts.ts';
import { slidesOf } from './contents.ts';

const presentationType =
  'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/**
 * Makes a presentation of many figures, one after the other, as `makeReport` does a document: same progress, same
 * failures, same way to give it up. Each figure is a slide that its picture fills, at the size of a slide whatever
 * size is chosen for other pictures, so that no writing on it is too small for a room. Written here, in the manner of the
 * Excel file: the library for it (pptxgenjs) brings a second ZIP library and takes pictures as base64 text, a third more
 * memory than they need, for a file of a dozen kinds of parts.
 */
export async function makeSlides(
  items: readonly PackItem[],
  options: ReportOptions,
): Promise<PackResult> {
  const { signal, title, day, dataVersion, cautions } = options;
  const zip = packZip(day, () => pause(signal));
  const figures: ReportedFigure[] = [];
  try {
    const failed = await eachFigure(items, options, async ({ figure, context, notes }) => {
      const png = figure.empty ? null : await picturedPng(figure, slidePreset, context);
      await pause(signal);
      const centimetres = (slidePreset.width / slidePreset.pixelsPerMetre) * 100;
      figures.push({ figure, context, notes, picture: png && { ...png, centimetres } });
      if (png) zip.store(`ppt/media/picture${figures.length}.png`, png.bytes);
      return '';
    });
    const undrawn = figures.filter(({ figure }) => figure.empty).length;
    const result = { packed: figures.length, undrawn, failed };
    if (figures.length === 0) {
      zip.drop();
      return { ...result, file: null };
    }
    options.onProgress({ done: items.length, total: items.length, label: 'the presentation' });
    const contents = { title, day: dayInWords(day), dataVersion, figures, failed, cautions };
    for (const { path, text } of presentationParts(slidesOf(contents))) {
      await pause(signal);
      await zip.deflate(path, new TextEncoder().encode(text));
    }
    await pause(signal);
    const file = new File([...zip.finish()], packFileName(options, 'pptx'), {
      type: presentationType,
    });
    return { ...result, file };
  } catch (error) {
    zip.drop();
    throw error;
  }
}
