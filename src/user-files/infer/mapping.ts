import { areaOfText } from '../areas/find-area.ts';
import { plainColumn } from '../layout/dfe-columns.ts';
import { plainPeriods, readPeriod } from '../layout/dfe-periods.ts';
import { readTimePeriod } from '../../domain/time/time-period.ts';
import { columnFacts, type ColumnFacts } from './column-facts.ts';
import { quoted } from '../../ingest/clean-text.ts';
import { neededFilters } from './keys.ts';
import type { Mapping, PlaceColumn, Row } from '../layout/layout.ts';

/** What a column seems to be, and why, in a few words for the person who is asked. */
export interface ColumnGuess {
  readonly position: number;
  readonly role: 'area' | 'period' | 'value' | 'filter' | 'none';
  readonly reason: string;
}

/** A guess at the guided mapping, to be confirmed by the person. */
export interface SuggestedMapping {
  /** Null when no column can be the area, or none a value, or nothing says the period. */
  readonly mapping: Mapping | null;
  readonly columns: readonly ColumnGuess[];
  /** What could not be found, as sentences; empty when all was. */
  readonly problems: readonly string[];
}

/** Most of a column's cells must read as an area for it to be the area's. */
const most = 0.8;

/** Suggests which column is the area, the period, the values and the filters, with a reason for each. */
export function suggestMapping(header: Row, sample: readonly Row[]): SuggestedMapping {
  const all = header.map((_, at) => at);
  const facts = all.map((at) => columnFacts(sample, at, header[at]));
  const areaShares = all.map((at) =>
    shareOf(sample, at, (text) => areaOfText(text) !== undefined, enoughAreas(header[at])),
  );
  const periodShares = all.map((at) => shareOf(sample, at, isPeriod));
  // Codes and names agree; a code says it more surely than a name, and a name more surely than three digits.
  // A region stands in many rows beside each council: the column with more places is the one rows are about.
  const area = bestOf(all, (at) => {
    const places = (facts[at]?.items ?? 0) / (sample.length + 1);
    const trust = areaTrust(sample, at, header[at]);
    return trust === 0 ? 0 : (areaShares[at] as number) * (trust + places);
  });
  const period = bestOf(
    all.filter((at) => at !== area),
    (at) => (periodShares[at] as number) * periodTrust(header[at] ?? ''),
  );
  const rest = all.filter((at) => at !== area && at !== period);
  const columns = rest.map((at) =>
    guess(at, header, facts[at] as ColumnFacts, {
      isArea: (areaShares[at] ?? 0) > 0,
      isPeriod: (periodShares[at] ?? 0) > 0,
      rows: sample.length,
    }),
  );
  const values = positionsOf(columns, 'value');
  const filters = positionsOf(columns, 'filter');
  const places = new Map<PlaceColumn, number>();
  if (area !== undefined) places.set('area', area);
  if (period !== undefined) places.set('time_period', period);
  const { dropped } = neededFilters(sample, places, noneSure(filters));
  const problems = [
    ...(area === undefined
      ? ['No column holds codes or names of councils, regions or England.']
      : []),
    ...(period === undefined ? ['No column says which year or month a row is about.'] : []),
    ...(values.length === 0 ? ['No column holds numbers to show.'] : []),
  ];
  const found: ColumnGuess[] = [
    ...(area === undefined
      ? []
      : [{ position: area, role: 'area' as const, reason: areaReason(sample, area) }]),
    ...(period === undefined
      ? []
      : [{ position: period, role: 'period' as const, reason: periodReason(sample, period) }]),
    ...columns.map((one) => {
      const isDropped = dropped.some(({ position }) => position === one.position);
      return isDropped ? { ...one, role: 'none' as const, reason: tellsNothing } : one;
    }),
  ];
  const mapping =
    area === undefined || period === undefined || values.length === 0
      ? null
      : {
          area,
          period,
          onePeriod: '',
          identifier: kindOfYear(sample, period, header[period]),
          values,
          filters: filters.filter((at) => !dropped.some(({ position }) => position === at)),
          level: null,
        };
  return { mapping, columns: found.sort((a, b) => a.position - b.position), problems };
}

const tellsNothing = 'the area and the period say what a row is about without it';

/** Filters as they seem to be: nothing else speaks for them. */
function noneSure(filters: readonly number[]) {
  return { filters, sure: [], maybe: [], topics: new Map<number, number>() };
}

const yearNames: readonly (readonly [name: RegExp, identifier: string])[] = [
  [/academic|school/i, 'Academic year'],
  [/financial|fiscal/i, 'Financial year'],
  [/\btax\b/i, 'Tax year'],
  [/calendar/i, 'Calendar year'],
];

