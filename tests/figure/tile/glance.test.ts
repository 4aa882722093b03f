import { expect, it } from 'vitest';
import { glancesOf } from '../../../src/figure/tile/glance.ts';
import { allTiles, tileOf } from './real-tile.ts';

it('tells the widest gap to England first, then the largest change in a year of another figure', () => {
  expect(glancesOf(allTiles()).map(({ text }) => text)).toEqual([
    // 97.0 − 45.5 = 51.5
    'In 2025, 97.0% of EHC plans in Liverpool were issued within 20 weeks, including exceptions, 51.5 percentage points higher than England (45.5%).',
    // 37.7 − 34.7 = 3.0
    'In 2024/25 (SEN provision: EHC plan), 34.7% of pupils in Sefton were persistently absent; this fell by 3.0 percentage points from 37.7% in 2023/24.',
  ]);
});

it('names the areas chosen, and leads to the figure with the same choices', () => {
  const choices = { areas: ['E08000011', 'E08000015'], from: 2021 };
  const [first] = glancesOf(allTiles(choices));
  expect(first?.text).not.toMatch(/Liverpool|Sefton/);
  expect(first?.link).toMatchObject({ ...choices, page: 'indicator' });
});

it('says nothing of England where it is not chosen, nor of figures without a good way', () => {
  const texts = glancesOf(allTiles({ comparators: [] })).map(({ text }) => text);
  expect(texts.join(' ')).not.toContain('England');
  const rates = ['Pupils with an EHC plan', 'Pupils with SEN support'].map((one) => tileOf(one));
  expect(glancesOf(rates).every(({ text }) => !text.includes('England'))).toBe(true);
});
