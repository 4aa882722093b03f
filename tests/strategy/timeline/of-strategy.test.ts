import { expect, it } from 'vitest';
import { readPartialDate, type PartialDate } from '../../../src/domain/time/partial-date.ts';
import { timelineOfStrategy } from '../../../src/strategy/timeline/of-strategy.ts';
import { catalogue } from '../../figure/real-data.ts';
import { layer } from './sample-layer.ts';

const today = readPartialDate('2026-11-21') as PartialDate;

function itemsOf(id: string): readonly string[] {
  const strategy = layer.strategies.find((one) => one.id === id);
  if (!strategy) throw new Error(`no strategy ${id}`);
  return timelineOfStrategy(strategy, layer, catalogue, today).map((item) => item.id);
}

it('holds a strategy’s own document and what happened to its council in its years, the newest first', () => {
  // The publication of 1 June 2023, the inspection of 13 March 2023, its years from 2023.
  expect(itemsOf('liverpool-send-2023')).toEqual(['liv-e08', 'liv-e07', 'liverpool-send-2023']);
});

it('holds of a strategy without years what was said of its document, and nothing else of its council', () => {
  expect(itemsOf('liverpool-school-review-2022')).toEqual(['liv-e04']);
});

it('holds the milestones of a strategy, and none of another council', () => {
  const items = itemsOf('sefton-education-2021');
  expect(items).toContain('milestones-E08000014-2022-07');
  expect(items).toContain('sef-e03');
  expect(items.filter((id) => id.startsWith('liv'))).toEqual([]);
});
