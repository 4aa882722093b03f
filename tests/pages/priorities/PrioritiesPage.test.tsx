import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { PrioritiesPage } from '../../../src/pages/priorities/PrioritiesPage.tsx';
import { LoadError } from '../../../src/catalogue/load-error.ts';
import { createQueryClient } from '../../../src/catalogue/query-client.ts';
import { catalogueQuery, datasetQuery } from '../../../src/catalogue/queries.ts';
import { strategyQuery } from '../../../src/catalogue/use-strategy.ts';
import type { View } from '../../../src/domain/view.ts';
import type { StrategyLayer } from '../../../src/domain/strategy.ts';
import { highlightMark } from '../../../src/state/highlight.ts';
import { viewStore } from '../../../src/state/view-store.ts';
import { catalogueOf } from '../../figure/figure-of.ts';
import { layer } from '../../strategy/priorities/sample-layer.ts';
import { buildDataset, liverpool, plans, sefton } from '../../query/build-dataset.ts';
import { target } from '../../strategy/progress/sample-target.ts';
import { stubDialogs, stubMatchMedia } from '../../features/loaded.tsx';
import { defaultView } from '../../site.ts';

const dataset = buildDataset({
  indicators: [plans],
  rows: [2023, 2024, 2025].flatMap((year) => [
    [year, liverpool, year - 2000],
    [year, sefton, 2100 - year],
  ]),
});
const none = { evidence: 'none', indicator: '' } as const;

/** Six promises; Liverpool's and Sefton's figures go up and down. */
const promises: StrategyLayer = {
  ...layer,
  targets: [
    target({ id: 'a', priorityId: 'old-1', statement: 'Once', due: '2022', ...none }),
    target({ id: 'b', priorityId: 'new-1', statement: 'More places', lead: 'The board' }),
    target({ id: 'c', priorityId: 'new-2', statement: 'Shorter waits', ...none, due: '2027' }),
    target({ id: 'd', priorityId: 'other-1', statement: 'More plans', kind: 'milestone' }),
    target({
      id: 'e',
      priorityId: 'other-2',
      statement: 'Care',
      direction: 'complete',
      due: null,
      ...none,
    }),
    target({ id: 'f', priorityId: 'other-1', statement: 'Support', due: null, evidence: 'proxy' }),
  ],
};

interface Given {
  readonly view?: Partial<View>;
  readonly layer?: StrategyLayer;
  readonly figures?: 'there' | 'pending' | LoadError;
}

