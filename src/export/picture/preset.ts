/** What stands on a picture: all that must be known of it, or the chart alone with what its marks mean. */
export type PictureContents = 'everything' | 'report';

/** A size of picture that a report, a slide or a post asks for. */
export interface Preset {
  readonly id: 'word-full' | 'word-column' | 'word-half' | 'slide' | 'square' | 'link-preview';
  readonly label: string;
  /** Pixels of the PNG. */
  readonly width: number;
  /** Pixels of the PNG; null where it is as tall as what it holds. */
  readonly height: number | null;
  /** Tells a word processor how wide to place it. */
  readonly pixelsPerMetre: number;
  /** What stands on it. A preset of `presets` has what is usual at its size. */
  readonly contents: PictureContents;
  /** How tall a picture for a report may be, in centimetres; null where the shape is fixed. */
  readonly mostCentimetres: number | null;
}

const dotsPerInch = 300;
const centimetresPerInch = 2.54;
const print = Math.round((dotsPerInch / centimetresPerInch) * 100);
const screen = Math.round((96 / centimetresPerInch) * 100);

function forWord(
  id: Preset['id'],
  label: string,
  centimetres: number,
  mostCentimetres: number,
): Preset {
  const width = Math.round((centimetres / centimetresPerInch) * dotsPerInch);
  const shared = { height: null, pixelsPerMetre: print, contents: 'report' as const };
  return { id, label, width, ...shared, mostCentimetres };
}

function forScreen(id: Preset['id'], label: string, width: number, height: number): Preset {
  const shared = { pixelsPerMetre: screen, contents: 'everything' as const, mostCentimetres: null };
  return { id, label, width, height, ...shared };
}

/** The sizes named in the project's interface, the usual one first. */
export const presets: readonly Preset[] = [
  forWord('word-full', 'Word, full width', 17, 11),
  forWord('word-column', 'Word, column', 15.9, 11),
  forWord('word-half', 'Word, half width', 8.25, 9),
  forScreen('slide', 'Slide', 1920, 1080),
  forScreen('square', 'Square', 1080, 1080),
];

/** The size of a slide. */
export const slidePreset = presets.find(({ id }) => id === 'slide') as Preset;

/** The size that is offered first. */
export const usualPreset = presets[0] as Preset;

/** What stands for a page where a link to it is shared; not a size to choose. */
export const linkPreview: Preset = forScreen('link-preview', 'Link preview', 1200, 630);

/** What stands in its place on a phone, where the writing on the other would be too small to read. */
export const narrowPicture = presets.find(({ id }) => id === 'word-half') as Preset;

/** A picture's size in the name of its file, with its contents where they are not the usual ones: "slide-report". */
export function sizeInFileName({ id, contents }: Preset): string {
  const usual = presets.find((one) => one.id === id)?.contents ?? contents;
  return contents === usual ? id : `${id}-${contents}`;
}
