import { expect, it } from 'vitest';
import { stillApplies } from '../../../src/features/filters/still-applies.ts';
import { buildDataset, filter, indicator } from '../../query/build-dataset.ts';
import { defaultView } from '../../site.ts';

it('keeps the breakdown and the items that another dataset has, and no others', () => {
  const { descriptor } = buildDataset({
    indicators: [indicator()],
    filters: [filter('age', { items: ['Under 5', 'Total'] }), filter('sex', { items: [] })],
    rows: [],
  });
  const view = {
    ...defaultView,
    breakdown: 'age',
    filters: { age: ['Under 5', 'Over 90'], sex: ['Girls'], need: ['Autism'] },
  };
  expect(stillApplies(view, descriptor)).toEqual({
    breakdown: 'age',
    filters: { age: ['Under 5'], sex: ['Girls'] },
  });
  expect(stillApplies({ ...view, breakdown: 'need' }, descriptor).breakdown).toBe('');
});
