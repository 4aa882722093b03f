// @vitest-environment jsdom
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { listDataFiles } from '../../../build/data-plugin.ts';
import { assets, pages, readPage, textsOf as texts, type ReadPage } from '../read-pages.ts';

let all: readonly ReadPage[] = [];

beforeAll(() => {
  all = pages.published.map((one) => readPage(pages.page(one, assets)));
}, 60_000);

/** As hosts do it on the fly. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The folders of pages that something is wrong with, so that a failure names them. */
const wrong = (isWrong: (one: ReadPage) => boolean): readonly string[] =>
  all.filter(isWrong).map(({ folder }) => folder);

describe('the pages', () => {
  it('are one for each indicator and one for each promise that an indicator measures', () => {
    expect(all.filter(({ folder }) => folder.split('/').length === 3)).toHaveLength(104);
    expect(all.map(({ folder }) => folder).filter((one) => one.split('/').length === 4)).toEqual([
      'figures/ehcp-work-placements.ehc_plan_count/l23-3-m1/',
      'figures/ehcp-work-placements.ehc_plan_count/s21-3-d8/',
      'figures/neet-rates.neet_percent/s20-t2/',
      'figures/early-years-development.good_level_of_development_percent/s20-t1/',
    ]);
    expect(all[0]?.folder).toBe('figures/ehcp-caseload.ehc_plan_count/');
  });

  it('have one figure with one heading, in British English', () => {
    expect(
      wrong(
        ({ page, folder }) =>
          page.documentElement.lang !== 'en-GB' ||
          page.querySelectorAll('h1').length !== 1 ||
          page.querySelector('figure')?.dataset['indicator'] !== folder.split('/')[1],
      ),
    ).toEqual([]);
  });

  it('show their drawing at two widths, each an image with a name and a description', () => {
    expect(
      wrong(({ page }) => {
        const drawings = [...page.querySelectorAll('.drawings')];
        const description = page.getElementById('figure-description')?.textContent ?? '';
        return (
          drawings.length !== 2 ||
          description.length < 40 ||
          drawings.some((group) => {
            const [first, ...others] = group.querySelectorAll('.drawing > svg');
            return (
              first?.getAttribute('aria-describedby') !== 'figure-description' ||
              [first, ...others].some(
                (svg) => svg?.getAttribute('role') !== 'img' || !svg.getAttribute('aria-label'),
              )
            );
          })
        );
      }),
    ).toEqual([]);
  });

  it('have a table whose caption names the indicator and whose cells are filled', () => {
    expect(
      wrong(({ page, facts }) => {
        const caption = texts(page, 'details table caption').join().toLowerCase();
        const { name } = facts['variableMeasured'] as { readonly name: string };
        return (
          !caption.includes(name.toLowerCase()) ||
          page.querySelectorAll('tbody tr').length === 0 ||
          texts(page, 'tbody td, tbody th').some((text) => text.trim() === '')
        );
      }),
    ).toEqual([]);
  });

  it('say where the figures are from, under which licence, and lead to the dashboard and the data', () => {
    const files = listDataFiles('data').map((path) => `data/${path}`);
    expect(
      wrong(({ page, folder, data }) => {
        const up = '../'.repeat(folder.split('/').length - 1);
        const links = [...page.querySelectorAll('figcaption a')];
        const dashboard = page.getElementById('figure-link');
        const download = page.querySelector('a[download]')?.getAttribute('href') ?? '';
        return (
          !links.some((one) => one.textContent === 'Open Government Licence v3.0') ||
          dashboard?.getAttribute('href') !== up + data.search ||
          dashboard.getAttribute('target') !== '_blank' ||
          !files.includes(download.slice(up.length))
        );
      }),
    ).toEqual([]);
  });

  it('open every link beside themselves, since they may stand in a frame', () => {
    expect(
      wrong(({ page }) =>
        [...page.querySelectorAll('a:not([download])')].some(
          (one) =>
            one.getAttribute('target') !== '_blank' || one.getAttribute('rel') !== 'noopener',
        ),
      ),
    ).toEqual([]);
  });

  it('hold nothing that a strict policy forbids, and load nothing from elsewhere', () => {
    expect(
      wrong(({ page, html }) => {
        const scripts = [...page.querySelectorAll('script')];
        const loaded = [...page.querySelectorAll('[src], link[rel=stylesheet]')].map(
          (one) => one.getAttribute('src') ?? one.getAttribute('href') ?? '',
        );
        return (
          page.querySelector('[style], style') !== null ||
          /\son[a-z]+=/i.test(html.replace(/<script[\s\S]*?<\/script>/g, '')) ||
          scripts.some((one) => !one.hasAttribute('src') && !one.type.endsWith('json')) ||
          loaded.length === 0 ||
          loaded.some((path) => !/^(\.\.\/){2,3}assets\//.test(path))
        );
      }),
    ).toEqual([]);
  });

  it('use every id once', () => {
    expect(
      wrong(({ page }) => {
        const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
        return new Set(ids).size !== ids.length;
      }),
    ).toEqual([]);
  });

  it('weigh at most 12 kB as a browser gets them', () => {
    expect(wrong(({ html }) => brotliCompressSync(html, quick).length > 12_000)).toEqual([]);
  });
});

describe('what the script of a page knows', () => {
  it('is each drawing with a place for every mark, inside it', () => {
    expect(
      wrong(({ data, page }) =>
        (['narrow', 'wide'] as const).some((width) => {
          const svgs = page.querySelectorAll(`.${width} .drawing > svg`);
          const drawings = data.drawings[width];
          return (
            svgs.length !== drawings.length ||
            drawings.length !== data.facets.length ||
            drawings.some(({ points, ...size }, facet) => {
              const series = data.facets[facet]?.series ?? [];
              const xs = points.flat().filter((_, index) => index % 2 === 0);
              const ys = points.flat().filter((_, index) => index % 2 === 1);
              return (
                svgs[facet]?.getAttribute('viewBox') !== `0 0 ${size.width} ${size.height}` ||
                points.length !== series.length ||
                points.some(
                  (one, index) => one.length !== 2 * (series[index]?.values.length ?? 0),
                ) ||
                xs.some((x) => !(x >= 0 && x <= size.width)) ||
                ys.some((y) => !(y >= 0 && y <= size.height))
              );
            })
          );
        }),
      ),
    ).toEqual([]);
  });

  it('is the values that the table has', () => {
    expect(
      wrong(({ data, page }) => {
        const columns = texts(page, 'thead th');
        const column = (label: string): readonly string[] =>
          texts(page, `tbody td:nth-child(${columns.indexOf(label) + 1})`);
        return data.facets
          .flatMap(({ series }) => series)
          .filter(({ label }) => columns.includes(label))
          .some(({ label, values, known }) =>
            values.some((value, index) => known[index] === 1 && !column(label).includes(value)),
          );
      }),
    ).toEqual([]);
  });

  it('is something to say for every mark', () => {
    expect(
      wrong(({ data }) =>
        data.facets
          .flatMap(({ series }) => series)
          .some(
            ({ values, spoken, known }) =>
              values.length !== spoken.length ||
              values.length !== known.length ||
              values.some((value, index) => value === '' || !spoken[index]?.includes(value)),
          ),
      ),
    ).toEqual([]);
  });
});

describe('what machines read', () => {
  it('is a dataset with all that search engines ask for', () => {
    expect(
      wrong(({ facts }) => {
        const description = String(facts['description']);
        return (
          facts['@type'] !== 'Dataset' ||
          description.length < 50 ||
          description.length > 5000 ||
          ['name', 'creator', 'publisher', 'license', 'temporalCoverage', 'isBasedOn'].some(
            (key) => JSON.stringify(facts[key] ?? '').length < 4,
          )
        );
      }),
    ).toEqual([]);
  });
});
