import { publicationInWords } from '../domain/source.ts';
import type { Figure } from '../figure/figure.ts';
import type { ExportContext } from './context.ts';
import { csvOf } from './csv/file.ts';
import { figureSheets } from './excel/figure-workbook.ts';
import { workbookOf, workbookType } from './excel/workbook.ts';
import { nextTask } from './pack/pause.ts';
import { fileNameOf } from './file-name.ts';
import { groupSources } from '../figure/notes/small-print.ts';
import { pictureOf } from './picture/picture.ts';
import { plainText } from './text/plain-text.ts';
import { withChunks } from './metadata/text-chunks.ts';
import type { Preset } from './picture/preset.ts';
import { rasterise } from './picture/rasterise.ts';
import { headlineText } from '../figure/words/sentence.ts';

/** A PNG's bytes, its size in pixels, and what it says to those who do not see it. */
export interface PicturedPng {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/**
 * A figure as a PNG at a preset's size. It says how wide it is on paper and carries its title, alt text,
 * source, licence and link. Rejects with words for the reader where the browser cannot make the picture.
 */
export async function pngFile(
  figure: Figure,
  preset: Preset,
  context: ExportContext,
): Promise<File> {
  const { bytes } = await picturedPng(figure, preset, context);
  const name = fileNameOf(figure, 'png', { link: context.link, picture: preset });
  return new File([bytes], name, { type: 'image/png' });
}

/** The same as bytes, with what a document that holds it must know. */
export async function picturedPng(
  figure: Figure,
  preset: Preset,
  context: ExportContext,
): Promise<PicturedPng> {
  const { svg, width, height, description } = pictureOf(figure, preset, context);
  const pixels = await rasterise(svg, { width, height });
  const bytes = withChunks(pixels, {
    pixelsPerMetre: preset.pixelsPerMetre,
    text: {
      Title: plainText(headlineText(figure)),
      Description: plainText(description),
      Source: plainText(sourcesOf(figure)),
      Copyright: plainText(licencesOf(figure)),
      URL: context.link,
    },
  });
  return { bytes, width, height, description: plainText(description) };
}

/** A figure as a drawing that stays sharp at any size. */
export function svgFile(figure: Figure, preset: Preset, context: ExportContext): File {
  const { svg } = pictureOf(figure, preset, context);
  return new File([svg], fileNameOf(figure, 'svg', { link: context.link, picture: preset }), {
    type: 'image/svg+xml',
  });
}

/** A figure's values, one row for each mark. */
export function csvFile(figure: Figure, context: ExportContext): File {
  const name = fileNameOf(figure, 'csv', { link: context.link, picture: null });
  return new File([csvOf(figure, context)], name, { type: 'text/csv;charset=utf-8' });
}

/** A figure's values and what must be read with them, as an Excel workbook made on a day. */
export async function excelFile(figure: Figure, context: ExportContext, day: Date): Promise<File> {
  const parts = await workbookOf(figureSheets(figure, context), day, nextTask);
  const name = fileNameOf(figure, 'xlsx', { link: context.link, picture: null });
  return new File([...parts], name, { type: workbookType });
}

function sourcesOf({ sources }: Figure): string {
  return groupSources(sources)
    .map(({ source, releases }) => [publicationInWords(source), ...releases].join('. '))
    .join('; ');
}

function licencesOf({ sources }: Figure): string {
  const licences = new Map(
    sources.map(({ publisher, licence }) => [
      `${publisher} ${licence.name}`,
      { publisher, licence },
    ]),
  );
  return [...licences.values()]
    .map(({ publisher, licence: { title, url } }) =>
      [publisher, title, ...(url ? [url] : [])].join(', '),
    )
    .join('; ');
}
