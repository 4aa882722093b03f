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
const row = (id: string) => {
  const found = document.querySelector<HTMLElement>(`tr[data-priority="${id}"]`);
  if (!found) throw new Error(`no priority ${id} on the page`);
  return within(found)
    .getAllByRole('cell')
    .map((one) => one.textContent);
};
const shownRows = () =>
  [...document.querySelectorAll<HTMLElement>('tr[data-priority]')].map(
    (one) => one.dataset['priority'],
  );
const region = (name: string) => screen.getByRole('region', { name });
const select = (name: string) => screen.getByRole('combobox', { name });

beforeEach(() => {
  stubDialogs();
  stubMatchMedia(true);
  Element.prototype.scrollIntoView = vi.fn<Element['scrollIntoView']>();
});

describe('the list of priorities', () => {
  it('begins with how many are past their date and how many can be judged', () => {
    open();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'What Liverpool and Sefton promised',
    );
    // b and d are due by the end of 2025; a is of a superseded strategy.
    expect(
      screen.getByText(
        '2 of the 5 current promises of Liverpool and Sefton are past their date. Official figures can judge none of the 5; for 2 no figure is held.',
      ),
    ).toBeInTheDocument();
  });

  it('has a row for each priority: promises, past, judged, figures that moved, without figures', () => {
    open();
    expect(row('new-1')).toEqual(['1', '1', '0', '1 of 1', '0']);
    expect(row('new-2')).toEqual(['1', '0', '0', 'none held', '1']);
    expect(row('other-1')).toEqual(['2', '1', '0', '1 of 1', '0']);
    expect(region('Liverpool')).toHaveTextContent('2023 to 2026 · document: adopted');
    expect(region('Sefton')).toHaveTextContent('2021 to 2025 · document: draft');
  });

  it('keeps what is superseded folded', () => {
    open();
    const fold = within(region('Liverpool')).getByText(/^Superseded: Strategy old/);
    expect(fold.closest('details')).not.toHaveAttribute('open');
  });

  it('by theme says in one line where a council has none, with what is close', () => {
    open({ view: { filters: { by: ['theme'] } } });
    const theme = region('Sufficiency: enough of the right places');
    expect(theme).toHaveTextContent(
      'Sefton: no priority of this theme in its strategies. Closest to it, by our own reading: 1. Title other-1',
    );
    expect(
      within(theme)
        .getAllByRole('heading', { level: 3 })
        .map((one) => one.textContent),
    ).toEqual(['Liverpool']);
  });

  it('is of the councils chosen, and says whose strategies are not held', async () => {
    const user = open({ view: { areas: ['E08000011', sefton.code] } });
    expect(shownRows()).toEqual(['other-1', 'other-2', 'other-3']);
    expect(screen.getByText(/^No strategy of E08000011 is held here/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show those of Liverpool and Sefton' }));
    expect(viewStore.getState().view.areas).toEqual([liverpool.code, sefton.code]);
  });
});

describe('the filters', () => {
  it('stand in the address and show the promises they pick', async () => {
    const user = open();
    await user.selectOptions(select('Council'), 'Sefton');
    expect(shownRows()).toEqual(['other-1', 'other-2', 'other-3']);
    await user.selectOptions(select('Kind of promise'), 'Milestone');
    expect(shownRows()).toEqual(['other-1']);
    expect(region('The promises')).toHaveTextContent('More plans · due by the end of 2025');
    expect(viewStore.getState().view.filters).toEqual({
      council: ['E08000014'],
      kind: ['milestone'],
    });
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(viewStore.getState().view.filters).toEqual({});
  });

  it('pick what is past its date, or due within a year', async () => {
    const user = open();
    await user.selectOptions(select('State'), 'past its date');
    expect(shownRows()).toEqual(['new-1', 'old-1', 'other-1']);
    await user.selectOptions(select('State'), 'due within a year');
    expect(shownRows()).toEqual([]);
    expect(screen.getByText(/^No promise matches the filters/)).toBeInTheDocument();
  });

  it('of a state are taken back by choosing it again', async () => {
    const user = open();
    await user.click(screen.getByRole('button', { name: 'no series held 1' }));
    expect(shownRows()).toEqual(['new-2']);
    await user.click(screen.getByRole('button', { name: 'no series held 1', pressed: true }));
    expect(viewStore.getState().view.filters).toEqual({});
  });

  it('of a link that are unknown are left out with a notice', () => {
    open({ view: { filters: { status: ['lost'], age: ['Total'] }, target: 'nothing' } });
    expect(shownRows()).toHaveLength(7);
    expect(
      viewStore
        .getState()
        .notices.map(({ key }) => key)
        .toSorted(),
    ).toEqual(['priorities.age', 'priorities.status.lost', 'priorities.target']);
  });
});

describe('one priority', () => {
  it('has its council, the document’s standing and what is left of its years', () => {
    open({ view: { priority: 'other-1' } });
    expect(screen.getAllByRole('heading', { level: 1 })[0]).toHaveTextContent('1. Title other-1');
    expect(screen.getByRole('article', { name: '1. Title other-1' })).toHaveTextContent(
      /Sefton, Strategy other \(2021 to 2025, draft\): its last year ended \d+ months ago\. 2 promises, 1 past their date/,
    );
    expect(document.querySelector('[data-target="b"]')).toBeNull();
  });

  it('has each related figure once, with the other council and the promises it bears on', () => {
    open({ view: { priority: 'other-1' } });
    const rows = document.querySelectorAll('.one-priority [data-figure]');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveTextContent('77 to 75');
    expect(rows[0]).toHaveTextContent('January 2023 to January 2025 · Liverpool 25');
    expect(rows[0]).toHaveTextContent('2 promises');
  });

  it('shows a promise’s figure on its face, and the reason only of what is measured', () => {
    open({ view: { priority: 'other-1' } });
    expect(promise('f')).toHaveTextContent('Related: EHC plans');
    expect(promise('f')).toHaveTextContent('77 to 75 (January 2023 to January 2025), down');
    expect(promise('d')).toHaveTextContent('Measured by: EHC plans');
  });

  it('has sentences whose numbers open where they come from, with the working', async () => {
    const course = target({
      id: 'd',
      priorityId: 'other-1',
      statement: 'More plans',
      value: 2100,
      direction: 'at_least',
      baseline: { value: 50, period: 'January 2023' },
      due: '2027',
    });
    const targets = promises.targets.map((one) => (one.id === 'd' ? course : one));
    const user = open({ view: { priority: 'other-1' }, layer: { ...promises, targets } });
    // 50 in January 2023 (the end of it is a twelfth of the year on) to 2,100 by the end of 2027.
    const line = within(promise('d')).getByRole('button', { name: /^884: see the working/ });
    await user.click(line);
    const dialog = screen.getByRole('dialog', { name: 'Where this number comes from' });
    expect(dialog).toHaveTextContent('50 + (2,100 − 50) × 2 years ÷ 4.92 years = 884');
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    const [start] = screen.getAllByRole('button', { name: '77: see its source' });
    await user.click(start as HTMLElement);
    expect(screen.getByRole('dialog')).toHaveTextContent('As published, in one cell of the file.');
  });

  it('folds what cannot be checked, and leads to the other council’s closest one', () => {
    open({ view: { priority: 'new-2' } });
    const article = screen.getByRole('article', { name: '2. Title new-2' });
    expect(
      within(article).getByText('Cannot be checked (1)').closest('details'),
    ).not.toHaveAttribute('open');
    expect(within(article).getByRole('link', { name: 'Title other-2' })).toBeInTheDocument();
    expect(within(article).getByText(/^No figure that bears on/)).toBeInTheDocument();
  });

  it('leads from a promise to its figures', async () => {
    const user = open({ view: { target: 'd' } });
    await user.click(screen.getByRole('link', { name: 'See the figures for: More plans' }));
    expect(viewStore.getState().view).toMatchObject({
      page: 'indicator',
      indicator: 'test.ehc_plan_count',
      target: 'd',
    });
  });
});

describe('a link to a promise', () => {
  it('opens its priority, unfolded, and comes to it', async () => {
    open({ view: { target: 'a', priority: 'new-1' } });
    expect(promise('a')).toHaveAttribute('aria-current', 'true');
    expect(promise('a').closest('details')).toHaveAttribute('open');
    await waitFor(() => expect(document.activeElement).toBe(promise('a')));
  });

  it('is followed as often as it is chosen', async () => {
    const user = open({ view: { priority: 'other-1' } });
    const article = screen.getByRole('article', { name: '1. Title other-1' });
    await user.click(
      within(article).getAllByRole('link', { name: /More plans/ })[0] as HTMLElement,
    );
    expect(viewStore.getState().view).toMatchObject({ page: 'priorities', target: 'd' });
    await waitFor(() => expect(document.activeElement).toBe(promise('d')));
  });
});

describe('pointing', () => {
  it('at a promise marks it and its figure', async () => {
    const user = open({ view: { target: 'd' } });
    await user.hover(promise('d'));
    expect(promise('d')).toHaveClass('pointed');
    expect(document.querySelector('.one-priority [data-figure]')).toHaveClass('pointed');
    await user.hover(promise('f'));
    expect(promise('d')).not.toHaveClass('pointed');
  });

  it('at a mark marks the promises it bears on', () => {
    open({ view: { target: 'd' } });
    act(() => highlightMark('test.ehc_plan_count', sefton.code));
    expect(['d', 'f'].map((id) => promise(id).classList.contains('pointed'))).toEqual([true, true]);
    act(() => highlightMark('', ''));
  });
});

describe('when something is wrong', () => {
  it('with figures, their promises say so and the rest works', async () => {
    open({
      view: { priority: 'new-1' },
      figures: new LoadError('missing', 'data/test.csv', 'It is gone.', 'Put it back.'),
    });
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('test.csv'));
    expect(promise('b')).toHaveTextContent('The figures for this promise could not be loaded');
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
    expect(shownRows()).toHaveLength(7);
  });

  it('with figures that are slow, the rest is there and theirs are said to be loading', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    open({ view: { priority: 'new-1' }, figures: 'pending' });
    expect(screen.getByRole('status')).toHaveTextContent('Loading figures…');
    act(() => void vi.advanceTimersByTime(5000));
    expect(promise('b')).toHaveTextContent('Loading figures…');
  });

  it('with a site without strategies, says so', () => {
    open({ layer: { ...promises, targets: [] } });
    expect(screen.getByText('This site holds no strategies with promises.')).toBeInTheDocument();
  });
});
