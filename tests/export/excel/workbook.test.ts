// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { figureSheets } from '../../../src/export/excel/figure-workbook.ts';
import { workbookOf, type WorkbookSheet } from '../../../src/export/excel/workbook.ts';
import { context, figure } from '../pack/packed.ts';

const day = new Date(2026, 10, 21);

/** Each cell of a sheet as its place, whether it is text, and what it holds. */
async function cellsOf(sheets: readonly WorkbookSheet[], sheet: number) {
  const parts = await workbookOf(sheets, day, () => Promise.resolve());
  const files = unzipSync(new Uint8Array(await new Blob([...parts]).arrayBuffer()));
  const xml = strFromU8(files[`xl/worksheets/sheet${sheet}.xml`] as Uint8Array);
  const read = new DOMParser().parseFromString(xml, 'application/xml');
  expect(read.querySelector('parsererror')).toBeNull();
  return [...read.querySelectorAll('c')].map((cell) => ({
    place: cell.getAttribute('r'),
    isText: cell.getAttribute('t') === 'inlineStr',
    style: cell.getAttribute('s'),
    holds: cell.textContent,
  }));
}

describe('a workbook', () => {
  const cells = (row: WorkbookSheet['rows'][number]) =>
    cellsOf([{ name: 'Values', widths: [], rows: [['head'], row] }], 1);

  it('has numbers as numbers and text as text, whatever it looks like', async () => {
    expect(await cells([-0.7, '1-2', '2024/25', '=1+1', '00123', null, 'a <b> & "c"'])).toEqual([
      { place: 'A1', isText: true, style: '2', holds: 'head' },
      { place: 'A2', isText: false, style: null, holds: '-0.7' },
      { place: 'B2', isText: true, style: '1', holds: '1-2' },
      { place: 'C2', isText: true, style: '1', holds: '2024/25' },
      { place: 'D2', isText: true, style: '1', holds: '=1+1' },
      { place: 'E2', isText: true, style: '1', holds: '00123' },
      { place: 'G2', isText: true, style: '1', holds: 'a <b> & "c"' },
    ]);
  });

  it('names its columns as spreadsheets do, beyond Z as well', async () => {
    const found = await cells(Array.from({ length: 28 }, (_, at) => at));
    expect(found.slice(-3).map(({ place }) => place)).toEqual(['Z2', 'AA2', 'AB2']);
  });
});

describe('the workbook of a figure', () => {
  it('has a sheet of values with real numbers, and one of what must be read with them', async () => {
    const sheets = figureSheets(figure, context);
    expect(sheets.map(({ name }) => name)).toEqual(['Values', 'Notes, sources, licence']);
    const values = await cellsOf(sheets, 1);
    expect(values.filter(({ isText }) => !isText).map(({ holds }) => holds)).toContain('2026');
    const about = new Map(sheets[1]?.rows.map(([label, text]) => [label, text]));
    expect(about.get('Licence')).toBe('Open Government Licence v3.0');
    expect(about.get('Link')).toBe(context.link);
    expect(about.get('Retrieved')).toBe('20 November 2026');
  });
});
