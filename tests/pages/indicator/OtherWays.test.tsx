import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OtherWays } from '../../../src/pages/indicator/OtherWays.tsx';
import { buildDataset, indicator, liverpool } from '../../query/build-dataset.ts';
import { plans } from '../../figure/figure-of.ts';
import { Loaded } from '../../features/loaded.tsx';

const other = indicator({ column: 'school_plans', title: 'Pupils with a plan' });
const dataset = buildDataset({ indicators: [plans, other], rows: [[2025, liverpool, 5, 6]] });

function show(related: readonly { readonly indicator: string; readonly words: string }[]) {
  return render(
    <Loaded dataset={dataset}>
      <OtherWays indicator={{ ...plans, related }} />
    </Loaded>,
  );
}

it('links another way of counting, says how it differs, and that the two are not compared', () => {
  show([{ indicator: other.id, words: 'pupils in schools' }]);
  const link = screen.getByRole('link', { name: 'Pupils with a plan' });
  expect(link.getAttribute('href')).toContain(`indicator=${other.id}`);
  const section = screen.getByRole('region', { name: 'Another way of counting' });
  expect(section).toHaveTextContent('Pupils with a plan: Pupils in schools.');
  expect(section).toHaveTextContent('Do not join or compare them.');
});

it('shows nothing where there is none, or where it is not held', () => {
  expect(show([]).container).toBeEmptyDOMElement();
  expect(show([{ indicator: 'elsewhere.count', words: 'other' }]).container).toBeEmptyDOMElement();
});
