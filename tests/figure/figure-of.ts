import type { AreaGroup, Neighbours } from '../../src/domain/area.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { DatasetDescriptor } from '../../src/domain/descriptor.ts';
import type { View } from '../../src/domain/view.ts';
import type { Source } from '../../src/domain/source.ts';
import { plainFigure } from '../../src/figure/build-figure.ts';
import type { Facet, Figure, Series } from '../../src/figure/figure.ts';
import { resolveSelection } from '../../src/query/select/resolve.ts';
import type { Selection } from '../../src/query/select/selection.ts';
import { indicator } from '../query/build-dataset.ts';
import { noOverlays } from '../../src/figure/overlay.ts';
import { withOverlays } from '../../src/figure/overlays.ts';
import { textsOf } from '../../src/figure/words/sentence.ts';
import { defaultView, site } from '../site.ts';

/** Plans as the package describes them, with the noun and the sentence. */
export const plans = indicator({
  title: 'EHC plans maintained by the council',
  subject: 'EHC plans',
  noun: 'EHC plans',
  sentence: '{area} maintained {value} EHC plans',
});

/** A rate with people behind it, whose sentence the package gives. */
export const neet = indicator({
  column: 'neet_or_not_known_percent',
  title: '16 and 17 year olds NEET or not known',
  subject: 'NEET or not known',
  measure: 'the NEET or not known rate',
  unit: '%',
  decimalPlaces: 1,
  polarity: 'low',
  noun: 'young people',
  cohortColumn: 'cohort_count',
  sentence: '{value} of 16 and 17 year olds in {area} were NEET or not known',
});

/** A rate in whole per cent, of nobody knows how many people. */
export const wholeRate = { ...neet, cohortColumn: '', decimalPlaces: 0 };

export const cohort = indicator({ column: 'cohort_count', title: 'Cohort' });

interface Beside {
  readonly indicator?: Indicator;
  readonly groups?: readonly AreaGroup[];
  readonly neighbours?: readonly Neighbours[];
}

/** What a dataset makes of a view: the dataset's first indicator unless said otherwise. */
export function selectionOf(
  dataset: Dataset,
  parts: Partial<View> = {},
  beside: Beside = {},
): Selection {
  const one = beside.indicator ?? (dataset.descriptor.indicators[0] as Indicator);
  const { groups = [], neighbours = [] } = beside;
  const view: View = { ...defaultView, page: 'indicator', ...parts };
  return resolveSelection(view, one, dataset, { site, areaGroups: groups }, neighbours).selection;
}

export function figureOf(dataset: Dataset, parts: Partial<View> = {}, beside: Beside = {}): Figure {
  return withOverlays(plainFigure(dataset, selectionOf(dataset, parts, beside)), noOverlays);
}

export function withDescriptor(dataset: Dataset, parts: Partial<DatasetDescriptor>): Dataset {
  return { ...dataset, descriptor: { ...dataset.descriptor, ...parts } };
}

export function source(id: string, parts: Partial<Source> = {}): Source {
  return {
    id,
    publisher: 'Department for Education',
    title: 'Education, health and care plans',
    release: `Release ${id}`,
    licence: {
      name: 'OGL-UK-3.0',
      title: 'Open Government Licence v3.0',
      url: 'https://ogl.test/',
    },
    url: 'https://release.test/',
    notes: '',
    ...parts,
  };
}

export function catalogueOf(...datasets: readonly Dataset[]): Catalogue {
  return {
    title: 'Test',
    version: '1',
    site,
    themes: [
      { id: 'send', title: 'Plans and needs', description: '' },
      { id: 'empty', title: 'Empty', description: '' },
    ],
    datasets: datasets.map(({ descriptor }) => descriptor),
    families: [],
    overview: [],
    areaGroups: [],
    neighbours: { path: '', version: '' },
    searchWords: new Map(),
    glossary: { path: '', version: '' },
    strategy: { paths: new Map(), sources: [], themes: [] },
    issues: [],
  };
}

/** The cells of a series, in order. */
export const cellsOf = (series: Series | undefined) => series?.marks.map(({ cell }) => cell);

export const labelsOf = (facet: Facet | undefined) => facet?.series.map(({ label }) => label);

/** The whole paragraph, as a reader meets it. */
export const paragraph = (figure: Figure): string => textsOf(figure).join(' ');
