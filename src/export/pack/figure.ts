import { readerMessage } from '../../domain/words/reader-message.ts';
import { csvFile, picturedPng, svgFile } from '../files.ts';
import { fileNameOf } from '../file-name.ts';
import type { PackedFigure, PackedPicture, PackFigure } from './contents.ts';
import { isSafePath } from './names.ts';
import type { PackZip } from './zip.ts';
import { sizeInFileName, type Preset } from '../picture/preset.ts';

/** Why a part of a pack failed, where the error itself does not speak to the reader. */
export const otherwiseFailed =
  'Something went wrong in this site; the other figures are not affected.';

/** What packing a figure needs besides the figure. */
export interface Packing {
  readonly preset: Preset;
  readonly zip: PackZip;
  /** Makes a name one that no other figure of the pack has. */
  readonly unique: (name: string) => string;
  /** Waited for between steps; rejects when the pack is given up. */
  readonly pause: () => Promise<void>;
}

/**
 * Puts a figure's files into a pack: its values, and where something is drawn, drawing and picture. `problem`
 * says which of the two could not be made; empty when all were. Rejects when not even the values could.
 */
export async function packFigure(
  { figure, context, notes }: PackFigure,
  { preset, zip, unique, pause }: Packing,
): Promise<{ readonly packed: PackedFigure; readonly problem: string }> {
  const values = await bytesOf(csvFile(figure, context));
  const name = unique(nameOf(fileNameOf(figure, 'csv', { link: context.link, picture: null })));
  const csv = `figures/${name}.csv`;
  await zip.deflate(csv, values);
  const plain = { figure, context, notes, csv };
  if (figure.empty) return { packed: { ...plain, drawing: null, picture: null }, problem: '' };

  const problems: string[] = [];
  const attempt = async <Made>(what: string, make: () => Promise<Made>): Promise<Made | null> => {
    await pause();
    try {
      return await make();
    } catch (error) {
      problems.push(`its ${what} could not be made: ${readerMessage(error, otherwiseFailed)}`);
      return null;
    }
  };
  const svg = await attempt('drawing (SVG)', () => bytesOf(svgFile(figure, preset, context)));
  const drawing = svg && `drawings/${name}_${sizeInFileName(preset)}.svg`;
  if (svg && drawing) await zip.deflate(drawing, svg);
  const png = await attempt('picture (PNG)', () => picturedPng(figure, preset, context));
  let picture: PackedPicture | null = null;
  if (png) {
    await pause();
    picture = {
      path: `pictures/${name}_${sizeInFileName(preset)}.png`,
      width: png.width,
      height: png.height,
      description: png.description,
    };
    zip.store(picture.path, png.bytes);
  }
  return { packed: { ...plain, drawing, picture }, problem: problems.join('; ') };
}

function nameOf(file: string): string {
  const name = file.replace(/\.[^.]*$/, '');
  return isSafePath(name) ? name : 'figure';
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}
