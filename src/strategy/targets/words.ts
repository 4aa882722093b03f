import { isSuperseded, type Strategy, type StrategyLayer } from '../../domain/strategy.ts';
import { dueInWords } from '../progress/words.ts';
import type { TargetInStrategy } from './targets-for.ts';

/**
 * When a promise is for: "due by the end of 2025" where the document gives a date, else "within the strategy, 2023 to
 * 2026", which are the years of the strategy and no date of the promise. "no date given" where it has no years either.
 */
export function whenInWords({ target, strategy }: Omit<TargetInStrategy, 'priority'>): string {
  if (target.due) return `due by ${dueInWords(target.due)}`;
  const years = yearsInWords(strategy);
  return years ? `within the strategy, ${years}` : 'no date given';
}

/** "2023 to 2026", "2023"; empty where the strategy names no first year. */
export function yearsInWords({ from, to }: Pick<Strategy, 'from' | 'to'>): string {
  if (from === null) return '';
  return to === null || to === from ? String(from) : `${from} to ${to}`;
}

const standings: Readonly<Record<string, string>> = {
  adopted: 'adopted',
  draft: 'draft',
  superseded: 'superseded',
  proposal: 'proposal',
  cited: 'as cited, not read',
};

/** How far a strategy binds: "draft", "adopted", "superseded", "as cited, not read". */
export function standingInWords(
  strategy: Strategy,
  layer: Pick<StrategyLayer, 'strategies'>,
): string {
  return standingOf(isSuperseded(strategy, layer) ? 'superseded' : strategy.status);
}

/** A status of the file as readers meet it. */
export function standingOf(status: string): string {
  return (Object.hasOwn(standings, status) ? standings[status] : undefined) ?? 'standing not known';
}
