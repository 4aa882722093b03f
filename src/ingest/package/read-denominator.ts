import { ratePers, type Denominator, type Indicator } from '../../domain/indicator.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import { quoted } from '../clean-text.ts';
import type { IssueList } from '../issue-list.ts';
import { isObject, textOf, textsOf, valueOf, type JsonObject } from './read-json.ts';

/**
 * Reads an indicator's `x-denominator`: what it can be divided by. Nothing for none, and, with a warning, where dataset,
 * column or words are missing or `per` is not one of 100, 1,000, 10,000 and 100,000: a rate of the wrong people misleads.
 */
export function readDenominator(
  field: JsonObject,
  id: string,
  issues: IssueList,
): Pick<Indicator, 'denominator'> {
  const declared = valueOf(field, 'x-denominator');
  if (declared === undefined) return {};
  const made = isObject(declared) ? denominatorOf(declared) : null;
  if (made) return { denominator: made };
  issues.warning(
    0,
    textOf(field, 'name'),
    `${id} has an x-denominator that cannot be read, so no rate is given`,
    `Write dataset, column, per (${ratePers.join(', ')}) and words, and under match: years (a whole number), items and whole.`,
  );
  return {};
}

function denominatorOf(declared: JsonObject): Denominator | null {
  const dataset = textOf(declared, 'dataset');
  const column = textOf(declared, 'column');
  const words = textOf(declared, 'words');
  const per = ratePers.find((one) => one === valueOf(declared, 'per'));
  const match = valueOf(declared, 'match') ?? {};
  if (dataset === '' || column === '' || words === '' || per === undefined || !isObject(match)) {
    return null;
  }
  const years = valueOf(match, 'years') ?? 0;
  const items = valueOf(match, 'items') ?? {};
  if (typeof years !== 'number' || !Number.isInteger(years) || !isObject(items)) return null;
  return {
    dataset,
    column,
    per,
    words,
    years,
    items: Object.fromEntries(Object.keys(items).map((name) => [name, textOf(items, name)])),
    whole: textsOf(match, 'whole'),
  };
}

/**
 * Takes out of datasets the denominators that name a dataset, column, filter or item which the package does not have, with a
 * warning for each.
 */
export function withKnownDenominators(
  datasets: readonly DatasetDescriptor[],
  issues: IssueList,
): readonly DatasetDescriptor[] {
  return datasets.map((descriptor) => ({
    ...descriptor,
    indicators: descriptor.indicators.map((indicator) => {
      const wrong = wrongIn(indicator, descriptor, datasets);
      if (wrong === '') return indicator;
      const message = `${indicator.id} names ${quoted(wrong)} in its x-denominator, which is not in this package`;
      issues.warning(0, indicator.column, message, 'Correct x-denominator, or leave it out.');
      const { denominator: _wrong, ...others } = indicator;
      return others;
    }),
  }));
}

/** The first name of a denominator that stands for nothing; empty where all are known. */
function wrongIn(
  { denominator }: Indicator,
  { filters }: DatasetDescriptor,
  datasets: readonly DatasetDescriptor[],
): string {
  if (!denominator) return '';
  const { dataset, column, items, whole } = denominator;
  const found = datasets.find(({ name }) => name === dataset);
  if (!found) return dataset;
  if (!found.indicators.some((one) => one.column === column)) return column;
  const badItem = Object.entries(items).find(([name, item]) => {
    const filter = found.filters.find((one) => one.column === name);
    return !filter || (filter.items.length > 0 && !filter.items.includes(item));
  });
  if (badItem) return badItem.join('=');
  return whole.find((name) => !filters.some((one) => one.column === name)) ?? '';
}
