import type { OverviewTile } from '../../domain/catalogue.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import { datasetOf } from '../../domain/indicator.ts';
import { measures } from '../../domain/view.ts';
import { quoted } from '../clean-text.ts';
import type { IssueList } from '../issue-list.ts';
import { isObject, objectsOf, textOf, textsOf, valueOf, type JsonObject } from './read-json.ts';

/**
 * Reads the tiles of the overview, `x-overview`, in the order in which their groups are first named. One that names an
 * indicator, breakdown, filter or item which the datasets do not have is left out with an error; an indicator to stand
 * beside it that is not there is dropped with a warning.
 */
export function readOverview(
  root: JsonObject,
  datasets: readonly DatasetDescriptor[],
  issues: IssueList,
): readonly OverviewTile[] {
  const tiles: OverviewTile[] = [];
  for (const declared of objectsOf(root, 'x-overview')) {
    const tile = readTile(declared, datasets, issues);
    if (typeof tile !== 'string') {
      const alike = tiles.filter(({ id }) => id.split('#')[0] === tile.id).length;
      tiles.push(alike === 0 ? tile : { ...tile, id: `${tile.id}#${alike + 1}` });
      continue;
    }
    const message = `the tile ${quoted(textOf(declared, 'title'))} was left out: ${tile}`;
    issues.error(0, '', message, 'Correct it under x-overview in datapackage.json.');
  }
  const groups = [...new Set(tiles.map(({ group }) => group))];
  return groups.flatMap((group) => tiles.filter((tile) => tile.group === group));
}

function readTile(
  declared: JsonObject,
  datasets: readonly DatasetDescriptor[],
  issues: IssueList,
): OverviewTile | string {
  const id = textOf(declared, 'indicator');
  const descriptor = datasets.find(({ name }) => name === datasetOf(id));
  const indicator = descriptor?.indicators.find((one) => one.id === id);
  if (!descriptor || !indicator) return `there is no indicator ${quoted(id)}`;
  const group = textOf(declared, 'group');
  if (group === '') return 'it names no group';
  const breakdown = textOf(declared, 'breakdown');
  const columns = descriptor.filters.map(({ column }) => column);
  const filters = readFilters(declared);
  const unknown = [...(breakdown === '' ? [] : [breakdown]), ...Object.keys(filters)].find(
    (column) => !columns.includes(column),
  );
  if (unknown !== undefined) return `${descriptor.name} has no filter ${quoted(unknown)}`;
  const sum = valueOf(declared, 'sum');
  const split = descriptor.filters.find(({ column }) => column === breakdown);
  const summed = isObject(sum)
    ? { title: textOf(sum, 'title'), items: textsOf(sum, 'items') }
    : null;
  if (summed && (!split?.isWhole || summed.items.length === 0 || summed.title === '')) {
    return 'its sum needs a title, items, and a breakdown whose items are every part of a whole';
  }
  const stranger = summed?.items.find((item) => !split?.items.includes(item));
  if (stranger !== undefined) return `${quoted(breakdown)} has no item ${quoted(stranger)}`;
  return {
    id: breakdown === '' ? id : `${id}.${breakdown}`,
    group,
    title: textOf(declared, 'title') || indicator.title,
    indicator: id,
    breakdown,
    filters,
    measure: measures.find((one) => one === valueOf(declared, 'measure')) ?? null,
    sum: summed,
    beside: textsOf(declared, 'beside').filter((other) => isKnown(other, id, datasets, issues)),
  };
}

function readFilters(declared: JsonObject): OverviewTile['filters'] {
  const filters = valueOf(declared, 'filters');
  if (!isObject(filters)) return {};
  return Object.fromEntries(
    Object.keys(filters).map((column) => [column, textsOf(filters, column)]),
  );
}

function isKnown(
  other: string,
  id: string,
  datasets: readonly DatasetDescriptor[],
  issues: IssueList,
): boolean {
  if (datasets.some(({ indicators }) => indicators.some((one) => one.id === other))) return true;
  issues.warning(
    0,
    '',
    `the tile of ${id} names ${quoted(other)} to stand beside it, which is not there`,
    'Correct it under x-overview in datapackage.json.',
  );
  return false;
}
