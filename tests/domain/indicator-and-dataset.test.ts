import { describe, expect, it } from 'vitest';
import { isGssCode, isLargerThanCouncil } from '../../src/domain/area.ts';
import { byTheme, findIndicator, firstIndicator } from '../../src/domain/catalogue.ts';
import { cellAt, rawAt, sourcesOfRow, symbolMeaning } from '../../src/domain/dataset.ts';
import {
  breaksBetween,
  datasetOf,
  isAmount,
  isRatio,
  rateUnits,
  units,
} from '../../src/domain/indicator.ts';
import { issueLocation } from '../../src/domain/issue.ts';
import { buildDataset, england, indicator, liverpool, sefton } from '../query/build-dataset.ts';
import { catalogueOf, source, withDescriptor } from '../figure/figure-of.ts';

const plain = buildDataset({
  rows: [
    [2024, liverpool, 5000],
    [2025, liverpool, 'c'],
    [2025, sefton, 3736],
  ],
});

describe('breaksBetween', () => {
  const broken = indicator({
    breaks: [
      { at: 2015, note: 'a' },
      { at: 2022, note: 'b' },
    ],
  });

  it('finds a break at the later year, not one at the earlier', () => {
    expect(breaksBetween(broken, 2021, 2022)).toEqual([{ at: 2022, note: 'b' }]);
    expect(breaksBetween(broken, 2022, 2023)).toEqual([]);
  });

  it('finds every break in between, and none within one year', () => {
    expect(breaksBetween(broken, 2014, 2025)).toHaveLength(2);
    expect(breaksBetween(broken, 2022, 2022)).toEqual([]);
    expect(breaksBetween(indicator(), 2000, 2025)).toEqual([]);
  });
});

it('datasetOf takes what stands before the first dot', () => {
  expect(datasetOf('ehcp-caseload.ehc_plan_count')).toBe('ehcp-caseload');
  expect(datasetOf('ehcp-caseload')).toBe('ehcp-caseload');
});

it('rawAt takes the first of two columns with one name', () => {
  const twice = { ...plain, header: ['a', 'b', 'a'], raw: [['1', '2', '3']] };
  expect([rawAt(twice, 'a', 0), rawAt(twice, 'b', 0), rawAt(twice, 'c', 0)]).toEqual([
    '1',
    '2',
    '',
  ]);
});

it('isAmount is true of what adds up and grows with an area', () => {
  expect(units.filter((unit) => isAmount({ unit }))).toEqual(['count', '£']);
});

describe('sourcesOfRow', () => {
  const sourced = {
    ...withDescriptor(plain, { sources: [source('A'), source('B')] }),
    header: ['source_id'],
    raw: [['A'], ['B A'], ['C']],
  };

  it('gives the releases in the order the row names them', () => {
    expect(sourcesOfRow(sourced, 0)).toEqual([source('A')]);
    expect(sourcesOfRow(sourced, 1)).toEqual([source('B'), source('A')]);
  });

  it('leaves out what the package does not declare', () => {
    expect(sourcesOfRow(sourced, 2)).toEqual([]);
    expect(sourcesOfRow(plain, 0)).toEqual([]);
  });
});

describe('cells and symbols', () => {
  it('reads numbers and symbols of a row, and the text of the file', () => {
    expect([0, 1, 2].map((row) => cellAt(plain, 'ehc_plan_count', row))).toEqual([5000, 'c', 3736]);
    expect(rawAt(plain, 'ehc_plan_count', 1)).toBe('c');
    expect(rawAt(plain, 'nothing', 1)).toBe('');
    expect(() => cellAt(plain, 'nothing', 0)).toThrow('test has no indicator nothing');
  });

  it('takes the meaning a dataset declares for its own text, then for the symbol, then the standard', () => {
    const { descriptor } = withDescriptor(plain, {
      missingValues: new Map([
        ['-', { symbol: 'x' as const, label: 'the source prints a dash' }],
        ['x', { symbol: 'x' as const, label: 'not applicable here' }],
      ]),
    });
    expect(symbolMeaning(descriptor, 'x', '-')).toBe('the source prints a dash');
    expect(symbolMeaning(descriptor, 'x', 'NA')).toBe('not applicable here');
    expect(symbolMeaning(descriptor, 'c', 'c')).toBe('confidential: the publisher suppressed it');
  });
});

describe('areas, catalogue and issues', () => {
  it('knows the shape of a GSS code and who is larger than a council', () => {
    const codes = ['E08000012', 'W06000015', 'E0800001', 'e08000012', 'X08000012', 'E08000012 '];
    expect(codes.filter(isGssCode)).toEqual(['E08000012', 'W06000015']);
    expect([liverpool, england].map(isLargerThanCouncil)).toEqual([false, true]);
  });

  it('finds indicators by id and lists datasets by theme', () => {
    const catalogue = catalogueOf(plain);
    expect(findIndicator(catalogue, 'test.ehc_plan_count')?.title).toBe('EHC plans');
    expect(findIndicator(catalogue, 'test.nothing')).toBeUndefined();
    expect(findIndicator(catalogue, 'other.ehc_plan_count')).toBeUndefined();
    expect(firstIndicator(catalogue)?.id).toBe('test.ehc_plan_count');
    expect(byTheme(catalogue).map(({ theme }) => theme.id)).toEqual(['send']);
  });

  it('says where an issue is, as far as it is known', () => {
    const at = (row: number, column: string) => issueLocation({ file: 'a.csv', row, column });
    expect(at(41, 'plans')).toBe('a.csv, row 41, column plans');
    expect(at(0, '')).toBe('a.csv');
  });
});

it('a percentage, points and a rate are so many of so many; a count, money, weeks and a score are not', () => {
  const all = [...units, ...rateUnits].filter((unit) => isRatio({ unit }));
  expect(all).toEqual(['%', 'pp', 'per 1,000', 'per 10,000', 'per 100,000']);
});
