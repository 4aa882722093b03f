import { verdictOf } from '../../domain/stated-verdict.ts';
import {
  officialSeriesKinds,
  verdicts,
  type StatedFigure,
  type StrategyDocument,
  type StrategyEvent,
  type StrategySource,
} from '../../domain/strategy.ts';
import { quoted } from '../clean-text.ts';
import type { StrategyRow } from './strategy-rows.ts';

const council = ['new_la_code', 'la_name'] as const;

/**
 * The columns that the files of stated figures, documents, events and sources need, the id first. Documents and
 * events may have `indicator` as well, stated figures what the rule of their verdict is drawn from: without it none
 * compares.
 */
export const strategyRecordColumns = {
  'stated-figures': [
    'figure_id',
    ...council,
    'label',
    'value',
    'unit',
    'qualifier',
    'as_at',
    'indicator',
    'filters',
    'official_value',
    'official_unit',
    'official_period',
    'official_value_2',
    'official_period_2',
    'verdict',
    'reason',
    'source_id',
    'locator',
  ],
  documents: [
    'document_id',
    ...council,
    'title',
    'kind',
    'first_published',
    'last_updated',
    'format',
    'part_of',
    'note',
    'source_id',
  ],
  events: [
    'event_id',
    ...council,
    'kind',
    'title',
    'start',
    'end',
    'outcome',
    'document_id',
    'source_id',
    'note',
  ],
  sources: ['source_id', 'publisher', 'title', 'release', 'licence', 'notes'],
} as const;

/**
 * Undefined, with an issue, without a council, a label or a known verdict. The verdict is worked out by the rule; where
 * the file's own is another, that is an issue.
 */
export function readStatedFigure(row: StrategyRow): StatedFigure | undefined {
  const area = row.area('new_la_code');
  const label = row.neededText('label');
  const written = row.oneOf('verdict', verdicts);
  const officialSeries = row.oneOf('official_series', officialSeriesKinds);
  if (!area || !label || !written || officialSeries === undefined) return undefined;
  const official = ['', '_2'].flatMap((which) => {
    const value = row.number(`official_value${which}`);
    return value === null ? [] : [{ value, period: row.text(`official_period${which}`) }];
  });
  const compared = {
    value: row.number('value'),
    unit: row.text('unit'),
    qualifier: row.text('qualifier'),
    officialUnit: row.text('official_unit'),
    officialPrecision: row.number('official_precision'),
    officialSeries,
    sameScope: row.yesOrNo('same_scope'),
    sameDate: row.yesOrNo('same_date'),
  };
  const officialValue = row.number('official_value');
  const verdict = verdictOf({ ...compared, officialValue });
  const isRead = compared.value !== null || row.text('value') === '';
  if (verdict !== written && isRead) {
    const message = `${quoted(written)} is not what the rule gives, ${quoted(verdict)}, which is shown`;
    row.error('verdict', message, 'Write the verdict of the rule, or mend what it is drawn from.');
  }
  return {
    id: row.text('figure_id'),
    area,
    areaName: row.text('la_name'),
    label,
    ...compared,
    asAt: row.text('as_at'),
    ...row.link(),
    official,
    officialSourceId: row.text('official_source'),
    verdict,
    definition: row.text('definition'),
    reason: row.text('reason'),
    sourceId: row.text('source_id'),
    locator: row.text('locator'),
    row: row.rowNumber,
  };
}

/** Undefined, with an issue, without a council or a title. */
export function readDocument(row: StrategyRow): StrategyDocument | undefined {
  const area = row.area('new_la_code');
  const title = row.neededText('title');
  if (!area || !title) return undefined;
  return {
    id: row.text('document_id'),
    area,
    areaName: row.text('la_name'),
    title,
    kind: row.text('kind'),
    firstPublished: row.date('first_published'),
    lastUpdated: row.date('last_updated'),
    format: row.text('format'),
    partOf: row.text('part_of'),
    indicator: row.text('indicator'),
    note: row.text('note'),
    sourceId: row.text('source_id'),
    row: row.rowNumber,
  };
}

/** Undefined, with an issue, without a council, a title or a first day. */
export function readEvent(
  row: StrategyRow,
  documentIds: ReadonlySet<string>,
): StrategyEvent | undefined {
  const area = row.area('new_la_code');
  const title = row.neededText('title');
  const start = row.neededDate('start');
  if (!area || !title || !start) return undefined;
  return {
    id: row.text('event_id'),
    area,
    areaName: row.text('la_name'),
    kind: row.text('kind'),
    title,
    start,
    end: row.date('end'),
    outcome: row.text('outcome'),
    documentId: readDocumentId(row, documentIds),
    indicator: row.text('indicator'),
    sourceIds: row.text('source_id').split(' ').filter(Boolean),
    note: row.text('note'),
    row: row.rowNumber,
  };
}

function readDocumentId(row: StrategyRow, documentIds: ReadonlySet<string>): string {
  const id = row.text('document_id');
  if (id === '' || documentIds.has(id)) return id;
  const message = `${quoted(id)} is not in strategy/documents.csv, so it was left blank`;
  row.error('document_id', message, 'Write an id of strategy/documents.csv, or add its row there.');
  return '';
}

/** Undefined, with an issue, without a title. */
export function readStrategySource(row: StrategyRow): StrategySource | undefined {
  const title = row.neededText('title');
  if (!title) return undefined;
  return {
    id: row.text('source_id'),
    publisher: row.text('publisher'),
    title,
    release: row.text('release'),
    licence: row.text('licence'),
    notes: row.text('notes'),
    url: '',
  };
}
