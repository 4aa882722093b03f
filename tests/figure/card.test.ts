import { describe, expect, it } from 'vitest';
import type { Family } from '../../src/domain/catalogue.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { View } from '../../src/domain/view.ts';
import { buildCard } from '../../src/figure/card.ts';
import {
  buildDataset,
  england,
  filter,
  indicator,
  liverpool,
  northWest,
  sefton,
} from '../query/build-dataset.ts';
import { textsOf } from '../../src/figure/words/sentence.ts';
import { cohort, neet, plans, selectionOf, withDescriptor } from './figure-of.ts';

function cardOf(dataset: Dataset, view: Partial<View> = {}) {
  const family: Family = {
    id: 'family',
    title: 'Family',
    indicator: dataset.descriptor.indicators[0]?.id ?? '',
    breakdown: view.breakdown ?? '',
    filters: view.filters ?? {},
    related: [],
  };
  return buildCard(family, dataset, selectionOf(dataset, view));
}

const caseload = buildDataset({
  indicators: [plans],
  rows: [
    [2025, liverpool, 6814],
    [2025, sefton, 3736],
    [2025, northWest, 92839],
    [2025, england, 638745],
    [2026, liverpool, 7875],
    [2026, sefton, 4197],
    [2026, northWest, 106277],
    [2026, england, 718838],
  ],
});

describe('the card of a series', () => {
  const card = cardOf(caseload);

  it('has the latest numbers of both councils, what moved, and the comparators', () => {
    expect(card.asAt).toBe('January 2026');
    expect(card.areas.map(({ name, mark }) => [name, mark.cell])).toEqual([
      ['Liverpool', 7875],
      ['Sefton', 4197],
    ]);
    expect(card.areas.map(({ change }) => change)).toEqual([
      'Rose by 1,061 (15.6%) since January 2025',
      'Rose by 461 (12.3%) since January 2025',
    ]);
    expect(card.comparators.map(({ name, mark }) => [name, mark.cell])).toEqual([
      ['North West', 106277],
      ['England', 718838],
    ]);
  });

  it('says the level, and growth with the years it is between', () => {
    expect(textsOf(card)).toEqual([
      'In January 2026, Liverpool maintained 7,875 EHC plans; Sefton maintained 4,197 EHC plans.',
      'From January 2025 to January 2026, the number of EHC plans changed by ' +
        '+15.6% in Liverpool, +12.3% in Sefton, +14.5% in the North West and +12.5% in England.',
    ]);
  });

  it('says the gap of rates, and never of counts', () => {
    const rates = buildDataset({
      indicators: [neet],
      rows: [
        [2026, liverpool, 8.8],
        [2026, sefton, 3.8],
        [2026, england, 5.6],
      ],
    });
    expect(textsOf(cardOf(rates)).slice(1)).toEqual([
      'In January 2026, the NEET or not known rate was 5.0 percentage points higher in Liverpool than in Sefton.',
      'In January 2026, the NEET or not known rate was 5.6% in England.',
      'Compared with England in January 2026, the NEET or not known rate was 3.2 percentage points higher in Liverpool and 1.8 percentage points lower in Sefton.',
    ]);
    expect(textsOf(card).join(' ')).not.toMatch(/3,678|higher|above/);
  });

  it('draws a line for each of the pair', () => {
    expect(card.sparks.map(({ values }) => values)).toEqual([
      [6814, 7875],
      [3736, 4197],
    ]);
    expect(card.sparkPeriods.map(({ year }) => year)).toEqual([2025, 2026]);
  });

  it('leads to the indicator', () => {
    expect(card.view).toEqual({
      page: 'indicator',
      indicator: 'test.ehc_plan_count',
      breakdown: '',
      filters: {},
    });
  });
});

