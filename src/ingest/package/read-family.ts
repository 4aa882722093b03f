import { isGssCode, type AreaGroup } from '../../domain/area.ts';
import type { Family } from '../../domain/catalogue.ts';
import { datasetOf, type Indicator } from '../../domain/indicator.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { IssueList } from '../issue-list.ts';
import { isObject, objectsOf, textOf, textsOf, valueOf, type JsonObject } from './read-json.ts';

/**
 * Reads the families of the overview. One that names an indicator, breakdown or filter which the datasets do
 * not have is left out with an error; a related indicator that is not there is dropped with a warning.
 */
export function readFamilies(
  root: JsonObject,
  datasets: readonly DatasetDescriptor[],
  issues: IssueList,
): readonly Family[] {
  const families = new Map<string, Family>();
  for (const declaredFamily of objectsOf(root, 'x-families')) {
    const family = readFamily(declaredFamily, datasets, issues);
    if (typeof family !== 'string' && !families.has(family.id)) {
      families.set(family.id, family);
      continue;
    }
    const reason = typeof family === 'string' ? family : 'its id is already taken';
    issues.error(
      0,
      '',
      `the family "${textOf(declaredFamily, 'id')}" was left out: ${reason}`,
      'Correct it under x-families in datapackage.json.',
    );
  }
  return [...families.values()];
}

function readFamily(
  declaredFamily: JsonObject,
  datasets: readonly DatasetDescriptor[],
  issues: IssueList,
): Family | string {
  const id = textOf(declaredFamily, 'id');
  if (id === '') return 'it has no id';
  const indicator = findById(datasets, textOf(declaredFamily, 'indicator'));
  if (!indicator) return `there is no indicator "${textOf(declaredFamily, 'indicator')}"`;
  const columns =
    datasets
      .find(({ name }) => name === indicator.dataset)
      ?.filters.map((filter) => filter.column) ?? [];
  const breakdown = textOf(declaredFamily, 'breakdown');
  if (breakdown !== '' && !columns.includes(breakdown)) {
    return `${indicator.dataset} has no filter "${breakdown}"`;
  }
  const declared = valueOf(declaredFamily, 'filters');
  const filters = isObject(declared) ? declared : {};
  const unknown = Object.keys(filters).find((column) => !columns.includes(column));
  if (unknown !== undefined) return `${indicator.dataset} has no filter "${unknown}"`;
  return {
    id,
    title: textOf(declaredFamily, 'title') || indicator.title,
    indicator: indicator.id,
    breakdown,
    filters: Object.fromEntries(
      Object.keys(filters).map((column) => [column, textsOf(filters, column)]),
    ),
    related: textsOf(declaredFamily, 'related').filter((other) =>
      isKnown(other, id, datasets, issues),
    ),
  };
}

function isKnown(
  related: string,
  family: string,
  datasets: readonly DatasetDescriptor[],
  issues: IssueList,
): boolean {
  if (findById(datasets, related)) return true;
  issues.warning(
    0,
    '',
    `the family "${family}" names a related indicator "${related}", which is not there`,
    'Correct it under x-families in datapackage.json.',
  );
  return false;
}

function findById(datasets: readonly DatasetDescriptor[], id: string): Indicator | undefined {
  return datasets
    .find(({ name }) => name === datasetOf(id))
    ?.indicators.find((one) => one.id === id);
}

/** Reads the named sets of areas; a code that is not a GSS code is dropped with a warning. */
export function readAreaGroups(root: JsonObject, issues: IssueList): readonly AreaGroup[] {
  return objectsOf(root, 'x-area-groups').flatMap((group) => {
    const id = textOf(group, 'id');
    const codes = textsOf(group, 'areas');
    const areas = codes.filter(isGssCode);
    if (areas.length < codes.length) {
      issues.warning(
        0,
        '',
        `the area group "${id}" lists something that is not a GSS code`,
        'Write a letter and eight digits, such as E08000012 for Liverpool.',
      );
    }
    return id === '' || areas.length === 0
      ? []
      : [{ id, title: textOf(group, 'title') || id, areas: [...new Set(areas)] }];
  });
}
