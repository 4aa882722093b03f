import type { Area } from '../../domain/area.ts';
import { isNumber, type MaybeCell } from '../../domain/cell.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { formatWhole } from '../../domain/format.ts';
import { periodKey, type TimePeriod } from '../../domain/time-period.ts';
import { summariseGroup, type GroupSummary, type Spread } from '../../query/measure/group.ts';
import { cellsOf } from '../../query/select/observe.ts';
import type { Category, Selection } from '../../query/select/selection.ts';
import { possessive } from './series-areas.ts';
import type { Band, Facet, Mark } from '../figure.ts';
import { councilsLook, groupLook, looksOf, memberLook, type Look } from '../style.ts';

const councilsId = 'councils';

/** Areas that stand in a figure as one, by their median. */
export interface CastGroup {
  /** Unique in a figure: `neighbours E08000012`, `councils`. */
  readonly id: string;
  /** The council whose neighbours they are; null for all councils. */
  readonly council: Area | null;
  readonly of: readonly Area[];
  /** How many areas the group has, in the file or not. */
  readonly expected: number;
  readonly label: string;
  readonly look: Look;
  readonly spread: Spread;
}

/** The groups of a selection in the order shown: the neighbours of each area that has them, all councils. */
export function castGroups(selection: Selection): readonly CastGroup[] {
  const looks = looksOf(
    selection.areas.map((area) => area.code),
    selection.sitePair,
  );
  const neighbours = selection.neighbours.map(({ area, of, expected }) => ({
    id: `neighbours ${area.code}`,
    council: area,
    of,
    expected,
    label: `${possessive(area.name)} neighbours (median)`,
    look: groupLook(looks.get(area.code) ?? memberLook),
    spread: 'range' as const,
  }));
  const { allCouncils } = selection;
  if (allCouncils.length === 0) return neighbours;
  const councils: CastGroup = {
    id: councilsId,
    council: null,
    of: allCouncils,
    expected: allCouncils.length,
    label: 'All councils (median)',
    look: councilsLook,
    spread: 'middle half',
  };
  return [...neighbours, councils];
}

/** Median and spread of a group in one period and category; null when too few of them have a number. */
export function groupValue(
  dataset: Dataset,
  selection: Selection,
  group: CastGroup,
  period: TimePeriod,
  category: Category,
): GroupSummary | null {
  const cells = groupCells(dataset, selection, group, period, category);
  return summariseGroup(cells, group.expected, group.spread);
}

/** Why a group has no median: how many of its members have a number. */
export function groupShortfall(
  dataset: Dataset,
  selection: Selection,
  group: CastGroup,
  period: TimePeriod,
  category: Category,
): string {
  const used = groupCells(dataset, selection, group, period, category).filter(isNumber).length;
  const [whose, members] = group.council ? ['its ', 'neighbours'] : ['', 'councils'];
  return used === 0
    ? `no figures of ${whose}${members} are held`
    : `figures are held for only ${formatWhole(used)} of ${whose}${formatWhole(group.expected)} ${members}`;
}

function groupCells(
  dataset: Dataset,
  selection: Selection,
  group: CastGroup,
  period: TimePeriod,
  category: Category,
): readonly MaybeCell[] {
  return cellsOf(dataset, selection.indicator, group.of, period, category.items);
}

/** A group's median as a mark. `label` is the period or row it stands at; `key` tells it from its other marks. */
export function groupMark(
  dataset: Dataset,
  selection: Selection,
  group: CastGroup,
  period: TimePeriod,
  category: Category,
  { key, label }: Pick<Mark, 'key' | 'label'>,
): Mark {
  const value = groupValue(dataset, selection, group, period, category);
  return {
    key,
    label,
    place: group.label,
    cell: value?.median,
    observation: null,
    medianOf: value && {
      group: group.council ? 'neighbours' : 'councils',
      words: wordsOf(group, value),
    },
    why: value ? '' : groupShortfall(dataset, selection, group, period, category),
    sources: [],
  };
}

function wordsOf({ council }: CastGroup, { used }: GroupSummary): string {
  return council
    ? `${possessive(council.name)} statistical neighbours`
    : `the ${formatWhole(used)} councils with a figure`;
}

/** The key of a group's mark in a period. */
export function groupKey(group: CastGroup, period: TimePeriod): string {
  return `${group.id} ${periodKey(period)}`;
}

/** The ends of a group's spread; null where there is no median. */
export function rangeOf(value: GroupSummary | null): Band['ranges'][number] {
  return value && { low: value.low, high: value.high };
}

/** What a group's spread is drawn and told by; `ranges` are worked out by who draws it. */
export function groupBand(group: CastGroup, ranges: Band['ranges']): Band {
  const { council, label, look, spread } = group;
  return {
    id: council ? `range ${council.code}` : `range ${group.id}`,
    label,
    look,
    of: council
      ? `${possessive(council.name)} statistical neighbours`
      : 'all councils with a figure',
    ends: spread === 'range' ? ['lowest', 'highest'] : ['first quartile', 'third quartile'],
    ranges,
  };
}

/** What a drawing shows of all councils; nothing where they were not chosen or have no median. */
export function councilNotes(selection: Selection, facets: readonly Facet[]): readonly string[] {
  if (selection.allCouncils.length === 0) return [];
  if (selection.splitBy.length > 0) return ['All councils: their medians are in the table only.'];
  const middle = 'the middle half of those with a figure, from the first quartile to the third';
  return facets.flatMap(({ rows, bands }) =>
    bands
      .filter(({ id, ranges }) => id === `range ${councilsId}` && ranges.some(Boolean))
      .map(() =>
        rows.length > 0
          ? `All councils: the line with an upright stroke at each end is ${middle}.`
          : `All councils: the line is the median of those with a figure; the shaded band is ${middle}.`,
      ),
  );
}
