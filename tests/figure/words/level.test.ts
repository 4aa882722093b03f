import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator.ts';
import {
  buildDataset,
  filter,
  indicator,
  knowsley,
  liverpool,
  sefton,
  wirral,
} from '../../query/build-dataset.ts';
import { figureOf, neet, paragraph, plans, withDescriptor } from '../figure-of.ts';
import { textsOf } from '../../../src/figure/words/sentence.ts';

type Cell = number | string;

const pair = (a: Cell, b: Cell, one: Indicator = plans) =>
  buildDataset({
    indicators: [one],
    rows: [...(a === '' ? [] : [[2026, liverpool, a]]), ...(b === '' ? [] : [[2026, sefton, b]])],
  });
const level = (...parts: Parameters<typeof pair>) => textsOf(figureOf(pair(...parts)))[0];
const gap = (...parts: Parameters<typeof pair>) => textsOf(figureOf(pair(...parts)))[1] ?? '';

describe('the level sentence', () => {
  it('says place, period, measure and number', () => {
    expect(level(7875, 4197)).toBe(
      'In January 2026, Liverpool maintained 7,875 EHC plans; Sefton maintained 4,197 EHC plans.',
    );
    expect(level(8.8, 3.8, neet)).toBe(
      'In January 2026, 8.8% of 16 and 17 year olds in Liverpool were NEET or not known; ' +
        '3.8% of 16 and 17 year olds in Sefton were NEET or not known.',
    );
  });

  it('names the measure where no sentence was written for it', () => {
    expect(level(170, 103, indicator({ title: 'Schools' }))).toBe(
      'Schools, January 2026: Liverpool 170 and Sefton 103.',
    );
  });

  it('names an area without a number and says why', () => {
    expect(level(7875, 'c')).toBe(
      'In January 2026, Liverpool maintained 7,875 EHC plans. The figure for Sefton is not shown: [c].',
    );
    expect(level('low', 4197)).toContain('The figure for Liverpool is not shown: [low].');
  });

  it('lists many areas with their numbers, and the items that narrow them', () => {
    const areas = [liverpool, sefton, knowsley, wirral];
    const dataset = buildDataset({
      indicators: [indicator({ title: 'Plans by age', sentence: '{area} had {value} aged {age}' })],
      filters: [filter('age', { title: 'Age', items: ['10'], defaultItem: '10', totalItem: '' })],
      rows: areas.map((area, at) => [2026, area, '10', at + 1]),
    });
    expect(textsOf(figureOf(dataset, { areas: areas.map(({ code }) => code) }))[0]).toBe(
      'Plans by age (Age: 10), January 2026: Liverpool 1, Sefton 2, Knowsley 3 and Wirral 4.',
    );
  });

  it('says that no figure is held where the file has no row', () => {
    const dataset = buildDataset({
      indicators: [plans],
      rows: [
        [2025, sefton, 3736],
        [2026, liverpool, 7875],
      ],
    });
    expect(textsOf(figureOf(dataset))[0]).toBe(
      'In January 2026, Liverpool maintained 7,875 EHC plans. No figure is held for Sefton.',
    );
  });

  it('says what a period covers where its name would mislead', () => {
    const dataset = withDescriptor(pair(8.8, 3.8, neet), {
      periodMeaning: 'December {previous} to February {year}',
    });
    expect(textsOf(figureOf(dataset))[0]).toMatch(
      /^In January 2026 \(December 2025 to February 2026\), 8\.8% of/,
    );
  });

  it('puts the items of filters where the sentence names them, else in brackets', () => {
    const narrowed = (sentence: string) => {
      const dataset = buildDataset({
        indicators: [{ ...plans, sentence }],
        filters: [
          filter('phase', { title: 'School phase', defaultItem: 'Primary', totalItem: '' }),
        ],
        rows: [[2026, liverpool, 'Primary', 5]],
      });
      return textsOf(figureOf(dataset))[0];
    };
    expect(narrowed('{area} had {value} {phase} schools')).toBe(
      'In January 2026, Liverpool had 5 primary schools.',
    );
    expect(narrowed('{area} had {value} schools')).toBe(
      'In January 2026, Liverpool had 5 schools (School phase: Primary).',
    );
  });

  it('names three areas', () => {
    const dataset = buildDataset({
      indicators: [plans],
      rows: [liverpool, sefton, knowsley].map((area, at) => [2026, area, at + 1]),
    });
    const areas = [liverpool, sefton, knowsley].map(({ code }) => code);
    expect(textsOf(figureOf(dataset, { areas }))[0]).toBe(
      'In January 2026, Liverpool maintained 1 EHC plan; Sefton maintained 2 EHC plans; ' +
        'Knowsley maintained 3 EHC plans.',
    );
  });
});

describe('the gap sentence', () => {
  it('says who is higher and by how much', () => {
    expect(gap(7875, 4197)).toMatch(/^Liverpool.* 3,678 higher\.$/);
    expect(gap(3.8, 8.8, neet)).toMatch(/^Sefton.* 5\.0 percentage points higher\.$/);
  });

  it('says that the two are level where they read the same', () => {
    expect(gap(5, 5)).toBe('The two are level at the precision shown.');
    expect(gap(2.94, 2.91, neet)).toBe('The two are level at the precision shown.');
  });

  it('is not said where one has no number, or a different date, or there are not two', () => {
    expect(paragraph(figureOf(pair(7875, 'c')))).not.toContain('higher');
    expect(paragraph(figureOf(pair(7875, '')))).not.toContain('higher');
    const late = buildDataset({
      indicators: [plans],
      rows: [
        [2025, sefton, 3736],
        [2026, liverpool, 7875],
      ],
    });
    expect(paragraph(figureOf(late))).not.toContain('higher');
    const one = figureOf(pair(7875, 4197), { areas: [liverpool.code] });
    expect(paragraph(one)).not.toContain('higher');
  });
});
