import { describe, expect, it } from 'vitest';
import { allTiles } from '../../figure/tile/real-tile.ts';
import {
  cautionOf,
  currentPromises,
  latestInspection,
  newestReleases,
  newestTiles,
  nextPromised,
  pastTheirDate,
} from '../../../src/features/overview/news.ts';
import { noStrategy, type StrategyLayer } from '../../../src/domain/strategy.ts';
import { period } from '../../query/build-dataset.ts';
import { catalogue } from '../../figure/real-data.ts';
import { date, target } from '../../strategy/progress/sample-target.ts';

const today = date('2026-07-01');

const strategy = (id: string, area: string, succeeds = '') => ({
  id,
  area,
  succeeds,
  areaName: area,
  title: id,
  status: '',
  from: 2023,
  to: 2026,
  published: null,
  indicator: '',
  sourceId: '',
  summary: '',
  row: 2,
});
const priority = (id: string, strategyId: string) => ({
  id,
  strategyId,
  number: '',
  title: id,
  theme: '',
  summary: '',
});
const layer: StrategyLayer = {
  ...noStrategy,
  strategies: [strategy('old', 'L'), strategy('new', 'L', 'old'), strategy('other', 'S')],
  priorities: [priority('p-old', 'old'), priority('p-new', 'new'), priority('p-other', 'other')],
  targets: [
    target({ id: 'a', priorityId: 'p-old', due: '2020' }),
    target({ id: 'b', priorityId: 'p-new', due: '2025' }),
    target({ id: 'c', priorityId: 'p-new', due: '2026-06-30' }),
    target({ id: 'd', priorityId: 'p-new', due: '2026' }),
    target({ id: 'e', priorityId: 'p-other', due: '2026-09' }),
  ],
  events: [
    ['i1', 'inspection', '2022-01-01'],
    ['i2', 'inspection', '2025-03'],
    ['i3', 'inspection', '2026-09-01'],
    ['c1', 'consultation', '2026-01-01'],
  ].map(([id = '', kind = '', start = '']) => ({
    id,
    kind,
    start: date(start),
    area: 'L',
    areaName: 'L',
    title: id,
    end: null,
    outcome: '',
    documentId: '',
    indicator: '',
    sourceIds: [],
    note: '',
    row: 2,
  })),
};

describe('promises', () => {
  const promised = currentPromises(layer, ['L', 'S']);

  it('are those of strategies in force', () => {
    expect(promised.map(({ target: one }) => one.id)).toEqual(['b', 'c', 'd', 'e']);
    expect(currentPromises(layer, ['S'])).toHaveLength(1);
  });

  it('are past their date from the day after it, those of a year from its end', () => {
    expect(pastTheirDate(promised, today).map(({ target: one }) => one.id)).toEqual(['b', 'c']);
    const day = date('2026-06-30');
    expect(pastTheirDate(promised, day).map(({ target: one }) => one.id)).toEqual(['b']);
  });

  it('have a next one', () => {
    expect(nextPromised(promised, today)?.target.id).toBe('e');
    expect(nextPromised(promised, date('2027-01-01'))).toBeUndefined();
  });
});

it('the latest inspection is the last that had begun', () => {
  expect(latestInspection(layer, 'L', today)?.id).toBe('i2');
  expect(latestInspection(layer, 'S', today)).toBeUndefined();
});

it('the newest releases come first, and none that is not out yet', () => {
  const [first] = newestReleases(catalogue, today);
  expect(first?.released.text).toBe('2026-06-25');
  const earlier = newestReleases(catalogue, date('2026-06-01'));
  expect(earlier[0]?.released.text).toBe('2026-04-08');
});

it('the latest figures on the page are those of January 2026', () => {
  // Of the tiles only the placements are of the January 2026 count.
  expect(newestTiles(allTiles()).map(({ declared }) => declared.title)).toEqual([
    'Where children with plans learn',
  ]);
});

describe('the age of a figure', () => {
  const calendar = (year: number) => period(year, 'Calendar year');

  it('is told from two years after its period ended', () => {
    expect(cautionOf(calendar(2024), {}, date('2026-12-31'))).toBe('');
    expect(cautionOf(calendar(2024), {}, date('2027-01-02'))).toBe('over two years old');
  });

  it('gives way to a newer release that is due', () => {
    const nextRelease = date('2026-06');
    expect(cautionOf(calendar(2023), { nextRelease }, today)).toBe('newer release due');
    expect(cautionOf(calendar(2025), { nextRelease }, date('2026-06-30'))).toBe('');
  });
});
