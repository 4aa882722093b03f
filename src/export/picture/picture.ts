import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { Figure } from '../../figure/figure.ts';
import type { ExportContext } from '../context.ts';
import { Picture, type PictureMetadata } from './Picture.tsx';
import { plainText } from '../text/plain-text.ts';
import { planPicture, type PicturePlan } from './layout.ts';
import type { Preset } from './preset.ts';
import { headlineText } from '../../figure/words/sentence.ts';

/** A picture as an SVG file. */
export interface DrawnPicture {
  readonly svg: string;
  /** Pixels of it as a PNG. */
  readonly width: number;
  readonly height: number;
  /** What it says to those who do not see it. */
  readonly description: string;
}

/**
 * A figure as a whole SVG file at a preset's size, and how many pixels it is as a PNG. Needs a document to
 * draw in; nothing of it is ever attached to the page.
 */
export function pictureOf(figure: Figure, preset: Preset, context: ExportContext): DrawnPicture {
  const plan = planPicture(figure, preset, context);
  const height = preset.height ?? Math.round(plan.height * plan.sheet.scale);
  const facts = pictureMetadata(figure, preset, context, plan);
  const { description } = facts;
  return { svg: draw(plan, facts), width: preset.width, height, description };
}

/** Metadata of an SVG picture: title, description, link, and size with its unit. */
export function pictureMetadata(
  figure: Figure,
  preset: Preset,
  context: ExportContext,
  plan: PicturePlan,
): PictureMetadata {
  const onPaper = preset.height === null;
  const centimetres = (preset.width / preset.pixelsPerMetre) * 100;
  const tall = (centimetres * plan.height) / plan.width;
  return {
    title: `${headlineText(figure)}. ${figure.subtitle}`,
    description: [figure.altText, plan.leftOut].filter((text) => text !== '').join(' '),
    link: context.link,
    width: onPaper ? `${centimetres.toFixed(2)}cm` : `${preset.width}px`,
    height: onPaper ? `${tall.toFixed(2)}cm` : `${preset.height}px`,
  };
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

function draw(plan: PicturePlan, facts: PictureMetadata): string {
  const holder = document.createElement('div');
  const root = createRoot(holder);
  try {
    flushSync(() => root.render(createElement(Picture, { plan, facts })));
    const [svg] = holder.children;
    if (!svg) throw new Error('The picture could not be drawn.');
    // The names are for the scripts of a page; a file has none.
    for (const mark of svg.querySelectorAll('[data-series]')) mark.removeAttribute('data-series');
    return `${declaration}\n${plainText(new XMLSerializer().serializeToString(svg))}\n`;
  } finally {
    root.unmount();
  }
}
