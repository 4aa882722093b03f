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
import { cohort, figureOf, neet, paragraph, plans, withDescriptor } from '../figure-of.ts';
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
      'In January 2026, the NEET or not known rate was 8.8% in Liverpool and 3.8% in Sefton.',
    );
  });

  it('names the measure where no sentence was written for it', () => {
    expect(level(170, 103, indicator({ title: 'Schools' }))).toBe(
      'In January 2026, the figure for “Schools” was 170 in Liverpool and 103 in Sefton.',
    );
  });

  it('names an area without a number and says why', () => {
    expect(level(7875, 'c')).toBe(
      'In January 2026, Liverpool maintained 7,875 EHC plans; the figure for Sefton is not shown: [c].',
    );
    expect(level('low', 4197)).toContain('the figure for Liverpool is not shown: [low].');
  });

  it('lists many areas with their numbers, and the items that narrow them', () => {
    const areas = [liverpool, sefton, knowsley, wirral];
    const dataset = buildDataset({
      indicators: [indicator({ title: 'Plans by age', sentence: '{area} had {value} aged {age}' })],
      filters: [filter('age', { title: 'Age', items: ['10'], defaultItem: '10', totalItem: '' })],
      rows: areas.map((area, at) => [2026, area, '10', at + 1]),
    });
    expect(textsOf(figureOf(dataset, { areas: areas.map(({ code }) => code) }))[0]).toBe(
      'In January 2026 (Age: 10), the figure for “Plans by age” was 1 in Liverpool, 2 in Sefton, 3 in Knowsley and 4 in Wirral.',
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
      'In January 2026, Liverpool maintained 7,875 EHC plans; no figure is held for Sefton.',
    );
  });

  it('says what a period covers where its name would mislead', () => {
    const dataset = withDescriptor(pair(8.8, 3.8, neet), {
      periodMeaning: 'December {previous} to February {year}',
    });
    expect(textsOf(figureOf(dataset))[0]).toMatch(
      /^In January 2026 \(December 2025 to February 2026\), the NEET or not known rate was 8\.8%/,
    );
  });

  it('puts the items of filters where the sentence names them, else before the numbers', () => {
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
      'In January 2026 (School phase: Primary), Liverpool had 5 schools.',
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
  it('says how far the first is above or below the second', () => {
    expect(gap(8.8, 3.8, neet)).toBe(
      'In January 2026, the NEET or not known rate was 5.0 percentage points higher in Liverpool than in Sefton.',
    );
    expect(gap(3.8, 8.8, neet)).toBe(
      'In January 2026, the NEET or not known rate was 5.0 percentage points lower in Liverpool than in Sefton.',
    );
    const weeks = indicator({ unit: 'weeks', decimalPlaces: 1, measure: 'the average time' });
    expect(gap(19.7, 26.6, weeks)).toBe(
      'In January 2026, the average time was 6.9 weeks shorter in Liverpool than in Sefton.',
    );
  });

  it('is never said of counts or money: a larger council has more', () => {
    for (const unit of ['count', '£'] as const) {
      const told = paragraph(figureOf(pair(7875, 4197, { ...plans, unit })));
      expect(told).not.toMatch(/3,678|higher|lower|above|below|more|similar/);
    }
  });

  it('says that the two are similar within half a point and 5%', () => {
    expect(gap(2.94, 2.91, neet)).toBe(
      'In January 2026, the NEET or not known rate was similar in Liverpool and Sefton.',
    );
    expect(gap(7.1, 7, neet)).toBe(
      'In January 2026, the NEET or not known rate was similar in Liverpool and Sefton.',
    );
    expect(gap(2.17, 1.73, { ...neet, decimalPlaces: 2 })).toBe(
      'In January 2026, the NEET or not known rate was 0.44 percentage points higher in Liverpool than in Sefton.',
    );
  });

  it('is not said where fewer than 30 are behind either percentage', () => {
    const of = (people: number) =>
      paragraph(
        figureOf(
          buildDataset({
            indicators: [neet, cohort],
            rows: [
              [2026, liverpool, 33.3, people],
              [2026, sefton, 60, 500],
            ],
          }),
        ),
      );
    expect(of(29)).not.toContain('26.7');
    expect(of(30)).toContain('26.7 percentage points lower in Liverpool than in Sefton.');
  });

  it('is not said where one has no number, or a different date, or there are not two', () => {
    const said = /above|below|similar/;
    expect(paragraph(figureOf(pair(8.8, 'c', neet)))).not.toMatch(said);
    expect(paragraph(figureOf(pair(8.8, '', neet)))).not.toMatch(said);
    const late = buildDataset({
      indicators: [neet],
      rows: [
        [2025, sefton, 3.8],
        [2026, liverpool, 8.8],
      ],
    });
    expect(paragraph(figureOf(late))).not.toMatch(said);
    const one = figureOf(pair(8.8, 3.8, neet), { areas: [liverpool.code] });
    expect(paragraph(one)).not.toMatch(said);
  });
});
