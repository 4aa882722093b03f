import type { Area, Neighbours } from '../../domain/area.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { formatList, formatWhole, quoted } from '../../domain/words/format.ts';
import type { Notice } from '../../domain/notice.ts';
import type { View } from '../../domain/view.ts';
import { allCouncilsId, cityRegionId, neighboursId } from '../../domain/well-known-areas.ts';
import { councilsIn, fewestCouncils, holdsAllCouncils } from './all-councils.ts';
import type { Selection } from './selection.ts';

/** Comparators that are no area of their own. */
const groupIds: readonly string[] = [neighboursId, cityRegionId, allCouncilsId];

/** What a catalogue says of places: whose site it is, and the named sets of areas. */
export type KnownAreas = Pick<Catalogue, 'site' | 'areaGroups'>;

type Comparison = Pick<
  Selection,
  'comparators' | 'absentComparators' | 'cityRegion' | 'neighbours' | 'allCouncils'
> & { readonly notices: readonly Notice[] };

/**
 * The chosen areas that the file has, in the order chosen. When it has none of them: the site's pair, or,
 * when it lacks those too, its first two local authorities (any two areas, when it has no local authority).
 */
export function resolveAreas(
  view: Pick<View, 'areas'>,
  dataset: Dataset,
  { site }: Pick<KnownAreas, 'site'>,
): { readonly areas: readonly Area[]; readonly notices: readonly Notice[] } {
  const find = finder(dataset);
  const usual = site.pair.map(({ code }) => code);
  const codes = unique(view.areas.length > 0 ? view.areas : usual);
  const areas = codes.flatMap(find);
  if (areas.length > 0) {
    const absent = codes.filter((code) => find(code).length === 0);
    return { areas, notices: absence('areas', absent) };
  }
  const pair = usual.flatMap(find);
  const councils = councilsIn(dataset);
  const others = (councils.length > 0 ? councils : dataset.areas).slice(0, 2);
  const instead = pair.length > 0 ? pair : others;
  const shown = instead.length > 0 ? ` Showing ${formatList(instead.map((a) => a.name))}.` : '';
  const message = `This file has none of the chosen areas (${named(codes)}).${shown}`;
  return { areas: instead, notices: [{ key: 'areas', message }] };
}

/** What the chosen areas are compared with, as far as the file holds it. */
export function resolveComparators(
  view: Pick<View, 'comparators'>,
  areas: readonly Area[],
  dataset: Dataset,
  { site, areaGroups }: KnownAreas,
  neighbours: readonly Neighbours[],
): Comparison {
  const find = finder(dataset);
  const chosen = unique(view.comparators);
  const codes = chosen.filter((id) => !groupIds.includes(id));
  const comparators = codes.flatMap(find).filter(notAmong(areas));
  const absent = codes.filter((code) => find(code).length === 0);
  const isUsual = (code: string): boolean => site.comparators.some((one) => one.code === code);
  const notices = absence(
    'comparators',
    absent.filter((code) => !isUsual(code)),
  );

  const group = areaGroups.find(({ id }) => id === cityRegionId);
  const wantsCityRegion = chosen.includes(cityRegionId);
  if (wantsCityRegion && !group) {
    const message = 'The data do not say which councils make up the city region.';
    notices.push({ key: 'comparators', message });
  }
  const members = wantsCityRegion ? unique(group?.areas ?? []).flatMap(find) : [];

  const wantsNeighbours = chosen.includes(neighboursId);
  const lists = wantsNeighbours
    ? areas.flatMap((area) => {
        const list = neighbours.find(
          (one) => area.laCode && one.laCode === area.laCode,
        )?.neighbours;
        return list ? [{ area, of: list.flatMap(find), expected: list.length }] : [];
      })
    : [];
  if (wantsNeighbours && lists.length === 0) {
    const message = `There is no list of statistical neighbours for ${formatList(areas.map((a) => a.name))}.`;
    notices.push({ key: 'comparators', message });
  }

  const wantsCouncils = chosen.includes(allCouncilsId);
  const hasCouncils = holdsAllCouncils(dataset);
  if (wantsCouncils && !hasCouncils) {
    const held = councilsIn(dataset).length;
    const message =
      `A comparison with all councils needs a file with at least ${formatWhole(fewestCouncils)} of them. ` +
      `This file has ${formatWhole(held)}, so it is left out.`;
    notices.push({ key: 'comparators', message });
  }
  return {
    comparators,
    absentComparators: site.comparators.filter(({ code }) => absent.includes(code)),
    cityRegion: members.filter(notAmong([...areas, ...comparators])),
    neighbours: lists,
    allCouncils: wantsCouncils && hasCouncils ? councilsIn(dataset) : [],
    notices,
  };
}

function finder(dataset: Dataset): (code: string) => readonly Area[] {
  const byCode = new Map(dataset.areas.map((area) => [area.code, area]));
  return (code) => {
    const area = byCode.get(code);
    return area ? [area] : [];
  };
}

function absence(key: string, codes: readonly string[]): Notice[] {
  if (codes.length === 0) return [];
  const message =
    codes.length === 1
      ? `This file has no area with the code ${named(codes)}, so it is left out.`
      : `This file has no areas with the codes ${named(codes)}, so they are left out.`;
  return [{ key, message }];
}

/** The first three codes, and how many more there are. */
function named(codes: readonly string[]): string {
  const more = codes.length > 3 ? [`${formatWhole(codes.length - 3)} more`] : [];
  return formatList([...codes.slice(0, 3).map(quoted), ...more]);
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function notAmong(areas: readonly Area[]): (area: Area) => boolean {
  const codes = new Set(areas.map(({ code }) => code));
  return (area) => !codes.has(area.code);
}