function open({ view = {}, layer: shown = promises, figures = 'there' }: Given = {}) {
  viewStore.openView({ ...defaultView, page: 'priorities', ...view });
  const client = createQueryClient();
  const catalogue = catalogueOf(dataset);
  client.setQueryData(catalogueQuery().queryKey, catalogue);
  client.setQueryData(strategyQuery(catalogue).queryKey, shown);
  if (figures === 'there') client.setQueryData(datasetQuery(dataset.descriptor).queryKey, dataset);
  vi.stubGlobal(
    'fetch',
    vi.fn(() => (figures === 'pending' ? new Promise(() => undefined) : Promise.reject(figures))),
  );
  render(
    <QueryClientProvider client={client}>
      <PrioritiesPage />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

const promise = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-target="${id}"]`);
  if (!found) throw new Error(`no promise ${id} on the page`);
  return found;
};
const shownIds = () =>
  [...document.querySelectorAll<HTMLElement>('[data-target]')].map((one) => one.dataset['target']);
const theme = (name: string) => screen.getByRole('region', { name });
const select = (name: string) => screen.getByRole('combobox', { name });

beforeEach(() => {
  stubDialogs();
  stubMatchMedia(true);
  Element.prototype.scrollIntoView = vi.fn<Element['scrollIntoView']>();
});

describe('the priorities page', () => {
  it('stands both councils’ priorities of a theme beside each other, shared themes first', () => {
    open();
    const regions = screen.getAllByRole('region').map((one) => one.getAttribute('aria-labelledby'));
    expect(regions.slice(0, 2)).toEqual(['state-counts', 'theme-health']);
    const health = theme('Health');
    expect(
      within(health)
        .getAllByRole('heading', { level: 3 })
        .map((one) => one.textContent),
    ).toEqual(['Liverpool', 'Sefton']);
    expect(health).toHaveTextContent('2. Title new-2');
    expect(health).toHaveTextContent('Strategy other (2021 to 2025, draft)');
  });

  it('shows each promise with its state, reason, due date and lead', () => {
    open();
    for (const text of [
      'More places',
      'cannot tell',
      'rose from 23 in January 2023 to 25 in January 2025',
      'Measure of success, due by the end of 2025. Document: adopted. Lead: The board',
    ]) {
      expect(promise('b')).toHaveTextContent(text);
    }
    expect(promise('c')).toHaveTextContent('no series held');
    expect(promise('e')).toHaveTextContent('no number to measure');
    expect(promise('f')).toHaveTextContent('Related figure: EHC plans');
  });

  it('says where a council has no priority of a theme, and leads to what is close', () => {
    open();
    expect(theme('Sufficiency: enough of the right places')).toHaveTextContent(
      'SeftonNo priority of this theme in its strategy.Closest to it, by our own reading:1. Title other-1',
    );
  });

  it('keeps the superseded priority folded, with the one that took its place', async () => {
    const user = open();
    const fold = within(theme('Health')).getByText(/^Superseded: Strategy old/);
    const details = fold.closest('details');
    expect(details).not.toHaveAttribute('open');
    await user.click(fold);
    await user.click(within(theme('Health')).getByRole('link', { name: '2. Title new-2' }));
    expect(viewStore.getState().view).toMatchObject({ page: 'priorities', priority: 'new-2' });
    await waitFor(() => expect(document.activeElement?.id).toBe('priority-new-2'));
  });

  it('leads from a promise to its figures', async () => {
    const user = open();
    await user.click(screen.getByRole('link', { name: 'See the figures for: More plans' }));
    expect(viewStore.getState().view).toMatchObject({
      page: 'indicator',
      indicator: 'test.ehc_plan_count',
      target: 'd',
    });
  });
});

describe('the counts', () => {
  it('are of all promises, superseded ones too, and tell the findings', () => {
    open();
    const counts = theme('Where the promises stand');
    expect(counts).toHaveTextContent('All 6 promises, 1 of them in a superseded strategy');
    const listed = within(counts)
      .getAllByRole('listitem')
      .map((one) => one.textContent);
    expect(listed).toHaveLength(13);
    expect(listed).toEqual(
      expect.arrayContaining([
        'cannot tell 2',
        'not comparable 1',
        'no series held 1',
        'no number to measure 1',
        'date passed, nothing published shows whether it was done 1',
        'achieved 0',
      ]),
    );
    expect(counts).toHaveTextContent('For 1 promise we hold no series; 1 sets out something to do');
  });

  it('filter by their state, and take it back', async () => {
    const user = open();
    await user.click(screen.getByRole('button', { name: 'no series held 1' }));
    expect(shownIds().toSorted()).toEqual(['c']);
    expect(select('State')).toHaveValue('no series held');
    expect(viewStore.getState().view.filters).toEqual({ status: ['no series held'] });
    await user.click(screen.getByRole('button', { name: 'no series held 1', pressed: true }));
    expect(shownIds()).toHaveLength(6);
  });
});

describe('the filters', () => {
  it('stand in the address and leave what they should', async () => {
    const user = open();
    await user.selectOptions(select('Council'), 'Sefton');
    expect(shownIds().toSorted()).toEqual(['d', 'e', 'f']);
    await user.selectOptions(select('Kind of promise'), 'Milestone');
    expect(shownIds()).toEqual(['d']);
    expect(viewStore.getState().view.filters).toEqual({
      council: ['E08000014'],
      kind: ['milestone'],
    });
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect([shownIds().length, viewStore.getState().view.filters]).toEqual([6, {}]);
  });

  it('by due date and evidence unfold what is superseded', async () => {
    const user = open();
    await user.selectOptions(select('Due by'), 'End of 2022');
    await user.selectOptions(select('Evidence'), 'No series');
    expect(shownIds()).toEqual(['a']);
    expect(promise('a').closest('details')).toHaveAttribute('open');
  });

  it('say so when nothing is left', async () => {
    const user = open({ view: { filters: { theme: ['road-safety'], kind: ['numeric'] } } });
    expect(screen.getByText(/^No promise matches the filters/)).toBeInTheDocument();
    await user.selectOptions(select('Kind of promise'), 'All kinds');
    expect(theme('Road safety')).toHaveTextContent('No promise is listed under it.');
  });

  it('of a link that are unknown are left out with a notice', () => {
    open({ view: { filters: { status: ['lost'], age: ['Total'] }, target: 'nothing' } });
    expect(shownIds()).toHaveLength(6);
    expect(viewStore.getState().notices.map(({ key }) => key)).toEqual([
      'priorities.status.lost',
      'priorities.age',
      'priorities.target',
    ]);
  });
});

describe('a link to a promise', () => {
  it('comes to it, marks it and unfolds it', async () => {
    open({ view: { target: 'a', priority: 'old-1' } });
    expect(promise('a')).toHaveAttribute('aria-current', 'true');
    expect(promise('a').closest('details')).toHaveAttribute('open');
    await waitFor(() => expect(document.activeElement).toBe(promise('a')));
    expect(document.querySelectorAll('main [aria-current], [aria-current]')).toHaveLength(1);
  });

  it('that the filters leave out says so', () => {
    open({ view: { target: 'a', filters: { council: ['E08000014'] } } });
    expect(viewStore.getState().notices[0]?.message).toBe(
      'The filters leave out the promise that the link leads to.',
    );
  });
});

describe('pointing', () => {
  it('at a promise, or having the focus in it, marks it', async () => {
    const user = open();
    await user.hover(promise('b'));
    expect(promise('b')).toHaveClass('pointed');
    await user.hover(promise('c'));
    expect(promise('b')).not.toHaveClass('pointed');
    act(() =>
      within(promise('d'))
        .getByRole('link', { name: /See the figures/ })
        .focus(),
    );
    expect(promise('d')).toHaveClass('pointed');
  });

  it('at a mark marks the promises it bears on', () => {
    open();
    act(() => highlightMark('test.ehc_plan_count', sefton.code));
    expect(['b', 'd', 'f', 'e'].map((id) => promise(id).classList.contains('pointed'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    act(() => highlightMark('', ''));
  });
});

describe('when something is wrong', () => {
  it('with figures, their promises say so and the rest works', async () => {
    open({ figures: new LoadError('missing', 'data/test.csv', 'It is gone.', 'Put it back.') });
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('test.csv'));
    expect(promise('b')).toHaveTextContent('The figures for this could not be loaded');
    expect(promise('c')).toHaveTextContent('no series held');
  });

  it('with a row of the file, names file and row', () => {
    const issue = {
      severity: 'error',
      file: 'strategy/targets.csv',
      row: 3,
      column: 'indicator',
      message: 'There is no indicator "x.y"',
      fix: 'Write another',
    } as const;
    open({ layer: { ...promises, issues: [issue] } });
    expect(screen.getByRole('note')).toHaveTextContent(
      'strategy/targets.csv, row 3, column indicator: There is no indicator "x.y". Write another.',
    );
    expect(shownIds()).toHaveLength(6);
  });

  it('with figures that are slow, the rest is there and theirs are said to be loading', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    open({ figures: 'pending' });
    expect(screen.getByRole('status')).toHaveTextContent('Loading figures…');
    act(() => void vi.advanceTimersByTime(5000));
    expect(promise('b')).toHaveTextContent('Loading figures…');
    expect(promise('c')).toHaveTextContent('no series held');
    expect(theme('Where the promises stand')).toHaveTextContent('Loading figures for 3…');
  });

  it('with a site without strategies, says so', () => {
    open({ layer: { ...promises, targets: [] } });
    expect(screen.getByText('This site holds no strategies with promises.')).toBeInTheDocument();
  });
});
