import type { Area } from '../../domain/area.ts';
import { isNumber, type Cell, type DataSymbol } from '../../domain/cell.ts';
import { rawAt, type Dataset, type IndicatorColumn } from '../../domain/dataset.ts';
import type { Denominator, Indicator, Unit } from '../../domain/indicator.ts';
import { quotientOf, roundTo } from '../../domain/numbers/exact.ts';
import type { Observation, RateCells } from '../../domain/observation.ts';
import { formatWhole } from '../../domain/words/format.ts';
import { observationAt } from '../select/observe.ts';
import { denominatorFinder, itemsOfRow } from './denominator-row.ts';
import { keptRows } from './kept-rows.ts';
import { rateNotes } from './rate-notes.ts';

/** A count as the rate it gives, in a dataset that is like any other. */
export interface RateOfCount {
  readonly dataset: Dataset;
  /** The rate, under the id of the count. */
  readonly indicator: Indicator;
}

/** Rates by the dataset of the counts, that of the denominators, and the count itself: each is worked out once. */
const made = new WeakMap<Dataset, WeakMap<Dataset, WeakMap<Indicator, RateOfCount | null>>>();

/**
 * The rate of a count: each of its values divided by the denominator that its field names (`x-denominator`), exactly, and
 * rounded once, halves away from zero, to 1 decimal place, or 2 where most values are under 1. Symbols of either stay what
 * they are. A row without a denominator of its own has no rate and is left out: nothing is estimated. Every value keeps both
 * cells. Null where the indicator has no denominator, or no row of it a rate.
 */
export function rateDataset(
  dataset: Dataset,
  indicator: Indicator,
  denominators: Dataset,
): RateOfCount | null {
  const ofDataset =
    made.get(dataset) ?? new WeakMap<Dataset, WeakMap<Indicator, RateOfCount | null>>();
  made.set(dataset, ofDataset);
  const known = ofDataset.get(denominators) ?? new WeakMap<Indicator, RateOfCount | null>();
  ofDataset.set(denominators, known);
  const found = known.get(indicator);
  if (found !== undefined) return found;
  const rate = makeRate(dataset, indicator, denominators);
  known.set(indicator, rate);
  return rate;
}

function makeRate(
  dataset: Dataset,
  indicator: Indicator,
  denominators: Dataset,
): RateOfCount | null {
  const { denominator } = indicator;
  const over = denominators.descriptor.indicators.find((one) => one.column === denominator?.column);
  if (!denominator || !over) return null;
  const find = denominatorFinder(dataset, denominators, over, denominator);
  const rows: number[] = [];
  const cells: RateCells[] = [];
  for (let row = 0; row < dataset.length; row++) {
    const below = find(row);
    const count = countAt(dataset, indicator, row);
    if (!count || !below || below.cell === 0) continue;
    rows.push(row);
    cells.push({
      count,
      denominator: below,
      per: denominator.per,
    });
  }
  if (rows.length === 0) return null;
  const exact = cells.map(rateOf);
  const places = placesFor(exact.filter(isNumber));
  const values = exact.map((cell) => (isNumber(cell) ? roundTo(cell, places) : cell));
  const rate = indicatorOf(indicator, denominator, places, over, denominators);
  const kept = keptRows(dataset, rows);
  const notes = [...rateNotes(dataset, kept.periods, over, denominator), ...rate.notes];
  const shown = { ...rate, notes };
  return {
    indicator: shown,
    dataset: {
      ...kept,
      issues: [...new Set([...dataset.issues, ...denominators.issues])],
      ...withSources(kept, denominators, cells),
      descriptor: {
        ...dataset.descriptor,
        indicators: dataset.descriptor.indicators.map((one) =>
          one.id === indicator.id ? shown : one,
        ),
        sources: [...new Set([...dataset.descriptor.sources, ...denominators.descriptor.sources])],
      },
      indicators: new Map([
        ...kept.indicators,
        [indicator.column, { ...columnOf(values), rates: cells }],
        [shown.cohortColumn, columnOf(cells.map((one) => one.denominator.cell))],
      ]),
    },
  };
}

function countAt(dataset: Dataset, indicator: Indicator, row: number): Observation | undefined {
  const area = dataset.areas[dataset.areaOf[row] as number] as Area;
  const period = dataset.periods[dataset.periodOf[row] as number] as Observation['period'];
  return observationAt(dataset, row, { indicator, area, period, items: itemsOfRow(dataset, row) });
}

/** The rate, not yet rounded; a symbol where the count or else the denominator is one. */
function rateOf({ count, denominator, per }: RateCells): Cell {
  if (!isNumber(count.cell)) return count.cell;
  if (!isNumber(denominator.cell)) return denominator.cell;
  return quotientOf(count.cell, denominator.cell, per);
}

function placesFor(values: readonly number[]): number {
  const small = values.filter((value) => Math.abs(value) < 1).length;
  return small * 2 > values.length ? 2 : 1;
}

function columnOf(cells: readonly Cell[]): IndicatorColumn {
  const symbols = new Map<number, DataSymbol>();
  cells.forEach((cell, row) => {
    if (!isNumber(cell)) symbols.set(row, cell);
  });
  return { numbers: Float64Array.from(cells, (cell) => (isNumber(cell) ? cell : NaN)), symbols };
}

const unitOf: Readonly<Record<Denominator['per'], Unit>> = {
  100: '%',
  1000: 'per 1,000',
  10_000: 'per 10,000',
  100_000: 'per 100,000',
};

function indicatorOf(
  { denominator: _over, ...count }: Indicator,
  denominator: Denominator,
  decimalPlaces: number,
  over: Indicator,
  { descriptor }: Dataset,
): Indicator {
  const { words, per } = denominator;
  const times = per === 100 ? '' : `, times ${formatWhole(per)}`;
  const subject = count.subject ?? count.title;
  return {
    ...count,
    title: `${count.title}, ${words}`,
    // A headline has room for "per 1,000 people"; who exactly they are stands in the title and the first sentence.
    subject:
      per === 100 ? `${subject}, ${words}` : `${subject} ${words.split(' ').slice(0, 3).join(' ')}`,
    ...(count.measure ? { measure: measureOf(count.measure, denominator) } : {}),
    definition: `${count.definition} The rate is worked out here: this number divided by “${over.title}” (data/${descriptor.path})${times}.`,
    unit: unitOf[per],
    decimalPlaces,
    sentence: '',
    noun: '',
    cohortColumn: `${denominator.dataset}.${denominator.column}`,
    numeratorColumn: '',
    joins: [],
    rateOf: denominator,
    notes: [...count.notes, ...over.notes],
  };
}

/** "the number of EHC plans per 1,000 people aged 0 to 25", "the number of pupils with SEN support as a percentage of pupils". */
function measureOf(measure: string, { per, words }: Denominator): string {
  return per === 100
    ? `${measure} as a percentage${words.replace(/^%/, '')}`
    : `${measure} ${words}`;
}

/** Rows whose `source_id` names the releases of both cells, so that a figure lists both. */
function withSources(
  kept: Dataset,
  denominators: Dataset,
  cells: readonly RateCells[],
): Pick<Dataset, 'raw'> {
  const at = kept.header.indexOf('source_id');
  if (at < 0) return { raw: kept.raw };
  return {
    raw: kept.raw.map((line, row) => {
      const below = cells[row]?.denominator.index ?? -1;
      const ids = `${line[at] ?? ''} ${rawAt(denominators, 'source_id', below)}`.trim();
      return line.map((text, column) => (column === at ? ids : text));
    }),
  };
}
