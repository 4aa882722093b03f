import { expect, it } from 'vitest';
import type { View } from '../../src/domain/view.ts';
import { publishedView } from '../../src/figure/published-view.ts';
import { buildDataset, filter, liverpool, plans, sefton } from '../query/build-dataset.ts';
import { defaultView, site } from '../site.ts';

/** Plans by need: with a number for all needs together, or without. */
const byNeed = (withTotal: boolean) =>
  buildDataset({
    indicators: [plans],
    filters: [filter('need')],
    rows: [
      [2026, liverpool, 'Total', withTotal ? 9 : 'x'],
      [2026, liverpool, 'Autism', 5],
      [2026, liverpool, 'Speech', 4],
      [2026, sefton, 'Autism', 3],
    ],
  });
const places = { site, areaGroups: [] };
const usual: View = { ...defaultView, page: 'indicator', indicator: plans.id };
const ofPromise: View = { ...usual, target: 'sef-1', filters: { need: ['Autism'] } };

it('is the indicator as it is where nothing is chosen', () => {
  expect(publishedView(plans, byNeed(true), places, null)).toEqual(usual);
});

it('is the breakdown where there is no number for the whole', () => {
  expect(publishedView(plans, byNeed(false), places, null)).toEqual({
    ...usual,
    breakdown: 'need',
  });
});

it('is the promise’s own view, with its filters', () => {
  expect(publishedView(plans, byNeed(false), places, ofPromise)).toEqual(ofPromise);
});
