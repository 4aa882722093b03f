import { dataSymbols, meaningOf, type DataSymbol } from '../../domain/cell.ts';
import type { DatasetDescriptor, MissingValue } from '../../domain/descriptor.ts';
import type { Licence } from '../../domain/source.ts';
import { readPartialDate } from '../../domain/time/partial-date.ts';
import { cleanText, isReservedName, quoted } from '../clean-text.ts';
import type { IssueList } from '../issue-list.ts';
import { readIndicator, withKnownColumns } from './read-field.ts';
import { readFilter } from './read-filter.ts';
import {
  isObject,
  listOf,
  objectsOf,
  textOf,
  textsOf,
  valueOf,
  yearOf,
  type JsonObject,
} from './read-json.ts';
import { readLicences, readSources } from './read-sources.ts';

/** What a resource takes from the package around it where it says nothing itself. */
export interface PackageDefaults {
  readonly version: string;
  readonly licences: ReadonlyMap<string, Licence>;
}

/** A file of the package: where it is and which of its versions. */
export interface ResourceFile {
  readonly name: string;
  readonly path: string;
  readonly version: string;
}

const namePattern = /^[a-z0-9-]+$/;
const pathPattern = /^([A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** Reads a resource's name, path and version. Undefined, with an error, when name or path is not safe to use. */
export function readResourceFile(
  resource: JsonObject,
  defaults: PackageDefaults,
  issues: IssueList,
): ResourceFile | undefined {
  const name = valueOf(resource, 'name');
  const path = valueOf(resource, 'path');
  if (typeof name !== 'string' || !namePattern.test(name) || isReservedName(name)) {
    issues.error(
      0,
      '',
      `a resource was left out: its name is ${show(name)}`,
      'Name it with lower-case letters, digits and hyphens.',
    );
    return undefined;
  }
  if (typeof path !== 'string' || !pathPattern.test(path)) {
    issues.error(
      0,
      '',
      `${name} was left out: its path is ${show(path)}`,
      'Write a path inside the data folder, with letters, digits, ".", "_" and "-" only, such as ehcp-caseload.csv.',
    );
    return undefined;
  }
  const hash = /^(?:sha256:)?([0-9a-f]{12})[0-9a-f]*$/i.exec(textOf(resource, 'hash'));
  return { name, path, version: hash?.[1]?.toLowerCase() ?? defaults.version };
}

function show(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : (JSON.stringify(value) ?? 'missing');
}

/**
 * Reads a resource that holds a statistical dataset. Undefined, with an error, when its columns cannot be
 * told apart or none of them is an indicator.
 */
export function readDescriptor(
  resource: JsonObject,
  file: ResourceFile,
  defaults: PackageDefaults,
  issues: IssueList,
): DatasetDescriptor | undefined {
  const schema = valueOf(resource, 'schema');
  if (!isObject(schema)) return leaveOut(file, 'it has no schema', issues);
  const fields = objectsOf(schema, 'fields');
  const columns = fields.map((field) => valueOf(field, 'name'));
  const bad = columns.find((name, index) => !isColumn(name) || columns.indexOf(name) !== index);
  if (fields.length !== listOf(schema, 'fields').length || columns.includes(bad)) {
    return leaveOut(file, `its field name ${show(bad)} is unusable or repeated`, issues);
  }
  const role = (name: string) => fields.filter((field) => valueOf(field, 'x-role') === name);
  const indicators = withKnownColumns(
    role('indicator').flatMap((field) => readIndicator(field, file.name, issues) ?? []),
    issues,
  );
  if (indicators.length === 0) return leaveOut(file, 'it has no indicator to show', issues);
  const names = columns as readonly string[];
  return {
    name: file.name,
    title: textOf(resource, 'title') || file.name,
    description: textOf(resource, 'description'),
    theme: textOf(resource, 'x-theme'),
    path: file.path,
    version: file.version,
    columns: names,
    primaryKey: readPrimaryKey(schema, names, file, issues),
    indicators,
    filters: role('filter').map((field) => readFilter(field, issues)),
    missingValues: readMissingValues(schema, file, issues),
    ...blankOf(schema),
    sources: readSources(resource, new Map([...defaults.licences, ...readLicences(resource)])),
    notes: textsOf(resource, 'x-notes'),
    periodMeaning: textOf(resource, 'x-periodLabel'),
    ...firstYearOf(resource, file, issues),
    ...periodEndOf(valueOf(resource, 'x-periodEnd')),
    ...datesOf(resource),
  };
}

function isColumn(name: unknown): name is string {
  return (
    typeof name === 'string' && name !== '' && cleanText(name) === name && !isReservedName(name)
  );
}

function leaveOut(file: ResourceFile, reason: string, issues: IssueList): undefined {
  issues.error(
    0,
    '',
    `${file.name} was left out: ${reason}`,
    'Correct its schema in datapackage.json; every column needs a field with a name of its own.',
  );
  return undefined;
}

function readPrimaryKey(
  schema: JsonObject,
  columns: readonly string[],
  file: ResourceFile,
  issues: IssueList,
): readonly string[] {
  const key = textsOf(schema, 'primaryKey');
  const unknown = key.filter((column) => !columns.includes(column));
  if (unknown.length > 0) {
    issues.warning(
      0,
      unknown[0] ?? '',
      `${file.name} names ${unknown.map(quoted).join(', ')} in its primaryKey, which is not one of its columns`,
      'Correct the primaryKey.',
    );
  }
  return key.filter((column) => columns.includes(column));
}

/** A blank cell is not among them: it is no value of the publisher's, and blankOf says what it means. */
function readMissingValues(
  schema: JsonObject,
  file: ResourceFile,
  issues: IssueList,
): ReadonlyMap<string, MissingValue> {
  const values = new Map<string, MissingValue>();
  for (const listed of listOf(schema, 'missingValues')) {
    const one = isObject(listed) ? listed : { value: listed };
    const raw = valueOf(one, 'value');
    if (raw === '') continue;
    const symbol = valueOf(one, 'x-symbol') ?? raw;
    if (typeof raw !== 'string' || !isDataSymbol(symbol)) {
      issues.error(
        0,
        '',
        `${file.name} declares a missing value ${show(raw)} without a known symbol`,
        `Give it an x-symbol: one of ${dataSymbols.join(', ')}.`,
      );
      continue;
    }
    values.set(raw, { symbol, label: textOf(one, 'label') || meaningOf(symbol) });
  }
  return values;
}

/** What a blank cell means, where the dataset declares "" with a label; without one a blank cell is an error. */
function blankOf(schema: JsonObject): Pick<DatasetDescriptor, 'blank'> {
  const declared = objectsOf(schema, 'missingValues').find((one) => valueOf(one, 'value') === '');
  const blank = declared ? textOf(declared, 'label') : '';
  return blank === '' ? {} : { blank };
}

function isDataSymbol(value: unknown): value is DataSymbol {
  return (dataSymbols as readonly unknown[]).includes(value);
}

/** The year in which a dataset's first period ends, where it declares one. */
function firstYearOf(
  resource: JsonObject,
  { name }: ResourceFile,
  issues: IssueList,
): Pick<DatasetDescriptor, 'firstYear'> {
  const declared = valueOf(resource, 'x-firstYear');
  if (declared === undefined) return {};
  const firstYear = yearOf(resource, 'x-firstYear');
  if (firstYear !== undefined) return { firstYear };
  const message = `${name} has x-firstYear ${show(declared)}, which is not a year`;
  issues.warning(0, '', message, 'Write four digits, such as 2016, or leave it out.');
  return {};
}

/** The month in which a dataset's periods really end, where it declares one from 1 to 12. */
function periodEndOf(value: unknown): Pick<DatasetDescriptor, 'periodEnd'> {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 12
    ? { periodEnd: value }
    : {};
}

/** When the newest release came out and when the next is due, where the package says it. */
function datesOf(resource: JsonObject): Pick<DatasetDescriptor, 'released' | 'nextRelease'> {
  const released = readPartialDate(textOf(resource, 'x-released'));
  const nextRelease = readPartialDate(textOf(resource, 'x-nextRelease'));
  return { ...(released ? { released } : {}), ...(nextRelease ? { nextRelease } : {}) };
}
