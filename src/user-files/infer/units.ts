import type { NumberSign } from '../layout/dfe-cells.ts';
import type { Unit } from '../../domain/indicator.ts';

/** What the numbers of a column look like. */
export interface NumberFacts {
  readonly count: number;
  readonly lowest: number;
  readonly highest: number;
  readonly allWhole: boolean;
  /** How many numbers have 0, 1, 2 … decimals, as they are written. */
  readonly decimals: readonly number[];
}

/** Gathers the facts of a column's numbers, given as they are written. */
export function numberFacts(texts: Iterable<string>): NumberFacts {
  let count = 0;
  let lowest = Infinity;
  let highest = -Infinity;
  let allWhole = true;
  const decimals: number[] = [];
  for (const text of texts) {
    const value = Number(text);
    if (!Number.isFinite(value)) continue;
    count += 1;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
    if (!Number.isInteger(value)) allWhole = false;
    const places = decimalsOf(text);
    decimals[places] = (decimals[places] ?? 0) + 1;
  }
  return { count, lowest, highest, allWhole, decimals };
}

function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  if (point < 0) return 0;
  // 79.0 has none to show.
  return text.slice(point + 1).replace(/0+$|e.*$/i, '').length;
}

/** The unit a column's name says, and why nothing is sure where its name says none. */
export interface InferredUnit {
  readonly unit: Unit;
  /** Words for the person when the unit is a guess; empty when the name says it. */
  readonly doubt: string;
}

/** Names of columns in thousands or millions of pounds: as pounds, their numbers would be far too small. */
const inThousands =
  /(£|\bgbp|\bpounds?) ?(000s?|k|m|mn|bn|millions?|thousands?|billions?)\b|\b(millions?|thousands?) (of )?(£|gbp|pounds)/i;

/** The unit of a column, from its name, the `sign` beside its numbers and, where both say nothing, the numbers. */
export function inferUnit(name: string, facts: NumberFacts, sign?: NumberSign): InferredUnit {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/%/g, ' percent ')
    .replace(/£/g, ' pounds ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const has = (...some: readonly string[]) => some.some((word) => words.includes(word));
  const sure = (unit: Unit): InferredUnit => ({ unit, doubt: '' });
  const isPercent =
    has('percent', 'percentage', 'pct', 'pc', 'perc', 'prop', 'proportion') ||
    (words[0] === 'pt' && words.length > 1);
  const isChange = has('change', 'annualchange', 'difference', 'gap');
  if (has('pp', 'ppt', 'ppts', 'points') && (isChange || has('pp', 'ppt', 'ppts'))) {
    return sure('pp');
  }
  if (isChange && (isPercent || !facts.allWhole)) return sure('pp');
  if (isPercent || sign === '%') return sure('%');
  if (sign === '£m') return sure('£');
  if (inThousands.test(name.replace(/[_\s'’]+/g, ' '))) {
    const doubt = 'its name says thousands or millions of pounds, so it is shown as a plain number';
    return { unit: 'unknown', doubt };
  }
  if (sign === '£') return sure('£');
  if (has('pounds', 'gbp', 'expenditure', 'spend', 'spending')) return sure('£');
  const isAverage = has('avg', 'average', 'mean', 'median');
  if (has('weeks') && (isAverage || words.at(-1) === 'duration')) return sure('weeks');
  if (has('score', 'scores', 'att8', 'attainment8')) return sure('score');
  if (has('quintile', 'quartile', 'decile', 'rank', 'index')) {
    return { unit: 'unknown', doubt: 'its name says a rank, a group or an index, which has none' };
  }
  if (has('count', 'number', 'num', 'cohort', 'pupils', 'plans', 'headcount', 'total')) {
    return sure('count');
  }
  if (has('rate', 'rates', 'ratio')) {
    return {
      unit: 'unknown',
      doubt: 'its name says rate, not of how many, so it is shown as a plain number',
    };
  }
  if (isAverage) {
    return {
      unit: 'unknown',
      doubt: 'its name says average, not of what, so it is shown as a plain number',
    };
  }
  return facts.allWhole
    ? sure('count')
    : {
        unit: 'unknown',
        doubt:
          'its name says no unit and its numbers are not whole, so it is shown as a plain number',
      };
}

/** How many decimals to show: as many as nearly all numbers have, but no more than a reader can use. */
export function inferDecimals(unit: Unit, facts: NumberFacts): number {
  const enough = facts.count * 0.95;
  let seen = 0;
  for (let places = 0; places < facts.decimals.length; places += 1) {
    seen += facts.decimals[places] ?? 0;
    // Beyond two decimals it is how a computer wrote the number, not how it was published.
    if (seen >= enough && unit === '£') return places === 0 ? 0 : 2;
    if (seen >= enough) return places > 2 ? usefulDecimals(facts) : places;
  }
  return unit === 'count' || unit === '£' ? 0 : 1;
}

/** So many decimals that the largest number has two digits other than zero: 0.14, 0.07, 12.3. At least one, at most six. */
function usefulDecimals({ lowest, highest }: NumberFacts): number {
  const largest = Math.max(Math.abs(lowest), Math.abs(highest));
  return largest === 0 ? 1 : Math.min(6, Math.max(1, 1 - Math.floor(Math.log10(largest))));
}

/**
 * True when percentages seem to be written as shares of one (0.79 for 79%): none of the file's percent columns
 * goes above 1, or above 2 where some go below zero, as changes do; and some have two decimals or more. Small
 * percentages may look the same: those are shown as plain numbers too, which misleads nobody. A column of small
 * percentages beside others is not.
 */
export function looksLikeShares(percentColumns: readonly NumberFacts[]): boolean {
  const filled = percentColumns.filter(({ count }) => count > 0);
  const most = filled.some(({ lowest }) => lowest < 0) ? 2 : 1;
  const count = filled.reduce((sum, one) => sum + one.count, 0);
  return (
    count >= 3 &&
    filled.every(({ lowest, highest }) => highest <= most && lowest >= -most) &&
    filled.some(({ allWhole, decimals }) => !allWhole && decimals.length > 2)
  );
}
