import { describe, expect, it } from 'vitest';
import { announcement, valueInWords } from '../../../src/charts/interactive/announce.ts';
import { buildDataset, england, filter, liverpool, sefton } from '../../query/build-dataset.ts';
import { figureOf, neet, plans } from '../../figure/figure-of.ts';

const caseload = figureOf(
  buildDataset({
    indicators: [
      { ...plans, gaps: [{ from: 2024, to: 2024, note: 'Not collected because of COVID-19.' }] },
    ],
    rows: [
      [2023, liverpool, 50],
      [2023, sefton, 'c'],
      [2025, liverpool, 6814],
      [2025, sefton, 3736],
      [2026, liverpool, 7875],
      [2026, sefton, 4197],
      [2026, england, 718838],
    ],
  }),
);
const say = (facet: number, series: number, position: number, figure = caseload) =>
  announcement(figure, { facet, series, position });

describe('announcement', () => {
  it('says period, area and value, and never that a council has more', () => {
    expect(say(0, 0, 3)).toBe('January 2026, Liverpool, 7,875.');
    expect(say(0, 1, 3)).toBe('January 2026, Sefton, 4,197.');
  });

  it('says what a symbol means', () => {
    expect(say(0, 1, 0)).toBe(
      'January 2023, Sefton, [c] confidential: the publisher suppressed it.',
    );
    expect(say(0, 0, 0)).toBe('January 2023, Liverpool, 50.');
  });

  it('says why there is no figure, with one full stop', () => {
    expect(say(0, 0, 1)).toBe('January 2024, Liverpool, Not collected because of COVID-19.');
  });

  it('names the place of a drawing of its own once', () => {
    expect(say(1, 0, 3).match(/England/g)).toHaveLength(1);
    expect(say(1, 0, 3)).toContain('January 2026');
    expect(say(1, 0, 3)).toContain('718,838.');
  });

  it('leaves the gap between rates to the sentences, which know how many people are behind them', () => {
    const rates = figureOf(
      buildDataset({
        indicators: [neet],
        rows: [
          [2025, liverpool, 8.4],
          [2026, liverpool, 8.8],
          [2026, sefton, 3.8],
        ],
      }),
    );
    expect(say(0, 0, 1, rates)).toBe('January 2026, Liverpool, 8.8%.');
  });

  it('says the item of a breakdown, and the area of a row that is one', () => {
    const split = buildDataset({
      indicators: [plans],
      filters: [filter('age', { items: ['Under 5', 'Over 5'], totalItem: '' })],
      rows: [liverpool, sefton].flatMap((area) => [
        [2025, area, 'Under 5', 30],
        [2025, area, 'Over 5', 10],
      ]),
    });
    const byAge = figureOf(split, { breakdown: 'age' });
    expect(say(0, 1, 0, byAge)).toBe('Under 5, Sefton, 30.');
    const areas = figureOf(buildDataset({ indicators: [plans], rows: [[2025, sefton, 4]] }));
    expect(say(0, 0, 0, areas)).toBe('January 2025, Sefton, 4.');
  });

  it('says nothing of a place that is not there', () => {
    expect(say(7, 0, 0)).toBe('');
    expect(say(0, 0, 99)).toBe('');
  });
});

it('a value in words is the number, the symbol with its meaning, or why there is none', () => {
  const marks = caseload.facets[0]?.series.map(({ marks: [first] }) => first) ?? [];
  expect(marks.map((mark) => mark && valueInWords(caseload, mark))).toEqual([
    '50',
    '[c] confidential: the publisher suppressed it',
  ]);
});
