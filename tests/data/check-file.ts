import { readTimePeriod } from '../../src/domain/time/time-period.ts';
import { councils, country, regions } from './known-areas.ts';
import { fieldsOf, type Field, type Resource, type Sum, type Table } from './read-package.ts';

/** Something wrong in a file. `row` counts as a spreadsheet does, so the header is row 1. */
export interface Problem {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** Every way in which a file is not what the data package says it is. */
export function checkFile(resource: Resource, table: Table): readonly Problem[] {
  const file = new FileReader(resource, table);
  const header = checkHeader(file);
  if (header.length > 0) return header;
  return [
    ...checkWidths(file),
    ...checkPeriods(file),
    ...checkAreas(file),
    ...checkItems(file),
    ...checkValues(file),
    ...checkSources(file),
    ...checkKeys(file),
    ...(resource['x-sums'] ?? []).flatMap((sum) => checkSum(file, sum)),
  ];
}

/** A table that is asked for cells by row number and column name. */
class FileReader {
  readonly rowNumbers: readonly number[];
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    readonly resource: Resource,
    readonly table: Table,
  ) {
    this.places = new Map((table[0] ?? []).map((name, index) => [name, index]));
    this.rowNumbers = table.slice(1).map((_, index) => index + 2);
  }

  has(column: string): boolean {
    return this.places.has(column);
  }

  at(row: number, column: string): string {
    return this.table[row - 1]?.[this.places.get(column) ?? -1] ?? '';
  }

  area(row: number): string {
    return (
      this.at(row, 'new_la_code') || this.at(row, 'region_code') || this.at(row, 'country_code')
    );
  }

  period(row: number): string {
    return `${this.at(row, 'time_period')} ${this.at(row, 'time_identifier')}`;
  }

  problem(row: number, column: string, message: string): Problem {
    return { file: this.resource.path, row, column, message };
  }
}

function checkHeader(file: FileReader): readonly Problem[] {
  const header = file.table[0] ?? [];
  const declared = file.resource.schema.fields.map((field) => field.name);
  const length = Math.max(header.length, declared.length);
  return Array.from({ length }, (_, index) => index).flatMap((index) =>
    header[index] === declared[index]
      ? []
      : [
          file.problem(
            1,
            header[index] ?? '',
            `"${header[index]}" stands where "${declared[index]}" is declared`,
          ),
        ],
  );
}

function checkWidths(file: FileReader): readonly Problem[] {
  const width = file.table[0]?.length ?? 0;
  return file.rowNumbers
    .filter((row) => file.table[row - 1]?.length !== width)
    .map((row) => file.problem(row, '', `has ${file.table[row - 1]?.length} cells, not ${width}`));
}

function checkPeriods(file: FileReader): readonly Problem[] {
  if (!file.has('time_period')) return [];
  return file.rowNumbers.flatMap((row) => {
    const period = readTimePeriod(file.at(row, 'time_period'), file.at(row, 'time_identifier'));
    return typeof period === 'string' ? [file.problem(row, 'time_period', period)] : [];
  });
}

/** What the geography columns of a row must say, given the most local code it carries. */
function expectedArea(file: FileReader, row: number): Readonly<Record<string, string>> | string {
  const blank = { region_code: '', region_name: '', old_la_code: '', new_la_code: '', la_name: '' };
  const national = { country_code: country.code, country_name: country.name, ...blank };
  const inRegion = (code: string) => ({
    ...national,
    region_code: code,
    region_name: regions.get(code) ?? 'an unknown region',
  });
  switch (file.at(row, 'geographic_level')) {
    case 'National':
      return national;
    case 'Regional':
      return regions.has(file.at(row, 'region_code'))
        ? inRegion(file.at(row, 'region_code'))
        : 'region_code';
    case 'Local authority': {
      const code = file.at(row, 'new_la_code');
      const council = councils.get(code);
      if (!council) return 'new_la_code';
      return {
        ...inRegion(council.region),
        old_la_code: council.laCode,
        new_la_code: code,
        la_name: council.name,
      };
    }
    default:
      return 'geographic_level';
  }
}

function checkAreas(file: FileReader): readonly Problem[] {
  if (!file.has('geographic_level')) return [];
  return file.rowNumbers.flatMap((row) => {
    const expected = expectedArea(file, row);
    if (typeof expected === 'string') {
      return [file.problem(row, expected, `"${file.at(row, expected)}" is not a known area`)];
    }
    return Object.entries(expected).flatMap(([column, value]) =>
      file.at(row, column) === value
        ? []
        : [file.problem(row, column, `"${file.at(row, column)}" should be "${value}"`)],
    );
  });
}