/** The kind of period that a column's name says, if its cells can be of that kind; else empty. */
function kindOfYear(sample: readonly Row[], at: number, name = ''): string {
  const kind = yearNames.find(([pattern]) => pattern.test(name))?.[1] ?? '';
  const fits = shareOf(
    sample,
    at,
    (text) => typeof readPeriod(text, kind, plainPeriods) !== 'string',
  );
  return fits > 0 ? kind : '';
}

function positionsOf(columns: readonly ColumnGuess[], role: ColumnGuess['role']): number[] {
  return columns.filter((one) => one.role === role).map(({ position }) => position);
}

/** Groups of councils and averages may stand among the areas of a column that is named after them. */
function enoughAreas(name = ''): number {
  return /\b(areas?|la|local authority|authority|council|district|borough)\b/i.test(
    name.replaceAll('_', ' '),
  )
    ? 0.5
    : most;
}

function shareOf(
  sample: readonly Row[],
  at: number,
  test: (text: string) => boolean,
  enough = most,
): number {
  const texts = sample.map((row) => (row[at] ?? '').trim()).filter((text) => text !== '');
  if (texts.length === 0 || texts.length < sample.length * 0.5) return 0;
  const share = texts.filter(test).length / texts.length;
  return share >= enough ? share : 0;
}

function isPeriod(text: string): boolean {
  const period = readPeriod(text, '', plainPeriods);
  if (typeof period === 'string') return false;
  const read = readTimePeriod(period.code, period.identifier);
  return typeof read !== 'string' && read.year >= 1990 && read.year <= 2060;
}

function areaTrust(sample: readonly Row[], at: number, name = ''): number {
  const text = (sample[0]?.[at] ?? '').trim();
  if (/^[EKNSW]\d{8}$/.test(text)) return 3;
  if (!/^\d+(\.0)?$/.test(text)) return 2;
  // Three digits may be any number, unless the column's name says that they are codes.
  return /code|lea|authority|\bla\b|^la/i.test(name) ? 1 : 0;
}

function periodTrust(name: string): number {
  const plain = plainColumn(name);
  if (/^(timeperiod|year|academicyear|financialyear|calendaryear|period|date)$/.test(plain))
    return 3;
  return /year|period|date|month|quarter|time/.test(plain) ? 2 : 1;
}

function bestOf(positions: readonly number[], score: (at: number) => number): number | undefined {
  let best: number | undefined;
  let highest = 0;
  for (const at of positions) {
    const ownScore = score(at);
    if (ownScore > highest) {
      highest = ownScore;
      best = at;
    }
  }
  return best;
}

/** What a column's cells read as, besides. */
interface Likeness {
  readonly isArea: boolean;
  readonly isPeriod: boolean;
  readonly rows: number;
}

function guess(
  at: number,
  header: Row,
  facts: ColumnFacts,
  { isArea, isPeriod: isTime, rows }: Likeness,
): ColumnGuess {
  const none = (reason: string): ColumnGuess => ({ position: at, role: 'none', reason });
  const name = header[at] ?? '';
  if (facts.isEmpty) return none('it is empty');
  if (isArea && (facts.isText || /code|region|country|authority/i.test(name))) {
    return none('it says the area again');
  }
  if (isTime && periodTrust(name) > 1) return none('it says the period again');
  if (/sortable|sort_?order/i.test(name)) return none('its name says that it only sorts the rows');
  if (/(^|_|\b)(code|id|urn|laestab|ukprn|postcode)$/i.test(name.trim())) {
    return none('its name says that it holds codes');
  }
  if (facts.items === 1 && rows >= 3) return none(`every row says ${quoted(facts.first)}`);
  if (!facts.isText) {
    return facts.mayBeFilter
      ? {
          position: at,
          role: 'filter',
          reason: 'it holds few different numbers, as groups do',
        }
      : { position: at, role: 'value', reason: 'its cells are numbers or data symbols' };
  }
  if (facts.items === 1) return none(`every row says ${quoted(facts.first)}`);
  if (facts.isFreeText) return none('nearly every row has a text of its own');
  return {
    position: at,
    role: 'filter',
    reason: `it has ${facts.items} different texts, such as ${quoted(facts.first)}`,
  };
}

function firstText(sample: readonly Row[], at: number): string {
  return sample.map((row) => (row[at] ?? '').trim()).find((text) => text !== '') ?? '';
}

function areaReason(sample: readonly Row[], at: number): string {
  const text = firstText(sample, at);
  return `its cells are areas: ${quoted(text)} is ${areaOfText(text)?.name ?? 'one'}`;
}

function periodReason(sample: readonly Row[], at: number): string {
  return `its cells are years or dates, such as ${quoted(firstText(sample, at))}`;
}
