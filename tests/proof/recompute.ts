import { Big, decimal, grouped, isNumeric, printedDifference, said } from './decimals.ts';
import { rateCell } from './rate.ts';
import type { Address, Field, Published, PublishedCell } from './published.ts';

/** A claim as plain data: what it says, and the addresses of the cells it says it of. */
export interface ClaimRecord {
  readonly kind: string;
  readonly words: string;
  readonly unit: string;
  readonly decimalPlaces: number;
  readonly cells: readonly (Address & { readonly role: string })[];
  /** A number of a document that the cells are set against. */
  readonly stated?: number;
  /** The ends of a straight line that a document states, in years and parts of a year. */
  readonly line?: Record<'from' | 'to', { readonly order: number; readonly value: number }>;
}

/** A percentage of fewer people than this is not compared. */
const smallest = 30;

/** What is wrong with a claim, worked out anew from the files; empty when it is right. */
export function problemOf(claim: ClaimRecord, published: Published): string {
  const check = checks[claim.kind];
  if (!check) return `no rule is known for a claim of kind ${claim.kind}`;
  if (claim.cells.length === 0) return 'it names no cell';
  try {
    return check(new Evidence(claim, published));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

class Evidence {
  readonly claim: ClaimRecord;
  readonly published: Published;

  constructor(claim: ClaimRecord, published: Published) {
    this.claim = claim;
    this.published = published;
  }

  all(role: string): readonly PublishedCell[] {
    return this.claim.cells
      .filter((cell) => cell.role === role)
      .map((cell) =>
        cell.over
          ? rateCell(this.published, cell, cell.over, this.claim.unit, this.claim.decimalPlaces)
          : this.published.cell(cell),
      );
  }

  one(role: string): PublishedCell {
    const [cell, ...others] = this.all(role);
    if (!cell || others.length > 0) throw new Error(`it should name one cell as ${role}`);
    return cell;
  }

  print(value: Big): string {
    return said(value, this.claim.unit, this.claim.decimalPlaces);
  }

  /** How big a difference is written: where it would read as nought and is not, one of the last place, "less than" it. */
  printSize(value: Big): string {
    const { unit, decimalPlaces, words } = this.claim;
    const text = printedDifference(value, unit, decimalPlaces);
    if (value.eq(0) || /[1-9]/.test(text)) return text;
    const step = printedDifference(new Big(10).pow(-decimalPlaces), unit, decimalPlaces);
    return words.includes(`less than ${step}`) ? step : text;
  }

  /** How many people a percentage is of, where the file says it. */
  cohortOf(cell: PublishedCell): Big | null {
    if (cell.over !== undefined) return isNumeric(cell.over) ? decimal(cell.over) : null;
    const field = cell.table.fields.get(cell.column);
    const column = field?.['x-cohort'];
    if (!column) return null;
    const { raw } = this.published.cell({ dataset: cell.table.name, row: cell.row, column });
    return isNumeric(raw) ? decimal(raw) : null;
  }

  isSmall(cell: PublishedCell): boolean {
    const cohort = this.cohortOf(cell);
    return cohort !== null && cohort.lt(smallest);
  }
}

const checks: Readonly<Record<string, (evidence: Evidence) => string>> = {
  value: (evidence) => {
    const { raw, table } = evidence.one('value');
    const symbol = table.symbols.get(raw) ?? raw;
    const expected = isNumeric(raw) ? evidence.print(decimal(raw)) : `[${symbol}]`;
    return says(evidence, expected);
  },

  sum: (evidence) => {
    const parts = evidence.all('part');
    const [first] = parts;
    const varies = (name: string): boolean =>
      parts.some((part) => part.items[name] !== first?.items[name]);
    // Items of several filters are a promise's own sum, which its words name in full.
    const isDeclared =
      first?.table.filters.some((field) => field['x-sum']) &&
      first.table.filters.every((field) => field['x-sum'] || !varies(field.name));
    const wrong = isDeclared
      ? notSummed(evidence, parts, (sum) => [sum.items, sum.of ?? []])
      : notOneGroup(parts);
    return wrong || says(evidence, evidence.print(added(parts)));
  },

  'stated gap': (evidence) => {
    const { stated, words } = evidence.claim;
    if (stated === undefined) return 'it says no number to set the cells against';
    const parts = evidence.all('part');
    const wrong = parts.length > 1 ? notOneGroup(parts) : '';
    if (wrong) return wrong;
    const gap = added(parts).minus(stated);
    if (gap.abs().lt('0.000000001')) return says(evidence, 'level with');
    const side = gap.lt(0) ? 'below' : 'above';
    const size = printedDifference(gap, evidence.claim.unit, evidence.claim.decimalPlaces);
    const expected = /[1-9]/.test(size) ? `${size} ${side}` : `just ${side}`;
    return words === expected ? '' : `it should say "${expected}"`;
  },

  'straight line': (evidence) => {
    const { line } = evidence.claim;
    if (!line) return 'it says no line';
    const [point] = evidence.all('point');
    if (!point) return 'it names no cell that says when';
    const [start, end] = [new Big(line.from.value), new Big(line.to.value)];
    const gone = endOf(point).minus(line.from.order);
    const length = new Big(line.to.order).minus(line.from.order);
    if (gone.lt(0) || gone.gt(length)) return 'it is read outside its ends';
    return says(evidence, evidence.print(start.plus(end.minus(start).times(gone).div(length))));
  },

  change: (evidence) => {
    const [before, after] = [evidence.all('earlier'), evidence.all('later')];
    const [[earlier], [later]] = [before, after];
    if (!earlier || !later) return 'it names no cell at one of its ends';
    const isSum = before.length + after.length > 2;
    const wrong = isSum
      ? notOneGroup(before) || notOneGroup(after) || brokenBetween(earlier, later)
      : notOneSeries(evidence, earlier, later);
    if (wrong) return wrong;
    const [from, to] = [sumOf(before), sumOf(after)];
    const difference = to.minus(from);
    const little = isLittle(difference, from, evidence.claim.unit);
    const way = directionIn(evidence.claim.words);
    const expected = little ? ['little', 'none'] : [difference.gt(0) ? 'up' : 'down'];
    if (way === 'none' && !difference.eq(0)) return `it did change, by ${difference}`;
    if (!expected.includes(way)) return `${from} to ${to} is ${expected[0]}, not ${way}`;
    const isAlike = evidence.print(from) === evidence.print(to) && !difference.eq(0) && !little;
    if (isAlike && !/before rounding|less than/.test(evidence.claim.words))
      return 'both its ends read alike, and it does not say that they are rounded';
    const percent = from.eq(0) ? null : difference.div(from.abs()).times(100);
    return onlyNumbers(evidence, [
      evidence.printSize(difference),
      ...(percent ? [`${grouped(percent.abs(), 1)}%`] : []),
      evidence.print(from),
      evidence.print(to),
    ]);
  },

  growth: (evidence) => {
    const [earlier, later] = [evidence.one('earlier'), evidence.one('later')];
    const wrong = notOneSeries(evidence, earlier, later);
    if (wrong) return wrong;
    const [from, to] = [number(earlier), number(later)];
    if (evidence.claim.unit === 'count' && from.lt(smallest)) return `from ${from}, under 30`;
    const percent = to.minus(from).div(from.abs()).times(100);
    const text = grouped(percent, 1);
    return says(evidence, `${percent.gt(0) && /[1-9]/.test(text) ? '+' : ''}${text}%`);
  },

  gap: (evidence) => {
    const [first, second] = [evidence.one('first'), evidence.one('second')];
    const wrong = notLikeForLike(evidence, first, second);
    if (wrong) return wrong;
    const [a, b] = [number(first), number(second)];
    const base = a.abs().lt(b.abs()) ? a : b;
    const little = isLittle(a.minus(b), base, evidence.claim.unit);
    const side = sideIn(evidence.claim.words);
    const expected = little ? 'similar' : a.gt(b) ? 'above' : 'below';
    if (side !== expected) return `${a} beside ${b} is ${expected}, not ${side}`;
    return onlyNumbers(evidence, [evidence.printSize(a.minus(b))]);
  },

  side: (evidence) => {
    const { words } = evidence.claim;
    if (words !== 'better' && words !== 'worse') return checks['gap']?.(evidence) ?? '';
    const [first, second] = [evidence.one('first'), evidence.one('second')];
    const wrong = notLikeForLike(evidence, first, second);
    if (wrong) return wrong;
    const polarity = first.table.fields.get(first.column)?.['x-polarity'];
    if (polarity !== 'high' && polarity !== 'low') return 'neither way is good';
    const [a, b] = [number(first), number(second)];
    const base = a.abs().lt(b.abs()) ? a : b;
    if (isLittle(a.minus(b), base, evidence.claim.unit)) return `${a} beside ${b} is similar`;
    const expected = a.gt(b) === (polarity === 'high') ? 'better' : 'worse';
    return words === expected ? '' : `${a} beside ${b} is ${expected}, not ${words}`;
  },

  share: (evidence) => {
    const parts = evidence.all('part');
    const [part] = parts;
    if (!part) return 'it names no part';
    const items = evidence.all('item');
    const leftOut = notRecorded(evidence, part, items);
    const wrong = notEveryItem(evidence, part, [...items, ...leftOut]);
    if (wrong) return wrong;
    if (!items.some(({ row }) => row === part.row)) return 'it is no part of its whole';
    const rows = new Set(parts.map(({ row }) => row));
    if (rows.size < parts.length || parts.some(({ row }) => !items.some((one) => one.row === row)))
      return 'a part is named twice, or is none of the items';
    const whole = items.map(number).reduce((sum, one) => sum.plus(one));
    if (evidence.claim.unit === 'count' && whole.lt(smallest))
      return `a share of ${whole}, under 30`;
    const isAny = leftOut.some(({ raw }) => !isNumeric(raw) || !decimal(raw).eq(0));
    const of = isAny ? ' of those recorded' : '';
    return says(
      evidence,
      `${grouped(
        parts
          .map(number)
          .reduce((sum, one) => sum.plus(one))
          .div(whole)
          .times(100),
        1,
      )}%${of}`,
    );
  },

  'sum share': (evidence) => {
    const [parts, every] = [evidence.all('part'), evidence.all('item')];
    const wrong =
      notSummed(evidence, parts, (sum) => [sum.items]) ||
      notSummed(evidence, every, (sum) => [sum.of ?? []]);
    if (wrong) return wrong;
    const [part, whole] = [added(parts), added(every)];
    if (
      notOneGroup([...every, ...parts.filter(({ row }) => !every.some((one) => one.row === row))])
    )
      return 'a part is not among all';
    if (whole.lt(smallest)) return `a share of ${whole}, under 30`;
    return says(evidence, `${grouped(part.div(whole).times(100), 1)}%`);
  },

  largest: (evidence) => {
    const top = evidence.all('value');
    const items = evidence.all('item');
    const [first] = top;
    if (!first) return 'it names nothing as the largest';
    const isOfShown = /of those shown/.test(evidence.claim.words);
    const wrong = isOfShown ? notOneGroup(items) : notEveryItem(evidence, first, items);
    if (wrong) return wrong;
    const numbers = items.filter(({ raw }) => isNumeric(raw)).map(number);
    if (numbers.length < items.length && !isOfShown) return 'an item has no number';
    const highest = numbers.reduce((a, b) => (a.gt(b) ? a : b));
    if (highest.lte(0)) return 'nothing is above zero';
    const winners = items.filter(({ raw }) => isNumeric(raw) && decimal(raw).eq(highest));
    const named = top.map(({ row }) => row).sort();
    const meant = winners.map(({ row }) => row).sort();
    return String(named) === String(meant) ? '' : `the largest are in rows ${meant}, not ${named}`;
  },

  median: (evidence) => {
    const members = evidence.all('member');
    const wrong = notRankable(evidence, members);
    if (wrong) return wrong;
    return says(evidence, evidence.print(quantile(members.map(number), 2)));
  },

  range: (evidence) => {
    const members = evidence.all('member');
    const wrong = notRankable(evidence, members);
    if (wrong) return wrong;
    const ends = [0, 1, 3, 4].map((quarter) =>
      evidence.print(quantile(members.map(number), quarter)),
    );
    return ends.includes(evidence.claim.words) ? '' : `the ends are ${ends.join(', ')}`;
  },

  count: (evidence) => {
    const members = evidence.all('member');
    members.forEach(number);
    return says(evidence, grouped(new Big(new Set(members.map(({ area }) => area)).size), 0));
  },

  rank: (evidence) => {
    const own = evidence.one('value');
    const members = evidence.all('member');
    const wrong = notRankable(evidence, members);
    if (wrong) return wrong;
    if (!members.some(({ area }) => area === own.area)) return 'it is not among those ranked';
    const values = members.map(number);
    const value = number(own);
    const rank = 1 + values.filter((other) => other.gt(value)).length;
    const tied = values.filter((other) => other.eq(value)).length;
    const joint = tied > 1 ? 'joint ' : '';
    const last = rank + tied - 1 === values.length;
    const place = rank === 1 ? 'highest' : last ? 'lowest' : `${ordinal(rank)} highest`;
    return says(evidence, `${joint}${place} of ${values.length}`);
  },

  trend: (evidence) => {
    const points = evidence.all('point');
    const [first] = points;
    const last = points.at(-1);
    if (!first || !last || points.length < 5) return 'a trend needs five numbers';
    const wrong = notOneSeries(evidence, first, last);
    if (wrong) return wrong;
    const { s, p } = mannKendall(points.map(number));
    const isSure = p < 0.05;
    const { words } = evidence.claim;
    const few = 'too few years to call a trend';
    const expected = isSure ? (s > 0 ? 'increasing' : 'decreasing') : 'no significant change';
    const meant = !isSure && points.length < 8 ? few : expected;
    if (!words.startsWith(meant)) return `${meant} was expected`;
    const polarity = first.table.fields.get(first.column)?.['x-polarity'] ?? 'none';
    const good = polarity === (s > 0 ? 'high' : 'low');
    const reading =
      isSure && polarity !== 'none' ? ` and getting ${good ? 'better' : 'worse'}` : '';
    return says(evidence, `${meant}${reading}`);
  },
};

function says({ claim }: Evidence, expected: string): string {
  return claim.words.toLowerCase() === expected.toLowerCase()
    ? ''
    : `says "${claim.words}"; the files give "${expected}"`;
}

const numbersIn =
  /[\u2212-]?£?\d[\d,]*(?:\.\d+)?(?:%| percentage points?| weeks?| points?| [mb]illion)?/g;

function onlyNumbers({ claim }: Evidence, allowed: readonly string[]): string {
  const bare = (text: string): string =>
    claim.unit.startsWith('per ') ? text.split(` ${claim.unit}`).join('') : text;
  const known = allowed.map(bare);
  const strange = [...bare(claim.words).matchAll(numbersIn)]
    .map(([text]) => text)
    .filter((text) => !known.includes(text));
  return strange.length === 0
    ? ''
    : `says "${strange.join('", "')}"; the files give ${allowed.join(', ')}`;
}

function number({ raw, table, row, column }: PublishedCell): Big {
  if (!isNumeric(raw))
    throw new Error(`${table.name}, row ${row}, ${column}: "${raw}" is no number`);
  return decimal(raw);
}

/** Within 0.5 percentage points and 5 per cent of a percentage; within 1 per cent of anything else. */
function isLittle(difference: Big, base: Big, unit: string): boolean {
  const size = difference.abs();
  if (size.eq(0)) return true;
  if (unit === '%' || unit === 'pp') return size.lte('0.5') && size.lte(base.abs().times('0.05'));
  return size.lte(base.abs().times('0.01'));
}

/** When a period ends, in years and parts of a year, by the DfE's names of periods. */
function endOf({ period }: PublishedCell): Big {
  const [code = '', ...rest] = period.split(' ');
  const kind = rest.join(' ');
  const lasts: Readonly<Record<string, number>> = {
    'Academic year': 8,
    'Financial year': 3,
    'Calendar year': 12,
  };
  const month = lasts[kind] ?? monthNames.indexOf(kind) + 1;
  if (month === 0) throw new Error(`no rule is known for when a ${kind} ends`);
  return new Big(Number(code.slice(0, 4)) + (code.length === 6 ? 1 : 0)).plus(
    new Big(month).div(12),
  );
}

const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function directionIn(words: string): string {
  if (/did not change/i.test(words)) return 'none';
  if (/little changed|level|similar/i.test(words)) return 'little';
  if (/\b(rose|up|risen|higher|increased)\b/i.test(words)) return 'up';
  if (/\b(fell|down|fallen|lower|decreased)\b/i.test(words)) return 'down';
  return 'nothing';
}

function sideIn(words: string): string {
  if (/similar|level/i.test(words)) return 'similar';
  if (/\b(above|higher|more|longer)\b/i.test(words)) return 'above';
  if (/\b(below|lower|fewer|shorter)\b/i.test(words)) return 'below';
  return 'nothing';
}

function isUncompared({ table, column }: PublishedCell): boolean {
  return table.fields.get(column)?.['x-compare'] === 'none';
}

function sameItems(a: PublishedCell, b: PublishedCell): boolean {
  return Object.entries(a.items).every(([column, item]) => b.items[column] === item);
}

function sumOf(cells: readonly PublishedCell[]): Big {
  return cells.map(number).reduce((sum, one) => sum.plus(one));
}

function brokenBetween(earlier: PublishedCell, later: PublishedCell): string {
  const breaks = earlier.table.fields.get(earlier.column)?.['x-breaks'] ?? [];
  const broken = breaks.find(({ at }) => Number(at) > earlier.year && Number(at) <= later.year);
  return broken ? `a break lies between: ${broken.note}` : '';
}

function notOneSeries(evidence: Evidence, earlier: PublishedCell, later: PublishedCell): string {
  if (earlier.table !== later.table || earlier.column !== later.column) return 'two measures';
  if (earlier.area !== later.area) return `of ${earlier.areaName} and ${later.areaName}`;
  if (!sameItems(earlier, later)) return 'of different filter items';
  if (earlier.year > later.year) return 'it runs backwards';
  if (isUncompared(earlier)) return 'its publisher warns against comparing it';
  const broken = brokenBetween(earlier, later);
  if (broken) return broken;
  if (evidence.isSmall(later) || evidence.isSmall(earlier)) return 'of fewer than 30';
  return '';
}

function notLikeForLike(evidence: Evidence, a: PublishedCell, b: PublishedCell): string {
  if (a.table !== b.table || a.column !== b.column) return 'two measures';
  if (a.period !== b.period) return `${a.period} beside ${b.period}`;
  if (!sameItems(a, b)) return 'of different filter items';
  if (isUncompared(a)) return 'its publisher warns against comparing it';
  if (['count', '£'].includes(evidence.claim.unit)) return 'amounts of places of different size';
  if (evidence.isSmall(a) || evidence.isSmall(b)) return 'of fewer than 30';
  return '';
}

/** Cells of one column, period and place that differ in their filter items only. */
function notOneGroup(cells: readonly PublishedCell[]): string {
  const [first] = cells;
  if (!first) return 'it names no items';
  for (const cell of cells) {
    if (cell.table !== first.table || cell.column !== first.column) return 'two measures';
    if (cell.period !== first.period || cell.area !== first.area) return 'of two dates or places';
  }
  return new Set(cells.map(({ row }) => row)).size === cells.length ? '' : 'a cell counts twice';
}

/** The cells that a share leaves out: of the same place, date and filter, under an item declared as not recorded. */
function notRecorded(
  { published }: Evidence,
  part: PublishedCell,
  items: readonly PublishedCell[],
): readonly PublishedCell[] {
  const varying = Object.keys(part.items).filter(
    (column) => new Set(items.map((item) => item.items[column])).size > 1,
  );
  return varying.flatMap((column) => {
    const declared = part.table.fields.get(column)?.['x-notRecorded'] ?? [];
    return published
      .column(part.table.name, part.column)
      .filter(
        (cell) =>
          declared.includes(cell.items[column] ?? '') &&
          cell.period === part.period &&
          cell.area === part.area &&
          Object.keys(cell.items).every(
            (other) => other === column || cell.items[other] === part.items[other],
          ),
      );
  });
}

function added(cells: readonly PublishedCell[]): Big {
  return cells.map(number).reduce((sum, one) => sum.plus(one), new Big(0));
}

/**
 * That cells of one place and date are all those that the file has of a declared sum's items (`x-sum`): an item may be
 * wanting only where no place has a row of it on that date.
 */
function notSummed(
  evidence: Evidence,
  cells: readonly PublishedCell[],
  itemsOf: (sum: NonNullable<Field['x-sum']>) => readonly (readonly string[])[],
): string {
  const wrong = notOneGroup(cells);
  const [first] = cells;
  if (wrong || !first) return wrong;
  if (evidence.isSmall(first)) return 'of fewer than 30';
  if (!['count', '%'].includes(evidence.claim.unit)) return 'it does not add up';
  const isSum = first.table.filters.some((field) => {
    const others = Object.keys(first.items).filter((name) => name !== field.name);
    const isOne = cells.every((cell) =>
      others.every((name) => cell.items[name] === first.items[name]),
    );
    if (!field['x-sum'] || !isOne) return false;
    const held = evidence.published
      .column(first.table.name, first.column)
      .filter(
        (cell) =>
          cell.period === first.period &&
          others.every((name) => cell.items[name] === first.items[name]),
      )
      .map((cell) => cell.items[field.name] ?? '');
    const given = cells.map((cell) => cell.items[field.name] ?? '').sort();
    return itemsOf(field['x-sum']).some(
      (items) => String(items.filter((item) => held.includes(item)).sort()) === String(given),
    );
  });
  return isSum ? '' : 'its items are not those of a declared sum';
}

/** That items are every item of one filter, the total left out, that the file has for that date. */
function notEveryItem(
  evidence: Evidence,
  one: PublishedCell,
  items: readonly PublishedCell[],
): string {
  const wrong = notOneGroup(items);
  if (wrong) return wrong;
  const [first] = items;
  if (!first || first.area !== one.area || first.period !== one.period) return 'of another place';
  const varying = Object.keys(one.items).filter(
    (column) => new Set(items.map((item) => item.items[column])).size > 1,
  );
  const [column, ...others] = varying;
  if (!column || others.length > 0) return 'its items are not those of one filter';
  const field = one.table.fields.get(column);
  const fixed = Object.keys(one.items).filter((name) => name !== column);
  const held = evidence.published
    .column(one.table.name, one.column)
    .filter(
      (cell) =>
        cell.period === one.period &&
        cell.area === one.area &&
        fixed.every((name) => cell.items[name] === one.items[name]) &&
        cell.items[column] !== field?.['x-total'] &&
        !(field?.['x-apart'] ?? []).includes(cell.items[column] ?? ''),
    );
  const wanted = held.map(({ row }) => row).sort();
  const given = items.map(({ row }) => row).sort();
  if (String(wanted) !== String(given)) return `not over every item of ${column}`;
  return '';
}

function notRankable(evidence: Evidence, members: readonly PublishedCell[]): string {
  const [first] = members;
  if (!first) return 'it names no members';
  if (['count', '£'].includes(evidence.claim.unit)) return 'amounts of places of different size';
  for (const member of members) {
    const wrong = notLikeForLike(evidence, first, member);
    if (wrong) return `${member.areaName}: ${wrong}`;
    if (member.level !== first.level) return 'places of different levels';
  }
  return new Set(members.map(({ area }) => area)).size === members.length
    ? ''
    : 'a place counts twice';
}

/** Type 7 of Hyndman and Fan: a place between two values takes that part of the way between them. */
function quantile(values: readonly Big[], quarter: number): Big {
  const sorted = [...values].sort((a, b) => a.cmp(b));
  const place = ((sorted.length - 1) * quarter) / 4;
  const low = sorted[Math.floor(place)] as Big;
  const high = sorted[Math.ceil(place)] as Big;
  return low.plus(high.minus(low).times(place - Math.floor(place)));
}

function ordinal(rank: number): string {
  const teen = rank % 100 >= 11 && rank % 100 <= 13;
  return `${rank}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th')}`;
}

/** The Mann–Kendall test with ties: S, and its two-sided p from the normal approximation or, for short runs, exactly. */
function mannKendall(values: readonly Big[]): { readonly s: number; readonly p: number } {
  let s = 0;
  values.forEach((value, at) => {
    for (const later of values.slice(at + 1)) s += later.cmp(value);
  });
  const n = values.length;
  const sizes = new Map<string, number>();
  for (const value of values) sizes.set(String(value), (sizes.get(String(value)) ?? 0) + 1);
  const ties = [...sizes.values()];
  const spread = (k: number): number => k * (k - 1) * (2 * k + 5);
  if (n <= 10 && ties.every((size) => size === 1)) return { s, p: exactShare(n, s) };
  const variance = (spread(n) - ties.map(spread).reduce((a, b) => a + b, 0)) / 18;
  const z = s === 0 || variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { s, p: 2 * (1 - normal(Math.abs(z))) };
}

/** The share of all orders of n values whose S is at least as far from nought. */
function exactShare(n: number, s: number): number {
  const pairs = (n * (n - 1)) / 2;
  let far = 0;
  let all = 0;
  for (let inversions = 0; inversions <= pairs; inversions++) {
    const orders = ordersWith(n, inversions);
    all += orders;
    if (Math.abs(pairs - 2 * inversions) >= Math.abs(s)) far += orders;
  }
  return far / all;
}

/** How many orders of n values have so many pairs the wrong way round. */
function ordersWith(n: number, inversions: number): number {
  if (inversions === 0) return 1;
  if (n < 2 || inversions < 0) return 0;
  const key = `${n} ${inversions}`;
  const known = countedOrders.get(key);
  if (known !== undefined) return known;
  let orders = 0;
  for (let moved = 0; moved < n; moved++) orders += ordersWith(n - 1, inversions - moved);
  countedOrders.set(key, orders);
  return orders;
}

const countedOrders = new Map<string, number>();

function normal(z: number): number {
  // Abramowitz and Stegun, 26.2.17: right to seven decimal places.
  const t = 1 / (1 + 0.2316419 * z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const weights = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = weights.reduce((total, weight, at) => total + weight * t ** (at + 1), 0);
  return 1 - density * sum;
}
