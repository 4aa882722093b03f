import { phrase, wordsOf, type Phrase, type Said } from '../../claims/phrase.ts';
import type { Area } from '../../domain/area.ts';
import { isNumber } from '../../domain/cell.ts';
import { formatWhole } from '../../domain/words/format.ts';
import { periodKey, type TimePeriod } from '../../domain/time/time-period.ts';
import { summariseGroup, type GroupSummary, type Spread } from '../../query/measure/group.ts';
import { isLikeForLike } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { remember, type Grid } from '../../query/select/grid.ts';
import type { Category, Selection } from '../../query/select/selection.ts';
import { possessive } from './series-areas.ts';
import type { Band, Facet, GroupKind, Mark } from '../figure.ts';
import { councilsStyle, groupStyle, stylesOf, memberStyle, type SeriesStyle } from '../style.ts';

/** Areas that stand in a figure as one, by their median. */
export interface SeriesGroup {
  /** Unique in a figure: `neighbours E08000012`, `councils`. */
  readonly id: string;
  /** The council whose neighbours they are; null for all councils. */
  readonly council: Area | null;
  readonly of: readonly Area[];
  /** How many areas the group has, in the file or not. */
  readonly expected: number;
  /** "Liverpool’s neighbours", "All councils". */
  readonly name: string;
  readonly label: string;
  readonly style: SeriesStyle;
  readonly spread: Spread;
  /** What its areas have in common in one period and category, worked out once. */
  readonly valueAt: (period: TimePeriod, category: Category) => GroupValue;
  /** The published numbers behind that. */
  readonly membersAt: (period: TimePeriod, category: Category) => readonly Observation[];
}

/** `summary` is null when too few of a group have a number; `used` says how many have. */
export interface GroupValue {
  readonly summary: GroupSummary | null;
  readonly used: number;
}

/** The groups of a selection in the order shown: the neighbours of each area that has them, all councils. */
export function seriesGroups(grid: Grid): readonly SeriesGroup[] {
  const { selection } = grid;
  const styles = stylesOf(
    selection.areas.map((area) => area.code),
    selection.sitePair,
  );
  const neighbours = selection.neighbours.map(({ area, of, expected }) => ({
    id: `neighbours ${area.code}`,
    council: area,
    of,
    expected,
    ...namesOf(`${possessive(area.name)} neighbours`),
    style: groupStyle(styles.get(area.code) ?? memberStyle),
    spread: 'range' as const,
    valueAt: valuesOf(grid, of, expected, 'range'),
    membersAt: membersOf(grid, of),
  }));
  const { allCouncils } = selection;
  if (allCouncils.length === 0) return neighbours;
  const councils: SeriesGroup = {
    id: 'councils',
    council: null,
    of: allCouncils,
    expected: allCouncils.length,
    ...namesOf('All councils'),
    style: councilsStyle,
    spread: 'middle half',
    valueAt: valuesOf(grid, allCouncils, allCouncils.length, 'middle half'),
    membersAt: membersOf(grid, allCouncils),
  };
  return [...neighbours, councils];
}

function namesOf(name: string): Pick<SeriesGroup, 'name' | 'label'> {
  return { name, label: `${name} (median)` };
}

function kindOf({ council }: SeriesGroup): GroupKind {
  return council ? 'neighbours' : 'councils';
}

function valuesOf(
  grid: Grid,
  of: readonly Area[],
  expected: number,
  spread: Spread,
): SeriesGroup['valueAt'] {
  const { indicator } = grid.selection;
  const values = remember((category: Category) =>
    remember((period: TimePeriod): GroupValue => {
      const cells = grid.cellsOf(of, period, category);
      const used = cells.filter(isNumber).length;
      // A larger council has more of everything, so a median of amounts says nothing of how one stands.
      const summary = isLikeForLike(indicator) ? summariseGroup(cells, expected, spread) : null;
      return { summary, used };
    }),
  );
  return (period, category) => values(category)(period);
}

function membersOf(grid: Grid, of: readonly Area[]): SeriesGroup['membersAt'] {
  return (period, category) =>
    of.flatMap((area) => {
      const found = grid.at(area, period, category);
      return found && isNumber(found.cell) ? [found] : [];
    });
}

/**
 * Why a group has no median, when only so many of its members (`used`) have a number; `count` is how that number
 * is said.
 */
export function shortfallOf(
  { council, expected }: SeriesGroup,
  used: number,
  count: Said = formatWhole(used),
): Phrase {
  if (used * 2 >= expected) return ['amounts of councils of different size have none'];
  const [whose, members] = council ? ['its ', 'neighbours'] : ['', 'councils'];
  return used === 0
    ? [`no figures of ${whose}${members} are held`]
    : phrase`figures are held for only ${count} of ${whose}${formatWhole(expected)} ${members}`;
}

/** A group's median as a mark. `label` is the period or row it stands at; `key` tells it from its other marks. */
export function groupMark(
  group: SeriesGroup,
  period: TimePeriod,
  category: Category,
  { key, label }: Pick<Mark, 'key' | 'label'>,
): Mark {
  const { summary, used } = group.valueAt(period, category);
  return {
    key,
    label,
    place: group.label,
    cell: summary?.median,
    observation: null,
    medianOf: summary && {
      group: kindOf(group),
      words: groupInWords(group, summary),
      // Of many councils and periods only a few are ever asked for.
      get members() {
        return group.membersAt(period, category);
      },
    },
    why: summary ? '' : wordsOf(shortfallOf(group, used)),
    sources: [],
  };
}

function groupInWords({ council }: SeriesGroup, { used }: GroupSummary): string {
  return council
    ? `${possessive(council.name)} statistical neighbours`
    : `the ${formatWhole(used)} councils with a figure`;
}

/** The key of a group's mark in a period. */
export function groupKey(group: SeriesGroup, period: TimePeriod): string {
  return `${group.id} ${periodKey(period)}`;
}

/** The ends of a group's spread; null where there is no median. */
export function rangeOf({ summary }: GroupValue): Band['ranges'][number] {
  return summary && { low: summary.low, high: summary.high };
}

/** True for a group of which the middle half is drawn; the neighbours of a council are drawn one by one. */
export function hasBand({ spread }: SeriesGroup): boolean {
  return spread === 'middle half';
}

/** What the middle half of a group is drawn and told by; `ranges` are worked out by who draws it. */
export function groupBand(group: SeriesGroup, ranges: Band['ranges']): Band {
  const { name, label, style } = group;
  return {
    id: `range ${group.id}`,
    label,
    name,
    style,
    of: 'all councils with a figure',
    ends: ['first quartile', 'third quartile'],
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
      .filter(({ ranges }) => ranges.some(Boolean))
      .map(() =>
        rows.length > 0
          ? `All councils: the line with an upright stroke at each end is ${middle}.`
          : `All councils: the line is the median of those with a figure; the shaded band is ${middle}.`,
      ),
  );
}
