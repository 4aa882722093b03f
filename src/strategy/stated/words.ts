import { formatList, formatNumber, formatOrdinal } from '../../domain/words/format.ts';
import type { Unit } from '../../domain/indicator.ts';
import { verdicts, type StatedFigure, type Verdict } from '../../domain/strategy.ts';
import { partialDateInWords, readPartialDate } from '../../domain/time/partial-date.ts';

/** Said of a number whose name did not survive in the source: it is never given one. */
export const labelLost = 'label lost';

/** What the document says, as it says it: "about 25%", "more than 4,000", "better than the North West". */
export function statedInWords(stated: StatedFigure): string {
  const { value, unit, qualifier } = stated;
  if (value === null) {
    const place = stated.official.map(({ period }) => period).find(isPlace);
    return place === undefined ? qualifier || 'no number' : `${qualifier} ${placeInWords(place)}`;
  }
  const number = numberInWords(value, unit, decimalsOf([value]));
  if (qualifier === labelLost) return `${number} (${labelLost})`;
  return qualifier === '' ? number : `${qualifier} ${number}`;
}

/** When the document says it was so: "June 2023", "2022/23"; says so when it gives no date. */
export function asAtInWords({ asAt }: Pick<StatedFigure, 'asAt'>): string {
  if (asAt === '') return 'no date given';
  const date = readPartialDate(asAt);
  return date ? partialDateInWords(date) : asAt;
}

/** The official numbers, each with its period or, where that is what sets it apart, its place; empty for none. */
export function officialInWords({ official, officialUnit }: StatedFigure): string {
  const decimals = decimalsOf(official.map(({ value }) => value));
  return formatList(
    official.map(({ value, period }) => {
      const number = numberInWords(value, officialUnit, decimals);
      if (period === '') return number;
      return isPlace(period) ? `${number} in ${placeInWords(period)}` : `${number} (${period})`;
    }),
  );
}

/** True for the second number of a comparison, whose "period" names a place: a period has a year in it. */
function isPlace(period: string): boolean {
  return period !== '' && !/\d/.test(period);
}

function placeInWords(place: string): string {
  return /^(North|South|East|West|Yorkshire)/.test(place) ? `the ${place}` : place;
}

const known: readonly Unit[] = ['count', '%', 'pp', '£', 'weeks', 'score'];

function numberInWords(value: number, unit: string, decimalPlaces: number): string {
  if (unit === 'rank') return `ranked ${formatOrdinal(value)}`;
  const style = { unit: known.find((one) => one === unit) ?? 'count', decimalPlaces };
  return formatNumber(value, style);
}

/** The most decimal places that any of these numbers needs, so that all are written alike. */
function decimalsOf(values: readonly number[]): number {
  return Math.max(0, ...values.map((value) => String(value).split('.')[1]?.length ?? 0));
}

const several: Partial<Record<Verdict, string>> = { differs: 'differ' };

/** "3 match, 9 near and 4 differ." in the order of the verdicts; empty for no rows. */
export function countsOfVerdicts(rows: readonly { readonly verdict: Verdict }[]): string {
  const counts = verdicts.flatMap((verdict) => {
    const count = rows.filter((row) => row.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? verdict : (several[verdict] ?? verdict)}`];
  });
  if (counts.length === 0) return '';
  return `Of ${rows.length}: ${formatList(counts)}.`;
}
