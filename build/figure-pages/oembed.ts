import { frameCode } from '../../src/features/embed-dialog/embed-code.ts';
import { pictureSize, type PageFacts, type Surroundings } from './facts.ts';
import { heightOfCompact } from './height.ts';
import { addressOf } from './site-url.ts';
import type { BuiltFigure } from './site.ts';

/** The column of an article, in CSS pixels. */
const frameWidth = 672;
/**
 * Frames in a window narrower than an article's page: where words take most room, where the drawing does, and where
 * the wide drawing just fits.
 */
const narrowWidths = [280, 390, 600];
/** A day, in seconds. */
const cacheAge = 86_400;

/**
 * What a page answers to oEmbed: the code to put into another page, as the dashboard's own dialog writes it. Where
 * the site's address is not known, its addresses are relative to this file.
 */
export function oEmbedOf(
  built: BuiltFigure,
  facts: PageFacts,
  { siteUrl, dataVersion }: Surroundings,
): Readonly<Record<string, unknown>> {
  const { published, figure } = built;
  const heights = {
    narrow: Math.max(...narrowWidths.map((width) => heightOfCompact(built, dataVersion, width))),
    wide: heightOfCompact(built, dataVersion, frameWidth),
  };
  const site = addressOf(siteUrl, '', facts.up);
  return {
    version: '1.0',
    type: 'rich',
    title: facts.title,
    author_name: [...new Set(figure.sources.map(({ publisher }) => publisher))].join(', '),
    provider_name: 'Local Context',
    provider_url: site,
    cache_age: cacheAge,
    width: frameWidth,
    height: heights.wide,
    html: frameCode({
      site,
      indicator: published.indicator,
      target: published.target,
      search: facts.search,
      pageSearch: facts.search,
      name: figure.name,
      lastingAltText: '',
      altText: figure.altText,
      withTitle: true,
      withComparators: true,
      dataVersion: '',
      form: 'compact',
      heights,
      withScript: false,
    }),
    thumbnail_url: addressOf(siteUrl, `${published.folder}picture.png`, 'picture.png'),
    thumbnail_width: pictureSize.width,
    thumbnail_height: pictureSize.height,
  };
}
