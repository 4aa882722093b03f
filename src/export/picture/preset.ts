/** A size of picture that a report, a slide or a post asks for. */
export interface Preset {
  readonly id: 'word-full' | 'word-half' | 'slide' | 'square' | 'link-preview';
  readonly label: string;
  /** Pixels of the PNG. */
  readonly width: number;
  /** Pixels of the PNG; null where it is as tall as what it holds. */
  readonly height: number | null;
  /** Tells a word processor how wide to place it. */
  readonly pixelsPerMetre: number;
}

const dotsPerInch = 300;
const centimetresPerInch = 2.54;
const print = Math.round((dotsPerInch / centimetresPerInch) * 100);
const screen = Math.round((96 / centimetresPerInch) * 100);

function wordPixels(centimetres: number): number {
  return Math.round((centimetres / centimetresPerInch) * dotsPerInch);
}

/** The sizes named in the project's interface, the usual one first. */
export const presets: readonly Preset[] = [
  {
    id: 'word-full',
    label: 'Word, full width',
    width: wordPixels(17),
    height: null,
    pixelsPerMetre: print,
  },
  {
    id: 'word-half',
    label: 'Word, half width',
    width: wordPixels(8.25),
    height: null,
    pixelsPerMetre: print,
  },
  { id: 'slide', label: 'Slide', width: 1920, height: 1080, pixelsPerMetre: screen },
  { id: 'square', label: 'Square', width: 1080, height: 1080, pixelsPerMetre: screen },
];

/** What stands for a page where a link to it is shared; not a size to choose. */
export const linkPreview: Preset = {
  id: 'link-preview',
  label: 'Link preview',
  width: 1200,
  height: 630,
  pixelsPerMetre: screen,
};