describe('what a card must not hide', () => {
  it('that one council is a year behind', () => {
    const dataset = buildDataset({
      indicators: [neet, cohort],
      rows: [
        [2025, liverpool, 8.4, 11000],
        [2025, sefton, 3.7, 6000],
        [2026, liverpool, 8.8, 11151],
        [2026, sefton, 'c', 6075],
      ],
    });
    const card = cardOf(dataset);
    expect(card.areas[1]?.mark.cell).toBe('c');
    expect(card.caveats).toContain(
      'Sefton’s latest figure is for January 2025, so the two are not compared.',
    );
    expect(textsOf(card).join(' ')).toContain('the figure for Sefton is not shown: [c].');
    expect(textsOf(card).join(' ')).not.toMatch(/above|below|similar/);
  });

  it('that there is no figure for one council', () => {
    const dataset = buildDataset({
      indicators: [plans],
      rows: [
        [2025, liverpool, 10],
        [2026, liverpool, 12],
        [2026, sefton, 'c'],
      ],
    });
    expect(cardOf(dataset).caveats).toContain('No figure is held for Sefton.');
  });

  it('that there is one date only', () => {
    const dataset = buildDataset({ indicators: [plans], rows: [[2026, liverpool, 12]] });
    const card = cardOf(dataset);
    expect(card.caveats).toContain(
      'Only January 2026 is held for the number of EHC plans, so no change or trend is given.',
    );
    expect(card.sparks).toEqual([]);
    expect(card.areas.map(({ change }) => change)).toEqual(['']);
  });

  it('a break and a gap in the line', () => {
    const dataset = buildDataset({
      indicators: [indicator({ breaks: [{ at: 2025, note: 'b' }] })],
      rows: [
        [2022, liverpool, 10],
        [2024, liverpool, 'c'],
        [2025, liverpool, 12],
        [2026, liverpool, 13],
      ],
    });
    const [spark] = cardOf(dataset).sparks;
    expect(spark?.values).toEqual([10, null, null, 12, 13]);
    expect(spark?.breaksBefore).toEqual([3]);
  });

  it('the first note of the dataset', () => {
    const dataset = withDescriptor(caseload, { notes: ['First.', 'Second.'] });
    expect(cardOf(dataset).caveats).toEqual(['First.']);
  });

  it('that no figure is there at all', () => {
    const none = { ...caseload, periods: [], length: 0 };
    expect(cardOf(none)).toMatchObject({ areas: [], rows: null });
    expect(textsOf(cardOf(none))).toEqual(['No figure is held for these areas.']);
  });
});

describe('the card of a breakdown', () => {
  const phases = ['Total', 'Primary', 'Special', 'Nursery'];
  const schools = (isWhole: boolean, total: string | number = 130) =>
    buildDataset({
      indicators: [indicator({ ...plans, noun: 'schools', title: 'Schools' })],
      filters: [filter('phase', { title: 'School phase', items: phases, isWhole })],
      rows: [
        [2025, liverpool, 'Total', total],
        [2025, liverpool, 'Primary', 30],
        [2025, liverpool, 'Special', 90],
        [2025, liverpool, 'Nursery', 10],
      ],
    });

  it('shows the total large, and the items from largest to smallest with their shares', () => {
    const card = cardOf(schools(true), { breakdown: 'phase' });
    expect(card.areas[0]?.mark.cell).toBe(130);
    expect(card.item).toBe('');
    expect(card.rows).toMatchObject({ heading: 'School phase', sharesOf: 'share of all schools' });
    expect(card.rows?.rows.map(({ label, cells }) => [label, cells[0]?.share?.words])).toEqual([
      ['Special', '69.2%'],
      ['Primary', '23.1%'],
      ['Nursery', '7.7%'],
    ]);
  });

  it('shows no shares where the items are not every part of a whole', () => {
    const card = cardOf(schools(false), { breakdown: 'phase' });
    expect(card.rows?.sharesOf).toBe('');
    expect(card.rows?.rows.map(({ cells }) => cells[0]?.share)).toEqual([null, null, null]);
  });

  it('shows the largest item large, by name, where the total has no number', () => {
    const card = cardOf(schools(true, 'x'), { breakdown: 'phase' });
    expect(card.item).toBe('Special');
    expect(card.areas[0]?.mark.cell).toBe(90);
  });

  it('lists five of more than six items and counts the rest', () => {
    const items = Array.from({ length: 8 }, (_, at) => `Need ${at}`);
    const needs = buildDataset({
      indicators: [plans],
      filters: [filter('need', { items, totalItem: '' })],
      rows: items.map((item, at) => [2025, liverpool, item, 100 + at]),
    });
    const card = cardOf(needs, { breakdown: 'need' });
    expect(card.rows?.rows).toHaveLength(5);
    expect(card.rows?.hiddenCount).toBe(3);
    expect(card.rows?.rows[0]?.label).toBe('Need 7');
  });
});