function checkItems(file: FileReader): readonly Problem[] {
  return file.resource.schema.fields.flatMap((field) => {
    const items = field.constraints?.enum;
    if (!items) return [];
    const known = new Set(items);
    return file.rowNumbers
      .filter((row) => !known.has(file.at(row, field.name)))
      .map((row) =>
        file.problem(row, field.name, `"${file.at(row, field.name)}" is not a declared item`),
      );
  });
}

const plainNumber = /^-?\d+(\.\d+)?$/;

function errorOf(text: string, field: Field, symbols: ReadonlySet<string>): string | undefined {
  if (symbols.has(text)) return undefined;
  if (!plainNumber.test(text)) return `"${text}" is neither a number nor a declared symbol`;
  const value = Number(text);
  const { minimum = 0, maximum = field['x-unit'] === '%' ? 100 : Infinity } = field.constraints ?? {};
  if (value < minimum) return `${text} is below ${minimum === 0 ? 'zero' : minimum}`;
  if (value > maximum) return `${text} is above ${maximum}%`;
  if (field.type === 'integer' && !Number.isInteger(value)) return `${text} is not a whole number`;
  return undefined;
}

function checkValues(file: FileReader): readonly Problem[] {
  const symbols = new Set((file.resource.schema.missingValues ?? []).map(({ value }) => value));
  const numeric = file.resource.schema.fields.filter((field) => field.type !== 'string');
  return numeric.flatMap((field) =>
    file.rowNumbers.flatMap((row) => {
      const error = errorOf(file.at(row, field.name), field, symbols);
      return error ? [file.problem(row, field.name, error)] : [];
    }),
  );
}

function checkSources(file: FileReader): readonly Problem[] {
  const columns = fieldsOf(file.resource, 'source');
  if (columns.length === 0) return [];
  const known = new Set(file.resource.sources.map((source) => source['x-id']));
  return columns.flatMap(({ name }) =>
    file.rowNumbers
      .filter((row) =>
        file
          .at(row, name)
          .split(' ')
          .some((id) => !known.has(id)),
      )
      .map((row) =>
        file.problem(row, name, `"${file.at(row, name)}" names a source that is not declared`),
      ),
  );
}

function checkKeys(file: FileReader): readonly Problem[] {
  const keyColumns = file.resource.schema.primaryKey;
  const first = new Map<string, number>();
  return file.rowNumbers.flatMap((row) => {
    const key = JSON.stringify(keyColumns.map((column) => file.at(row, column)));
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row);
      return [];
    }
    return [file.problem(row, keyColumns.at(-1) ?? '', `repeats the key of row ${earlier}`)];
  });
}

interface Group {
  total?: number;
  readonly parts: number[];
}

/** Rows alike in all but the summed filter, split into the total's row and the parts' rows. */
function groupRows(file: FileReader, sum: Sum): readonly Group[] {
  const same = file.resource.schema.primaryKey.filter((column) => column !== sum.filter);
  const groups = new Map<string, Group>();
  const field = file.resource.schema.fields.find(({ name }) => name === sum.filter);
  const apart = field?.['x-apart'] ?? [];
  for (const row of file.rowNumbers) {
    const wanted = Object.entries(sum.where ?? {});
    if (wanted.some(([column, item]) => file.at(row, column) !== item)) continue;
    if (apart.includes(file.at(row, sum.filter))) continue;
    const key = JSON.stringify(same.map((column) => file.at(row, column)));
    const group = groups.get(key) ?? { parts: [] };
    groups.set(key, group);
    if (file.at(row, sum.filter) === sum.total) group.total = row;
    else group.parts.push(row);
  }
  return [...groups.values()];
}

function isExcepted(file: FileReader, row: number, sum: Sum): boolean {
  return (sum.except ?? []).some(
    ({ period = file.period(row), area = file.area(row) }) =>
      period === file.period(row) && area === file.area(row),
  );
}

/** A group without a total, without parts or with a symbol in it cannot be summed and is passed over. */
function checkSum(file: FileReader, sum: Sum): readonly Problem[] {
  return groupRows(file, sum).flatMap(({ total, parts }) => {
    if (total === undefined || parts.length === 0 || isExcepted(file, total, sum)) return [];
    return sum.columns.flatMap((column) => {
      const cells = [total, ...parts].map((row) => file.at(row, column));
      if (!cells.every((cell) => plainNumber.test(cell))) return [];
      const [whole = 0, ...shares] = cells.map(Number);
      const added = shares.reduce((running, share) => running + share, 0);
      const message = `is ${whole}, but the items of ${sum.filter} add up to ${added}`;
      return added === whole ? [] : [file.problem(total, column, message)];
    });
  });
}
