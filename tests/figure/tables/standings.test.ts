import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/claims/phrase.ts';
import { formatCell } from '../../../src/domain/words/format.ts';
import type { View } from '../../../src/domain/view.ts';
import { standingsOf } from '../../../src/figure/tables/standings.ts';
import {
  buildDataset,
  indicator,
  knowsley,
  liverpool,
  sefton,
  wirral,
} from '../../query/build-dataset.ts';
import { neet, cohort, selectionOf } from '../figure-of.ts';
import { beside, catalogue, loadDataset } from '../real-data.ts';

const support = catalogue.datasets.find(({ name }) => name === 'sen-support');

function real(parts: Partial<View> = {}) {
  const one = support?.indicators.find(({ column }) => column === 'sen_support_percent');
  if (!support || !one) throw new Error('no SEN support');
  const dataset = loadDataset(support);
  return standingsOf(dataset, selectionOf(dataset, parts, { ...beside, indicator: one }));
}

describe('standings', () => {
  it('have every council of the file: SEN support in January 2025', () => {
    const [standing] = real().all;
    expect(standing?.points).toHaveLength(21);
    expect(standing?.of).toBe('The 21 councils held here');
    const values = new Map(
      standing?.points.map(({ area, mark }) => [
        area.name,
        formatCell(mark.cell, standing.indicator),
      ]),
    );
    // data/sen-support.csv, 2025, Total.
    expect(values.get('South Tyneside')).toBe('18.8%');
    expect(values.get('Bury')).toBe('13.0%');
    expect(standing?.points.filter(({ style }) => style).map(({ area }) => area.name)).toEqual(
      expect.arrayContaining(['Liverpool', 'Sefton']),
    );
    // Only South Tyneside is above 17.7. Ten are above 16, which County Durham has too.
    expect(wordsOf(standing?.sentence ?? '')).toBe(
      'In January 2025, the share of pupils with SEN support was 2nd highest of 21 in Liverpool and joint 11th highest of 21 in Sefton, among the councils with a figure here. This is not a league table.',
    );
  });

  it('are one for each council with its ten neighbours, where those are chosen', () => {
    const { all } = real({ comparators: ['neighbours'] });
    expect(all.map(({ of, points }) => [of, points.length])).toEqual([
      ['Liverpool and its statistical neighbours', 11],
      ['Sefton and its statistical neighbours', 11],
    ]);
  });

  it('leave out a percentage of fewer than 30, and say so', () => {
    const dataset = buildDataset({
      indicators: [neet, cohort],
      rows: [
        [2025, liverpool, 5, 900],
        [2025, sefton, 9, 20],
        [2025, knowsley, 6, 800],
        [2025, wirral, 7, 700],
      ],
    });
    const [standing] = standingsOf(dataset, selectionOf(dataset)).all;
    expect(standing?.points.map(({ area }) => area.name)).toEqual([
      'Liverpool',
      'Knowsley',
      'Wirral',
    ]);
    expect(standing?.untold).toMatchObject([{ place: 'Sefton' }]);
  });

  it('are none of counts, which a larger council has more of', () => {
    const dataset = buildDataset({
      indicators: [indicator()],
      rows: [liverpool, sefton, knowsley].map((area) => [2025, area, 5]),
    });
    const { all, why } = standingsOf(dataset, selectionOf(dataset));
    expect(all).toEqual([]);
    expect(why).toContain('differ in size');
  });
});
