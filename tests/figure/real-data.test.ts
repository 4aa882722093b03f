import { paragraph } from './figure-of.ts';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Mark } from '../../src/figure/figure.ts';
import { areaCodeOf, readTable } from '../data/read-package.ts';
import { catalogue, figuresOf, loadDataset, wordsOf, type RealFigure } from './real-data.ts';
import { headlineText, textsOf } from '../../src/figure/words/sentence.ts';

/** Slips of a template, doubled marks, a minus zero, and a label that runs into a number ("13, 650"). */
const unfit = [
  /undefined|NaN|Infinity|\[object|[{}]|\bnull\b/,
  / {2}|\. ?\.|,,|\(\)|\)\)| ,/,
  /−0\b(?![.,]\d)/,
  /(?<!\d)\d{1,2}, \d{3}\b(?!\d)/,
];
const wordCount = (text: string): number => text.trim().split(/\s+/).length;

function problemsOfWords({ name, figure }: RealFigure): readonly string[] {
  const say = (problem: string) => `${name}: ${problem}`;
  return [
    ...[...new Set(wordsOf(figure))]
      .filter((text) => unfit.some((slip) => slip.test(text)))
      .map(say),
    ...(headlineText(figure).trim() === '' ? [say('no headline')] : []),
    ...(wordCount(headlineText(figure)) > 12
      ? [say(`long headline: ${headlineText(figure)}`)]
      : []),
    ...(textsOf(figure).join('').trim() === '' ? [say('no summary')] : []),
    ...(wordCount(figure.altText) > 95 ? [say(`${wordCount(figure.altText)} words of alt`)] : []),
    ...textsOf(figure)
      .filter((one) => !/^[A-Z0-9].*\.$/.test(one))
      .map((one) => say(`not a sentence: ${one}`)),
    ...(figure.table.rows.length === 0 ? [say('no table')] : []),
  ];
}

/** What in a table does not agree with the file, read by itself and not through the code under test. */
function problemsOfCells(dataset: Dataset, figures: readonly RealFigure[]): readonly string[] {
  const [header = [], ...rows] = readTable(dataset.descriptor.path);
  const problems = new Set<string>();
  const check = (mark: Mark, column: string, areaCode: string): void => {
    const { observation, cell } = mark;
    if (!observation) {
      if (cell !== undefined && !column.startsWith('neighbours'))
        problems.add(`${mark.key}: no row`);
      if (cell === undefined && mark.why === '') problems.add(`${mark.key}: no reason`);
      return;
    }
    const row = rows[observation.ref.row - 2] ?? [];
    const record = Object.fromEntries(header.map((name, at) => [name, row[at] ?? '']));
    const raw = record[observation.ref.column] ?? '';
    const isNumber = raw !== '' && !Number.isNaN(Number(raw));
    if (isNumber && cell !== Number(raw)) problems.add(`${mark.key}: ${cell} for ${raw}`);
    const declared = dataset.descriptor.missingValues.get(raw)?.symbol;
    if (!isNumber && cell !== declared) problems.add(`${mark.key}: ${cell} for "${raw}"`);
    if (!isNumber && mark.why === '') problems.add(`${mark.key}: no meaning`);
    if (areaCodeOf(record) !== areaCode) problems.add(`${mark.key}: another area`);
    if (record['time_period'] !== observation.period.code)
      problems.add(`${mark.key}: another year`);
    for (const [filter, item] of Object.entries(observation.items)) {
      if (record[filter] !== item) problems.add(`${mark.key}: another ${filter}`);
    }
  };
  for (const { figure } of figures) {
    for (const row of figure.table.rows) {
      figure.table.columns.forEach(({ key }, at) => {
        const mark = row.cells[at];
        if (mark) check(mark, key, key);
        else problems.add(`${row.key}: no cell for ${key}`);
      });
    }
  }
  return [...problems];
}

describe.each(catalogue.datasets.map((descriptor) => [descriptor.name, descriptor] as const))(
  'every figure of %s',
  (_, descriptor) => {
    const dataset = loadDataset(descriptor);
    const figures = figuresOf(dataset);

    it('reads well', () => {
      expect(figures.flatMap(problemsOfWords)).toEqual([]);
    });

    it('has the very cells of the file in its table, symbols kept', () => {
      expect(problemsOfCells(dataset, figures)).toEqual([]);
    });
  },
);

it('the first number a reader meets is right: 7,875 and 4,197 EHC plans in January 2026', () => {
  const descriptor = catalogue.datasets.find(({ name }) => name === 'ehcp-caseload');
  const [first] = descriptor ? figuresOf(loadDataset(descriptor), [{}]) : [];
  expect(first && headlineText(first.figure)).toBe(
    'EHC plans: up in both councils since January 2019',
  );
  expect(first?.figure.table.rows[0]?.cells.map(({ cell }) => cell)).toEqual([
    7875, 4197, 718838, 106277,
  ]);
  const told = first && paragraph(first.figure);
  expect(told).toContain('rose by 1,061 (15.6%) in Liverpool and rose by 461 (12.3%) in Sefton');
  expect(told).toContain('+14.5% in the North West and +12.5% in England');
});

it('NEET or not known: up 0.4 percentage points in Liverpool, and no number of people', () => {
  const descriptor = catalogue.datasets.find(({ name }) => name === 'neet-rates');
  const [first] = descriptor ? figuresOf(loadDataset(descriptor), [{}]) : [];
  expect(first && headlineText(first.figure)).toBe(
    'NEET or not known: Liverpool 8.8%, above Sefton and England',
  );
  const told = first && paragraph(first.figure);
  expect(told).toContain('was little changed, up 0.4 percentage points, in Liverpool');
  expect(told).not.toContain('about');
});
