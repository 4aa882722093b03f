import {
  evidences,
  targetDirections,
  targetKinds,
  type Priority,
  type Strategy,
  type Target,
} from '../../domain/strategy.ts';
import type { StrategyRow } from './strategy-rows.ts';

/**
 * The columns that the files of strategies, priorities and targets need, the id first. Strategies may have
 * `indicator` as well.
 */
export const strategyFileColumns = {
  strategies: [
    'strategy_id',
    'new_la_code',
    'la_name',
    'title',
    'status',
    'period_start',
    'period_end',
    'published',
    'succeeds',
    'source_id',
    'summary',
  ],
  priorities: ['priority_id', 'strategy_id', 'number', 'title', 'theme', 'summary'],
  targets: [
    'target_id',
    'priority_id',
    'kind',
    'statement',
    'direction',
    'target_value',
    'unit',
    'baseline_value',
    'baseline_period',
    'due',
    'lead',
    'indicator',
    'filters',
    'evidence',
    'note',
    'locator',
  ],
} as const;

/** Undefined, with an issue, without a council or a title. */
export function readStrategyOf(row: StrategyRow): Strategy | undefined {
  const area = row.area('new_la_code');
  const title = row.neededText('title');
  if (area === undefined || title === undefined) return undefined;
  return {
    id: row.text('strategy_id'),
    area,
    areaName: row.text('la_name'),
    title,
    status: row.text('status'),
    from: row.year('period_start'),
    to: row.year('period_end'),
    published: row.date('published'),
    succeeds: row.text('succeeds'),
    indicator: row.text('indicator'),
    sourceId: row.text('source_id'),
    summary: row.text('summary'),
    row: row.rowNumber,
  };
}

/** Undefined, with an issue, without a title or a strategy to belong to. */
export function readPriority(
  row: StrategyRow,
  strategyIds: ReadonlySet<string>,
): Priority | undefined {
  const strategyId = row.neededId('strategy_id', strategyIds, 'strategies');
  const title = row.neededText('title');
  if (strategyId === undefined || title === undefined) return undefined;
  return {
    id: row.text('priority_id'),
    strategyId,
    number: row.text('number'),
    title,
    theme: row.text('theme'),
    summary: row.text('summary'),
  };
}

/** Undefined, with an issue, without a priority, a promise, a date that can be read where there is one, or a known kind, direction or evidence. */
export function readTarget(row: StrategyRow, priorityIds: ReadonlySet<string>): Target | undefined {
  const priorityId = row.neededId('priority_id', priorityIds, 'priorities');
  const kind = row.oneOf('kind', targetKinds);
  const statement = row.neededText('statement');
  const direction = row.oneOf('direction', targetDirections);
  const due = row.text('due') === '' ? null : row.neededDate('due');
  const evidence = row.oneOf('evidence', evidences);
  if (!priorityId || !kind || !statement || !direction || due === undefined || !evidence)
    return undefined;
  const baseline = row.number('baseline_value');
  return {
    id: row.text('target_id'),
    priorityId,
    kind,
    statement,
    direction,
    value: row.number('target_value'),
    unit: row.text('unit'),
    baseline: baseline === null ? null : { value: baseline, period: row.text('baseline_period') },
    due,
    lead: row.text('lead'),
    ...row.link(),
    evidence,
    also: row.links('also'),
    note: row.text('note'),
    locator: row.text('locator'),
    row: row.rowNumber,
  };
}
