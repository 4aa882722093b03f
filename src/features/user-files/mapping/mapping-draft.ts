import { capitalise } from '../../../domain/words/format.ts';
import { months } from '../../../domain/time/time-period.ts';
import type { ColumnGuess } from '../../../user-files/infer/mapping.ts';
import type { Mapping } from '../../../user-files/layout/layout.ts';
import type { MappingPreview } from './mapping-preview.ts';

/** What a person has said so far about the columns of a file, as positions in its header. */
export interface MappingDraft extends Omit<Mapping, 'area' | 'period'> {
  /** Null while it is not chosen. */
  readonly area: number | null;
  /** `same` when one period holds for every row; null while it is not chosen. */
  readonly period: number | 'same' | null;
}

/** Kinds of period that can be said of a whole column. */
export const periodKinds: readonly string[] = [
  'Academic year',
  'Financial year',
  'Tax year',
  'Calendar year',
  'Reporting year',
  ...months,
];

/** What to begin with: what was said before, else what the columns seem to be. */
export function draftOf(start: Mapping | null, guesses: readonly ColumnGuess[]): MappingDraft {
  if (start) return { ...start, period: start.period ?? 'same' };
  const withRole = (role: ColumnGuess['role']) =>
    guesses.filter((one) => one.role === role).map(({ position }) => position);
  return {
    area: withRole('area')[0] ?? null,
    period: withRole('period')[0] ?? null,
    onePeriod: '',
    identifier: '',
    values: withRole('value'),
    filters: withRole('filter'),
    level: null,
  };
}

/** The mapping a draft makes; null while something it needs is missing. */
export function mappingOf(draft: MappingDraft): Mapping | null {
  const { area, period, onePeriod, values } = draft;
  if (area === null || period === null || values.length === 0) return null;
  if (period === 'same' && onePeriod.trim() === '') return null;
  return {
    ...draft,
    area,
    period: period === 'same' ? null : period,
    onePeriod: period === 'same' ? onePeriod.trim() : '',
  };
}

/** What is missing or wrong, at the field it belongs to; empty where nothing is. */
export interface DraftProblems {
  readonly area: string;
  readonly period: string;
  readonly onePeriod: string;
  readonly values: string;
  readonly filters: string;
}

/** Says what is missing in a draft; `preview` is what its mapping reads, null while it makes none. */
export function problemsOf(draft: MappingDraft, preview: MappingPreview | null): DraftProblems {
  const { area, period, onePeriod, values } = draft;
  const periodError = preview?.periodError ?? '';
  return {
    area:
      area === null
        ? 'Choose the column that says which area a row is about.'
        : (preview?.areaError ?? ''),
    period:
      period === null
        ? 'Choose the column that says the year or month, or “The same for every row”.'
        : period === 'same'
          ? ''
          : periodError,
    onePeriod:
      period === 'same' && onePeriod.trim() === ''
        ? 'Write the period that all rows are about, such as 2025, 2024/25 or January 2025.'
        : period === 'same'
          ? periodError
          : '',
    values: values.length === 0 ? 'Tick at least one column that holds numbers.' : '',
    filters: preview?.repeats ?? '',
  };
}

/** Gives a column a role that only one column has; it gives up any other. */
export function withPlace(
  draft: MappingDraft,
  role: 'area' | 'period' | 'level',
  at: number | null,
): MappingDraft {
  const without = (list: readonly number[]) => list.filter((one) => one !== at);
  const free = (own: number | null) => (at !== null && own === at ? null : own);
  return {
    ...draft,
    area: free(draft.area),
    period: draft.period === 'same' ? 'same' : free(draft.period),
    level: free(draft.level),
    values: without(draft.values),
    filters: without(draft.filters),
    [role]: at,
  };
}

/** Ticks or unticks a column; ticked as one of the two, it is not the other. */
export function withTick(
  draft: MappingDraft,
  role: 'values' | 'filters',
  at: number,
  isTicked: boolean,
): MappingDraft {
  const other = role === 'values' ? 'filters' : 'values';
  const without = (list: readonly number[]) => list.filter((one) => one !== at);
  if (!isTicked) return { ...draft, [role]: without(draft[role]) };
  return {
    ...draft,
    [role]: [...without(draft[role]), at].sort((a, b) => a - b),
    [other]: without(draft[other]),
  };
}

/** A reason as a sentence: "Its cells are areas: …". */
export function sentenceOf(reason: string): string {
  return reason === '' ? '' : `${capitalise(reason)}.`;
}
