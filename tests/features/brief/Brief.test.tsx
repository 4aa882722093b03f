import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Brief } from '../../../src/features/brief/Brief.tsx';
import { buildBrief } from '../../../src/features/brief/build-brief.ts';
import { buildTargetCards } from '../../../src/strategy/targets/target-card.ts';
import type { Target } from '../../../src/domain/strategy.ts';
import { catalogueOf } from '../../figure/figure-of.ts';
import { layer } from '../../strategy/priorities/sample-layer.ts';
import { buildDataset, liverpool, plans, sefton } from '../../query/build-dataset.ts';
import { target, today } from '../../strategy/progress/sample-target.ts';

const dataset = buildDataset({
  indicators: [plans],
  rows: [2023, 2024, 2025].flatMap((year) => [
    [year, liverpool, year - 2000],
    [year, sefton, 2100 - year],
  ]),
});
const catalogue = catalogueOf(dataset);
const none = { evidence: 'none', indicator: '' } as const;

function show(targets: readonly Target[], priority = 'new-2'): HTMLElement {
  const whole = { ...layer, targets };
  const loaded = () => dataset;
  const cards = buildTargetCards(whole, catalogue, loaded, today).map((card) => ({
    ...card,
    isWaiting: false,
  }));
  const brief = buildBrief({ layer: whole, catalogue, cards, loaded, priority, today });
  if (!brief) throw new Error('there is no brief');
  render(<Brief brief={brief} link="https://site.test/?x" dataVersion="7" date={today} />);
  return screen.getByRole('article');
}

it('tells the priority, both councils, where each was found, the link, the data and the date', () => {
  const article = show([
    target({ priorityId: 'new-2', locator: 'Part 2: aims' }),
    target({ id: 'theirs', priorityId: 'other-2', statement: 'Care', ...none }),
  ]);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2. Title new-2');
  for (const text of [
    'Strategy new (2023 to 2026, adopted). Document: The council, The paper, June 2023. Sections: Part 2: aims.',
    'Sefton’s priority of the same theme.',
    'https://site.test/?x',
    'Data version 7. Printed on 21 November 2026.',
    'Sources',
  ]) {
    expect(article).toHaveTextContent(text);
  }
});

it('shows what figures measure in full, with its state and its drawing', () => {
  const article = show([
    target({ priorityId: 'new-2', direction: 'at_least', value: 30, unit: 'count' }),
  ]);
  for (const text of [
    'Liverpool: More plans. Due by the end of 2025 (adopted)',
    'missed.',
    'Measured by: EHC plans.',
    'Number to reach: at least 30.',
    'Starting figure: None published.',
    'Latest figure: 25 in January 2025.',
    'Measures “More plans” (Liverpool).',
  ]) {
    expect(article).toHaveTextContent(text);
  }
  const drawing = within(article).getByText('Liverpool’s target: 30 by 2025');
  expect(drawing.closest('svg')).toHaveTextContent(/Liverpool ?25/);
});

it('has all promises before the drawings, so that one too tall for a sheet leaves no gap before them', () => {
  const article = show([
    target({ priorityId: 'new-2', direction: 'at_least', value: 30, unit: 'count' }),
    target({ id: 'rest', priorityId: 'new-2', statement: 'Shorter waits', ...none }),
    target({ id: 'theirs', priorityId: 'other-2', statement: 'Care', ...none }),
  ]);
  const headings = within(article)
    .getAllByRole('heading', { level: 2 })
    .map((one) => one.textContent.trim());
  expect(headings).toEqual([
    'Liverpool',
    'Sefton',
    'What official figures say',
    'Liverpool: its other promises',
    'Sefton: what “Title other-2” promises',
    'The figures drawn',
    'Sources',
  ]);
});

it('says that no numeric target was published with the same care', () => {
  const article = show([
    target({ priorityId: 'new-2', statement: 'Listen', direction: 'complete', due: null, ...none }),
    target({
      id: 'days',
      priorityId: 'new-2',
      statement: 'In time',
      value: 20,
      unit: 'days',
      direction: 'at_most',
      due: null,
      ...none,
    }),
    target({ id: 'soon', priorityId: 'new-2', statement: 'Soon', due: null, ...none }),
  ]);
  expect(article).toHaveTextContent(
    'no number to measure. No numeric target published. This promise is something to do',
  );
  expect(article).toHaveTextContent('In time. Number to reach: at most 20 days.');
  expect(article).toHaveTextContent('Soon. No numeric target published. (adopted)');
  expect(article).toHaveTextContent('No figure held here measures any of these promises.');
});

it('says where the other council has nothing, and where a priority has no promise', () => {
  const article = show([], 'other-3');
  expect(article).toHaveTextContent('No promise is listed under this priority.');
  expect(article).toHaveTextContent('Liverpool has no priority of the theme “Road safety”');
});
