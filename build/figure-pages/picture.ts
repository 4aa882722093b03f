import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Picture } from '../../src/export/picture/Picture.tsx';
import { pictureMetadata } from '../../src/export/picture/picture.ts';
import { planPicture } from '../../src/export/picture/layout.ts';
import { withChunks } from '../../src/export/metadata/text-chunks.ts';
import { linkPreview, type Preset } from '../../src/export/picture/preset.ts';
import type { Surroundings } from './facts.ts';
import type { BuiltFigure } from './site.ts';
import { addressOf } from './site-url.ts';

const packages = createRequire(import.meta.url);
const family = 'Arimo';
/** The same letters wherever it is built: no font of the machine is used. */
const fontFiles = [
  '400Regular/Arimo_400Regular',
  '600SemiBold/Arimo_600SemiBold',
  '700Bold/Arimo_700Bold',
].map((file) => packages.resolve(`@expo-google-fonts/arimo/${file}.ttf`));

/** A figure as the picture that stands for its page elsewhere, at the size of a preset, as a whole SVG. */
export function pictureSvg(
  built: BuiltFigure,
  surroundings: Surroundings,
  preset: Preset = linkPreview,
): string {
  const { published, figure } = built;
  const context = {
    link: addressOf(surroundings.siteUrl, published.folder, ''),
    dataVersion: surroundings.dataVersion,
    retrieved: surroundings.day,
  };
  const plan = planPicture(figure, preset, context);
  const facts = pictureMetadata(figure, preset, context, plan);
  const svg = renderToStaticMarkup(createElement(Picture, { plan, facts }));
  return svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
}

/** The picture of a preset as PNG bytes. Rejects when it cannot be drawn. */
export async function picturePng(
  svg: string,
  title: string,
  { width, pixelsPerMetre }: Preset = linkPreview,
): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#FFFFFF',
    font: {
      loadSystemFonts: false,
      fontFiles,
      defaultFontFamily: family,
      sansSerifFamily: family,
    },
  });
  return withChunks(image.asPng(), { pixelsPerMetre, text: { Title: title } });
}
