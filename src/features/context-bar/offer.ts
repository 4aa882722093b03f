import type { Choice } from '../../controls/choice.ts';
import { isLargerThanCouncil, type Area } from '../../domain/area.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { allCouncilsId, cityRegionId, neighboursId } from '../../domain/well-known-areas.ts';
import { holdsAllCouncils } from '../../query/select/all-councils.ts';
import type { Offered } from '../../state/choices/offered.ts';

/** What each control of the context bar offers. */
export interface Offer {
  readonly areas: readonly Choice[];
  readonly comparators: readonly Choice[];
  /** The years, earliest first; one that a period's name does not say by its name ("2024/25"). */
  readonly years: readonly Choice[];
}

type Place = Pick<Area, 'code' | 'name' | 'level'>;

/** What one dataset holds; `groups` are the catalogue's named sets of councils. */
export function offerOfDataset(dataset: Dataset, groups: Offered['groups']): Offer {
  const labels = new Map(dataset.periods.map(({ year, label }) => [year, label]));
  return {
    areas: dataset.areas.filter(isCouncil).map(asChoice),
    comparators: comparatorsOf(dataset.areas, groups, holdsAllCouncils(dataset)),
    years: [...labels].map(([year, label]) => ({
      value: String(year),
      label: label.includes(String(year)) ? String(year) : label,
    })),
  };
}

/** What the published figures hold together: for a page that shows several of them. */
export function offerOfSite({ areas, years, groups }: Offered): Offer {
  const [first, last] = years ?? [0, -1];
  return {
    areas: areas.filter(isCouncil).map(asChoice),
    comparators: comparatorsOf(areas, groups, false),
    years: Array.from({ length: last - first + 1 }, (_, at) => {
      const year = String(first + at);
      return { value: year, label: year };
    }),
  };
}

function comparatorsOf(
  areas: readonly Place[],
  groups: Offered['groups'],
  hasAllCouncils: boolean,
): readonly Choice[] {
  const order = { National: 1, Regional: 0, 'Local authority': 0 };
  const larger = areas
    .filter((area) => !isCouncil(area))
    .sort((a, b) => order[a.level] - order[b.level]);
  return [
    ...larger.map(asChoice),
    { value: neighboursId, label: 'Statistical neighbours', hint: '(each, with their median)' },
    ...groups
      .filter(({ id }) => id === cityRegionId)
      .map(({ id, title }) => ({ value: id, label: title, hint: '(the other councils)' })),
    ...(hasAllCouncils
      ? [{ value: allCouncilsId, label: 'All councils', hint: '(median and middle half)' }]
      : []),
  ];
}

function isCouncil(area: Place): boolean {
  return !isLargerThanCouncil(area);
}

function asChoice({ code, name }: Place): Choice {
  return { value: code, label: name };
}
