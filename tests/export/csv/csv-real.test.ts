import { describe, expect, it } from 'vitest';
import { isNumber } from '../../../src/domain/cell.ts';
import type { Figure, Mark } from '../../../src/figure/figure.ts';
import { catalogue, figuresOf, loadDataset, type RealFigure } from '../../figure/real-data.ts';
import { readTable } from '../../data/read-package.ts';
import { figureCsv, recordsIn } from './read-csv-file.ts';

type CsvRecord = ReturnType<typeof recordsIn>[number];

/** What identifies a value whichever way it is shown: where it stands in the file, or what it is worked out for. */
function identityOf(mark: Mark, figure: Figure): string {
  const { observation } = mark;
  if (observation) return `row ${observation.ref.row}`;
  const period = figure.periods.find(({ label }) => label === mark.label) ?? figure.periods.at(-1);
  return `${mark.place} ${period?.label}`;
}

const asText = ({ cell }: Mark): string => (cell === undefined ? '' : String(cell));

/** Everything drawn that the table does not hold, or holds with another value. */
function drawnOtherwise({ figure, name }: RealFigure): readonly string[] {
  const tabled = new Map(
    figure.table.rows.flatMap((row) =>
      row.cells.map((mark) => [identityOf(mark, figure), asText(mark)] as const),
    ),
  );
  const drawn = figure.facets.flatMap((facet) => facet.series.flatMap(({ marks }) => marks));
  return drawn
    .filter((mark) => mark.observation !== null || isNumber(mark.cell))
    .filter((mark) => tabled.get(identityOf(mark, figure)) !== asText(mark))
    .map((mark) => `${name}: ${identityOf(mark, figure)} is ${asText(mark)} in the drawing`);
}

/** Everything of the CSV file that the published file does not say. */
function writtenOtherwise({ figure, name }: RealFigure, published: readonly (readonly string[])[]) {
  const [header = [], ...rows] = published;
  const problemOf = (record: CsvRecord): string => {
    if (record['kind'] !== 'observation' || record['dataset_row'] === '') return '';
    const row = rows[Number(record['dataset_row']) - 2] ?? [];
    const at = (column: string): string => row[header.indexOf(column)] ?? '';
    const raw = at(figure.indicator.column);
    const isNumeric = raw !== '' && !Number.isNaN(Number(raw));
    if (isNumeric && Number(record['value']) !== Number(raw))
      return `${record['value']} for ${raw}`;
    if (isNumeric ? record['symbol'] !== '' : record['value'] !== '')
      return 'a number and a symbol';
    if (!isNumeric && record['symbol_meaning'] === '') return 'a symbol without a meaning';
    const names = [at('la_name'), at('region_name'), at('country_name')].filter(Boolean);
    if (record['area_name'] !== names[0]) return `${record['area_name']} for ${names[0]}`;
    const own = header.filter((column) => column in record);
    const other = own.find((column) => record[column] !== at(column));
    return other ? `another ${other}` : '';
  };
  return recordsIn(figureCsv(figure))
    .map((record) => ({ record, problem: problemOf(record) }))
    .filter(({ problem }) => problem !== '')
    .map(({ record, problem }) => `${name}: row ${record['dataset_row']}: ${problem}`);
}

describe.each(catalogue.datasets.map((descriptor) => [descriptor.name, descriptor] as const))(
  'the CSV files of %s',
  (_, descriptor) => {
    const figures = figuresOf(loadDataset(descriptor));

    it('hold every value that is drawn', () => {
      expect(figures.flatMap(drawnOtherwise)).toEqual([]);
    });

    it('hold each value once', () => {
      for (const { figure, name } of figures) {
        const observed = recordsIn(figureCsv(figure)).filter((one) => one['dataset_row'] !== '');
        const marks = [
          ...figure.table.rows.flatMap(({ cells }) => cells),
          ...figure.facets.flatMap(
            ({ members }) => members?.lines.flatMap((one) => one.marks) ?? [],
          ),
        ];
        const values = new Set(marks.flatMap(({ observation }) => observation?.ref.row ?? []));
        expect(observed, name).toHaveLength(values.size);
        expect(new Set(observed.map((one) => one['dataset_row'])).size, name).toBe(values.size);
      }
    });

    it('say what the published file says', () => {
      const published = readTable(descriptor.path);
      expect(figures.flatMap((one) => writtenOtherwise(one, published))).toEqual([]);
    });
  },
);

describe('EHC plans of Liverpool and Sefton', () => {
  const descriptor = catalogue.datasets.find(({ name }) => name === 'ehcp-caseload');
  const [first] = descriptor ? figuresOf(loadDataset(descriptor), [{}]) : [];
  const csv = first ? figureCsv(first.figure) : '';
  const records = recordsIn(csv);
  const find = (area: string, period: string) =>
    records.find((one) => one['area_name'] === area && one['time_label'] === period);

  it('are 7,875 and 4,197 in January 2026, from rows 239 and 240', () => {
    expect(find('Liverpool', 'in January 2026')).toMatchObject({
      area_code: 'E08000012',
      indicator: 'ehcp-caseload.ehc_plan_count',
      value: '7875',
      dataset: 'ehcp-caseload',
      dataset_row: '239',
    });
    expect(find('Sefton', 'in January 2026')).toMatchObject({ value: '4197', dataset_row: '240' });
  });

  it('are 17 years of four areas', () => {
    expect(records).toHaveLength(17 * 4);
    expect(find('Liverpool', 'in January 2010')?.['value']).toBe('1401');
    expect(find('North West', 'in January 2026')?.['value']).toBe('106277');
    expect(find('England', 'in January 2026')?.['value']).toBe('718838');
  });
});

it('a figure that is not held here is blank, with the reason, and no symbol', () => {
  const descriptor = catalogue.datasets.find(({ name }) => name === 'ehcp-process');
  const found = descriptor
    ? figuresOf(loadDataset(descriptor), [{ from: 2024, to: 2024, chart: 'table' }])
    : [];
  const first = found.find(({ indicator }) => indicator.column === 'plan_average_weeks');
  const records = first ? recordsIn(figureCsv(first.figure)) : [];
  const record = records.find(
    (one) => one['area_name'] === 'Liverpool' && one['time_label'] === 'Calendar year 2024',
  );
  expect(record).toMatchObject({ value: '', symbol: '', dataset_row: '' });
  expect(record?.['note']).toContain('not in the release that gives 2019 to 2024');
});
