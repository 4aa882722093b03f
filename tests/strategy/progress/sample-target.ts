import type { Target } from '../../../src/domain/strategy.ts';
import { readPartialDate, type PartialDate } from '../../../src/domain/time/partial-date.ts';

export function date(text: string): PartialDate {
  const read = readPartialDate(text);
  if (!read) throw new Error(`${text} is not a date`);
  return read;
}

export const today = date('2026-11-21');

type Parts = Partial<Omit<Target, 'due'>> & { readonly due?: string | null };

/** A direct target on `test.ehc_plan_count` to go up by the end of 2025, unless said otherwise. */
export function target({ due = '2025', ...parts }: Parts = {}): Target {
  return {
    id: 't1',
    priorityId: 'p1',
    kind: 'measure',
    statement: 'More plans',
    direction: 'increase',
    value: null,
    unit: '',
    baseline: null,
    lead: '',
    indicator: 'test.ehc_plan_count',
    filters: {},
    evidence: 'direct',
    also: [],
    note: '',
    locator: '',
    row: 2,
    ...parts,
    due: due === null ? null : date(due),
  };
}
