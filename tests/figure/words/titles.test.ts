import { describe, expect, it } from 'vitest';
import { areaInWords, capitalise, timeTitleOf, uncapitalise } from '../../../src/figure/names.ts';
import {
  buildDataset,
  england,
  filter,
  indicator,
  liverpool,
  northWest,
  period,
  sefton,
  wirral,
} from '../../query/build-dataset.ts';
import { figureOf, neet, plans, withDescriptor } from '../figure-of.ts';
import { textsOf } from '../../../src/figure/words/sentence.ts';
import type { Figure } from '../../../src/figure/figure.ts';

const caseload = buildDataset({
  indicators: [plans],
  rows: [2024, 2025, 2026].flatMap((year) => [
    [year, liverpool, year],
    [year, sefton, year],
  ]),
});

describe('the subtitle', () => {
  it('says measure, places and the span of periods', () => {
    expect(figureOf(caseload).subtitle).toBe(
      'EHC plans maintained by the council, Liverpool and Sefton, January 2024 to January 2026',
    );
    expect(figureOf(caseload, { from: 2025, to: 2025 }).subtitle).toBe(
      'EHC plans maintained by the council, Liverpool and Sefton, January 2025',
    );
    expect(figureOf(caseload, { chart: 'bar' }).subtitle).toContain('January 2026');
  });

  const split = (title: string) =>
    buildDataset({
      indicators: [indicator({ title })],
      filters: [
        filter('age', { title: 'Age', items: ['Under 5', 'Over 5', 'Total'] }),
        filter('sex', { title: 'Sex', items: ['Girls', 'Total'] }),
      ],
      rows: ['Under 5', 'Over 5', 'Total'].flatMap((age) =>
        ['Girls', 'Total'].map((sex) => [2025, liverpool, age, sex, 40]),
      ),
    });

  it('says what it is broken down by, and the items that narrow it', () => {
    const figure = figureOf(split('EHC plans'), { breakdown: 'age', filters: { sex: ['Girls'] } });
    expect(figure.subtitle).toBe('EHC plans, by age, Sex: Girls, Liverpool, January 2025');
  });

  it('does not say twice what the title says', () => {
    const figure = figureOf(split('EHC plans by age'), { breakdown: 'age' });
    expect(figure.subtitle).toBe('EHC plans by age, Liverpool, January 2025');
  });

  it('still says it where the title only shares a word with it', () => {
    const title = 'Pupils by their school’s latest grade';
    const dataset = buildDataset({
      indicators: [indicator({ title })],
      filters: [filter('phase', { title: 'School phase', items: ['A', 'B'], totalItem: '' })],
      rows: ['A', 'B'].map((phase) => [2025, liverpool, phase, 40]),
    });
    expect(figureOf(dataset, { breakdown: 'phase' }).subtitle).toContain('by school phase');
  });

  it('names no total', () => {
    expect(figureOf(split('EHC plans')).subtitle).toBe('EHC plans, Liverpool, January 2025');
  });
});

describe('the areas that a figure is about', () => {
  const areaNamesIn = ({ areas }: Figure) => areas.map(({ name }) => name);

  it('are those chosen, without the comparators', () => {
    const dataset = buildDataset({
      indicators: [plans],
      rows: [liverpool, sefton, wirral, northWest, england].map((area) => [2025, area, 40]),
    });
    const codes = [liverpool, sefton, wirral].map(({ code }) => code);
    expect(areaNamesIn(figureOf(dataset))).toEqual(['Liverpool', 'Sefton']);
    expect(areaNamesIn(figureOf(dataset, { areas: codes }))).toEqual([
      'Liverpool',
      'Sefton',
      'Wirral',
    ]);
    expect(areaNamesIn(figureOf(dataset, { areas: [sefton.code], chart: 'bar' }))).toEqual([
      'Sefton',
    ]);
  });
});

describe('the name of a figure that lasts', () => {
  const rows = [liverpool, sefton, england].flatMap((area) => [
    [2024, area, 40],
    [2025, area, 50],
  ]);
  const dataset = buildDataset({ indicators: [plans], rows });

  it('says measure and places, and no period', () => {
    const figure = figureOf(dataset);
    expect(figure.subtitle).toBe(
      'EHC plans maintained by the council, Liverpool and Sefton, January 2024 to January 2025',
    );
    expect(figure.name).toBe('EHC plans maintained by the council, Liverpool and Sefton');
    expect(figure.subtitle.startsWith(`${figure.name}, `)).toBe(true);
    expect(figureOf(dataset, { areas: [sefton.code] }).name).toBe(
      'EHC plans maintained by the council, Sefton',
    );
  });
});

describe('the titles of the axes', () => {
  it('say what is counted, or the unit', () => {
    expect(figureOf(caseload).axisTitle).toBe('Number of EHC plans');
    const rates = buildDataset({ indicators: [neet], rows: [[2025, liverpool, 8.8]] });
    expect(figureOf(rates).axisTitle).toBe('Per cent');
  });

  it('say what a period is', () => {
    const { descriptor } = caseload;
    expect(timeTitleOf([period(2025)], descriptor)).toBe('January each year');
    expect(timeTitleOf([period('202425', 'Academic year')], descriptor)).toBe('Academic year');
    expect(timeTitleOf([period(2025, 'Calendar year')], descriptor)).toBe('Calendar year');
    expect(timeTitleOf([], descriptor)).toBe('');
    const mixed = [period(2025, 'January'), period(2025, 'February')];
    expect(timeTitleOf(mixed, descriptor)).toBe('Month');
    const terms = [period('202324', 'Autumn term'), period('202324', 'Spring term')];
    expect(timeTitleOf(terms, descriptor)).toBe('Term');
    const meant = withDescriptor(caseload, { periodMeaning: 'December {previous} to {year}' });
    expect(timeTitleOf([period(2025)], meant.descriptor)).toBe(
      'Year (2025: December 2024 to 2025)',
    );
  });
});

describe('names inside sentences', () => {
  it('give regions an article', () => {
    expect([liverpool, northWest, england].map(areaInWords)).toEqual([
      'Liverpool',
      'the North West',
      'England',
    ]);
  });

  it('lose their capital unless it belongs to them', () => {
    expect(['School phase', 'Good', 'A', ''].map(uncapitalise)).toEqual([
      'school phase',
      'good',
      'a',
      '',
    ]);
    for (const kept of ['SEN provision', 'EHC plan', 'LA maintained', 'Ofsted grade', '5 to 10']) {
      expect(uncapitalise(kept)).toBe(kept);
    }
    expect(capitalise('the North West')).toBe('The North West');
  });
});

describe('the whole paragraph', () => {
  it('tells level, gap, comparators, change, longer view and trend, in that order', () => {
    const dataset = buildDataset({
      indicators: [neet],
      rows: [8, 7, 6, 5, 4, 3].flatMap((cell, at) => [
        [2021 + at, liverpool, cell],
        [2021 + at, sefton, cell - 1],
        [2021 + at, england, 5],
      ]),
    });
    const order = ['In January 2026', 'than in Sefton.', '5.0% in England', 'Compared with England']
      .concat(['From January 2025', 'From January 2021', 'the trend in'])
      .map((start) => textsOf(figureOf(dataset)).findIndex((one) => one.includes(start)));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(7);
    expect(order[0]).toBe(0);
  });
});
