import { expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { View } from '../../src/domain/view.ts';
import { noStrategy } from '../../src/domain/strategy.ts';
import { publishedFigure, withoutUsual } from '../../src/figure/published-view.ts';
import { today } from '../strategy/progress/sample-target.ts';
import { catalogueOf } from './figure-of.ts';
import { buildDataset, filter, liverpool, plans, sefton } from '../query/build-dataset.ts';
import { defaultView } from '../site.ts';

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
const published = (dataset: Dataset, targetView: View | null) =>
  publishedFigure(plans.id, targetView, {
    catalogue: catalogueOf(dataset),
    dataset,
    neighbours: [],
    layer: noStrategy,
    today,
  }).view;
const usual: View = { ...defaultView, page: 'indicator', indicator: plans.id };
const ofPromise: View = { ...usual, target: 'sef-1', filters: { need: ['Autism'] } };

it('is the indicator as it is where nothing is chosen', () => {
  expect(published(byNeed(true), null)).toEqual(usual);
});

it('is the indicator as it is where there is no number for the whole: it opens on the breakdown', () => {
  expect(published(byNeed(false), null)).toEqual(usual);
});

it('is the promise’s own view, with its filters', () => {
  expect(published(byNeed(false), ofPromise)).toEqual(ofPromise);
});

it.each([
  ['the breakdown that it opens on', false, { breakdown: 'need' }, {}],
  ['the item shown by default', true, { filters: { need: ['Total'] } }, {}],
  ['another breakdown than the usual one', true, { breakdown: 'need' }, { breakdown: 'need' }],
  [
    'one item of several',
    false,
    { filters: { need: ['Autism'] } },
    { filters: { need: ['Autism'] } },
  ],
])('a view that names %s is known by what it shows', (_name, withTotal, named, left) => {
  const dataset = byNeed(withTotal);
  const data = {
    catalogue: catalogueOf(dataset),
    dataset,
    neighbours: [],
    layer: noStrategy,
    today,
  };
  expect(withoutUsual({ ...usual, ...named }, data)).toEqual({ ...usual, ...left });
});
