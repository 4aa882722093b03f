import type { PackContents, PackedFigure } from '../../../src/export/pack/contents.ts';
import { presets, type Preset } from '../../../src/export/picture/preset.ts';
import type { Figure } from '../../../src/figure/figure.ts';
import { figureOf, plans, source, withDescriptor } from '../../figure/figure-of.ts';
import { buildDataset, england, liverpool, sefton } from '../../query/build-dataset.ts';

export const wordFull = presets[0] as Preset;

const built = buildDataset({
  indicators: [plans],
  rows: [2025, 2026].flatMap((year) =>
    [liverpool, sefton, england].map((area, place) => [year, area, year * (place + 1)]),
  ),
});
const dataset = {
  ...withDescriptor(built, { sources: [source('A')] }),
  header: [...built.header, 'source_id'],
  raw: built.raw.map((row) => [...row, 'A']),
};

/** EHC plans in Liverpool (2,026 in January 2026) and Sefton (4,052). */
export const figure: Figure = figureOf(dataset);

/** The same with nothing to draw. */
export const emptyFigure: Figure = {
  ...figure,
  headlinePhrase: ['EHC plans by need'],
  empty: { message: 'Choose another item under “Age”.', fix: null },
};

export const context = {
  link: 'https://site.test/?page=indicator&indicator=test.ehc_plan_count',
  dataVersion: '2026.11.21',
  retrieved: '20 November 2026',
};

export function packed(parts: Partial<PackedFigure> = {}): PackedFigure {
  return {
    figure,
    context,
    notes: [],
    picture: {
      path: 'pictures/plans.png',
      width: 2008,
      height: 1300,
      description: figure.altText,
    },
    drawing: 'drawings/plans.svg',
    csv: 'figures/plans.csv',
    ...parts,
  };
}

export function contents(parts: Partial<PackContents> = {}): PackContents {
  return {
    title: 'All of the theme “EHC plans”',
    preset: wordFull,
    day: '21 November 2026',
    dataVersion: '2026.11.21',
    figures: [packed()],
    failed: [],
    cautions: [],
    dataFiles: ['data-package/datapackage.json', 'data-package/plans.csv'],
    ...parts,
  };
}
