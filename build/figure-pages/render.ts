import { partialDateInWords } from '../../src/domain/time/partial-date.ts';
import { factsOfPage, type Surroundings } from './facts.ts';
import { indexHtml, sitemapXml } from './IndexPage.tsx';
import { dateOf } from './json-ld.ts';
import { htmlOf } from './Page.tsx';
import { oEmbedOf } from './oembed.ts';
import { picturePng, pictureSvg } from './picture.ts';
import { narrowPicture } from '../../src/export/picture/preset.ts';
import { buildPublished, openSite, publishedFigures, whyEmpty, type Published } from './site.ts';

/** What a page loads and where it will be; the rest of its surroundings is read from the data. */
export type PageAssets = Pick<
  Surroundings,
  'siteUrl' | 'scripts' | 'modules' | 'styles' | 'css' | 'dashboardFiles'
>;

/** The files of one published figure. */
export interface FigurePage {
  readonly folder: string;
  readonly html: string;
  /** JSON. */
  readonly oEmbed: string;
  /** Draws the picture for link previews, as PNG bytes. */
  readonly picture: () => Promise<Uint8Array>;
  /** Draws the picture that stands in its place on a phone. */
  readonly narrowPicture: () => Promise<Uint8Array>;
}

/** All figures that a data folder publishes. `page` throws, saying why, for one that must not be published. */
export interface FigurePages {
  readonly published: readonly Published[];
  readonly page: (published: Published, assets: PageAssets) => FigurePage;
  /** The page that lists them all, as HTML. */
  readonly index: (assets: PageAssets) => string;
  /** The sitemap; '' where the site's address is not known. */
  readonly sitemap: (siteUrl: string) => string;
}

/**
 * Reads a data folder for its static figure pages, as they are on the day of `sourceDateEpoch` or of the data. Throws
 * when its files cannot be used.
 */
export function openFigurePages(folder: string, sourceDateEpoch?: string): FigurePages {
  const site = openSite(folder, sourceDateEpoch);
  const { version: dataVersion, site: siteOptions } = site.catalogue;
  return {
    published: publishedFigures(site),
    index: (assets) => indexHtml(site, { ...assets, dataVersion }),
    sitemap: (siteUrl) => sitemapXml(site, siteUrl, dateOf(dataVersion)),
    page: (published, assets) => {
      const built = buildPublished(site, published);
      const empty = whyEmpty(built);
      if (empty !== '') throw new Error(empty);
      const day = partialDateInWords(site.day);
      const surroundings = { ...assets, site: siteOptions, dataVersion, day };
      const facts = factsOfPage(built, siteOptions);
      return {
        folder: published.folder,
        html: htmlOf(built, facts, surroundings),
        oEmbed: `${JSON.stringify(oEmbedOf(built, facts, surroundings), null, 2)}\n`,
        picture: () => picturePng(pictureSvg(built, surroundings), facts.title),
        narrowPicture: () =>
          picturePng(pictureSvg(built, surroundings, narrowPicture), facts.title, narrowPicture),
      };
    },
  };
}
