import { describe, expect, it } from 'vitest';
import { makeAll } from '../../../build/figure-pages/plugin.ts';
import { openFigurePages, type FigurePages } from '../../../build/figure-pages/render.ts';
import {
  buildPublished,
  openSite,
  publishedFigures,
  whyEmpty,
  type BuiltFigure,
} from '../../../build/figure-pages/site.ts';
import { readPng } from '../../../src/export/metadata/text-chunks.ts';

const assets = { siteUrl: '', scripts: [], modules: [], styles: [], dashboardFiles: [], css: '' };
const published = (folder: string) => ({ folder, indicator: folder, target: '' });

describe('making the pages', () => {
  const pages: FigurePages = {
    index: () => '<!doctype html>',
    sitemap: () => '',
    published: [published('good/'), published('bad/'), published('worse/')],
    page: ({ folder }) => {
      if (folder === 'bad/') throw new Error('it has no marks and no reason');
      return {
        folder,
        html: '<p>',
        oEmbed: '{}',
        picture: () =>
          folder === 'worse/'
            ? Promise.reject(new Error('no letters'))
            : Promise.resolve(new Uint8Array([1])),
        narrowPicture: () => Promise.resolve(new Uint8Array([2])),
      };
    },
  };

  it('names each that cannot be made, and why', async () => {
    const { problems } = await makeAll(pages, assets);
    expect(problems.toSorted()).toEqual([
      'bad/: it has no marks and no reason',
      'worse/: no letters',
    ]);
  });

  it('makes the others whole', async () => {
    const made = await makeAll(pages, assets);
    expect(made.pages).toEqual([
      {
        folder: 'good/',
        files: [
          ['index.html', '<p>'],
          ['oembed.json', '{}'],
          ['picture.png', new Uint8Array([1])],
          ['picture-narrow.png', new Uint8Array([2])],
        ],
      },
    ]);
  });
});

describe('a figure', () => {
  const site = openSite('data');
  const [first] = publishedFigures(site);
  if (!first) throw new Error('nothing is published');
  const built = buildPublished(site, first);
  const without = (parts: Partial<BuiltFigure['figure']>): string =>
    whyEmpty({ ...built, figure: { ...built.figure, ...parts } });

  it('may be published when it has a mark, or says why it has none', () => {
    expect(whyEmpty(built)).toBe('');
    expect(without({ facets: [], empty: { message: 'Choose a year.', fix: null } })).toBe('');
  });

  it('may not when it shows nothing and says nothing', () => {
    expect(without({ facets: [] })).toBe('it has no marks and no reason');
    expect(without({ facets: [], empty: { message: ' ', fix: null } })).toBe(
      'it is empty without a reason',
    );
  });

  it('that nobody knows cannot be built', () => {
    expect(() => buildPublished(site, published('no.such'))).toThrow(
      'there is no indicator no.such',
    );
    const target = { ...first, target: 'no-such' };
    expect(() => buildPublished(site, target)).toThrow('the promise no-such has no priority');
  });
});

it('a picture for link previews is 1200 by 630 pixels and has something on it', async () => {
  const pages = openFigurePages('data');
  const [first] = pages.published;
  if (!first) throw new Error('nothing is published');
  const png = await pages.page(first, assets).picture();
  expect(readPng(png)).toMatchObject({ width: 1200, height: 630 });
  expect(readPng(png).text['Title']).toContain('EHC plans: up in both councils');
  // An empty sheet of this size is far smaller.
  expect(png.length).toBeGreaterThan(30_000);
}, 30_000);

it('a picture for phones is as wide as half a page of paper, and no taller than 9 cm', async () => {
  const pages = openFigurePages('data');
  const [first] = pages.published;
  if (!first) throw new Error('nothing is published');
  const { width, height } = readPng(await pages.page(first, assets).narrowPicture());
  expect(width).toBe(974);
  expect(height).toBeLessThanOrEqual(1063);
}, 30_000);
