import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createQueryClient } from '../../../src/catalogue/query-client.ts';
import { catalogueQuery } from '../../../src/catalogue/queries.ts';
import { AboutPage } from '../../../src/pages/about/AboutPage.tsx';
import { catalogueOf } from '../../figure/figure-of.ts';
import { buildDataset, liverpool, plans } from '../../query/build-dataset.ts';

it('says first how every number is checked and what no check can show, then each rule', () => {
  const dataset = buildDataset({ indicators: [plans], rows: [[2025, liverpool, 10]] });
  const client = createQueryClient();
  client.setQueryData(catalogueQuery().queryKey, catalogueOf(dataset));
  render(
    <QueryClientProvider client={client}>
      <AboutPage />
    </QueryClientProvider>,
  );
  const [first, ...others] = screen.getAllByRole('heading', { level: 2 });
  expect(first).toHaveTextContent('How every number here is checked');
  const checks = within(first?.parentElement as HTMLElement);
  expect(checks.getAllByRole('listitem')).toHaveLength(3);
  expect(
    checks.getByText(/^No check here can show whether a publisher’s own figure/),
  ).toBeVisible();
  const rules = others.find((one) => one.textContent === 'How the words under a chart are chosen');
  // One for each rule of speech and comparison that readers meet.
  for (const rule of ['Breaks.', 'Small numbers.', 'Four kinds of no number.', 'Must and should.'])
    expect(within(rules?.parentElement as HTMLElement).getByText(rule)).toBeVisible();
});
