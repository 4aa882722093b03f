import { render, screen, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { splitSummary, StaticFigure } from '../../../src/charts/static/StaticFigure.tsx';
import type { Figure } from '../../../src/figure/figure.ts';
import {
  buildDataset,
  filter,
  indicator,
  liverpool,
  northWest,
  sefton,
} from '../../query/build-dataset.ts';
import { figureOf, plans, source, withDescriptor } from '../../figure/figure-of.ts';

const built = buildDataset({
  indicators: [
    indicator({
      ...plans,
      breaks: [{ at: 2025, note: 'Counted differently.' }],
      notes: ['A note on plans.'],
    }),
  ],
  rows: [
    [2023, liverpool, 5000],
    [2023, northWest, 90_000],
    [2024, liverpool, 6123],
    [2024, sefton, 'c'],
    [2025, liverpool, 6814],
    [2025, sefton, 3736],
    [2025, northWest, 100_000],
  ],
});
const dataset = {
  ...withDescriptor(built, { sources: [source('A')] }),
  header: ['source_id'],
  raw: built.raw.map(() => ['A']),
};
const links = { dashboard: '../../?x=1', data: '../../data/test.csv', target: '../../?p=1' };

function page(figure: Figure, target: Parameters<typeof StaticFigure>[0]['target'] = null) {
  return (
    <StaticFigure
      figure={figure}
      definition={['What a plan is.']}
      target={target}
      links={links}
      dataVersion="2026.11.21"
    />
  );
}

const hostile = '</text><script>alert(1)</script>';

describe('StaticFigure', () => {
  it('has heading, point, chart, table, definition, notes and source in that order', () => {
    render(page(figureOf(dataset)));
    const order = [
      screen.getByRole('heading', { level: 1 }),
      screen.getByText(/^In January 2025, Liverpool maintained 6,814 EHC plans/),
      screen.getAllByRole('img')[0] as HTMLElement,
      screen.getByText('Figures as a table'),
      screen.getByText('What a plan is.'),
      screen.getByText('A note on plans.'),
      screen.getByText('Figures as at 2026.11.21.'),
      screen.getByRole('link', { name: 'See this in Local Context' }),
    ];
    order.slice(1).forEach((element, at) => {
      const before = order[at] as HTMLElement;
      expect(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING).toBe(4);
    });
  });

  it('draws once for a phone and once for a column, each drawing named and described', () => {
    const { container } = render(page(figureOf(dataset)));
    const sizes = [...container.querySelectorAll('.drawings')].map((group) =>
      [...group.querySelectorAll('.drawing > svg')].map((svg) => svg.getAttribute('width')),
    );
    // The North West has a drawing of its own, half as wide where there is room.
    expect(sizes).toEqual([
      ['320', '320'],
      ['640', '308'],
    ]);
    const [first, second] = screen.getAllByRole('img');
    expect(first).toHaveAccessibleName(/^EHC plans/);
    expect(first).toHaveAccessibleDescription(/^Line chart: EHC plans.* Liverpool/);
    expect(second).toHaveAccessibleName(/: North West$/);
  });

  it('writes symbols and breaks out in words', () => {
    const { container } = render(page(figureOf(dataset)));
    expect(screen.getByText(/\[b\] Break in series from January 2025\./)).toBeInTheDocument();
    expect(screen.getByText('Counted differently.', { exact: false })).toBeInTheDocument();
    expect(container.querySelector('.table-symbols')).toHaveTextContent(/^\[c\] confidential/);
    expect(
      screen.getByRole('row', { name: /^January 2024 6,123 .*confidential/ }),
    ).toBeInTheDocument();
  });

  it('keeps the unrounded value of a number beside it, and none for a symbol', () => {
    const { container } = render(page(figureOf(dataset)));
    const rows = [...container.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].slice(0, 2).map((cell) => cell.getAttribute('data-value')),
    );
    expect(rows).toEqual([
      ['6814', '3736'],
      ['6123', null],
      ['5000', null],
    ]);
  });

  it('has no style attribute and no script, whatever the labels say', () => {
    const figure = figureOf(
      buildDataset({
        indicators: [indicator({ ...plans, title: hostile })],
        rows: [
          [2024, { ...liverpool, name: hostile }, 1],
          [2025, { ...liverpool, name: hostile }, 2],
        ],
      }),
    );
    const html = renderToStaticMarkup(page(figure));
    expect(html).not.toMatch(/<script|style=/);
    expect(html).toContain('&lt;script&gt;alert(1)');
  });

  it('names the indicator above the table, whatever else is said there', () => {
    const figure = figureOf(dataset);
    const { container } = render(
      page({ ...figure, table: { ...figure.table, caption: 'Two councils' } }),
    );
    expect(container.querySelector('caption')).toHaveTextContent(
      'EHC plans maintained by the council: Two councils',
    );
  });

  it('shows the table at once where there is no chart', () => {
    const { container } = render(page(figureOf(dataset, { chart: 'table' })));
    expect(container.querySelector('.drawings')).toBeNull();
    expect(screen.getByRole('table')).toBeVisible();
    expect(container.querySelector('details.figure-table')).toHaveAttribute('open');
  });

  it('says why a figure is empty, with its symbols in the table', () => {
    const empty = figureOf(buildDataset({ indicators: [plans], rows: [[2025, liverpool, 'x']] }));
    const { container } = render(page(empty));
    expect(container.querySelector('svg')).toBeNull();
    expect(screen.getByText(/^No figure is published/)).toBeVisible();
    expect(within(screen.getByRole('table')).getByText('[x]')).toBeVisible();
  });

  it('says once whose lines are whose on small drawings that are alike', () => {
    const figure = figureOf(
      buildDataset({
        indicators: [plans],
        filters: [filter('age', { items: ['A', 'B'], totalItem: '', isOrdered: true })],
        rows: [2024, 2025].flatMap((year) =>
          ['A', 'B'].flatMap((item) => [
            [year, liverpool, item, 30],
            [year, sefton, item, 20],
          ]),
        ) as never,
      }),
      { breakdown: 'age', chart: 'line' },
    );
    const { container } = render(page(figure));
    const wide = container.querySelector<HTMLElement>('.wide') as HTMLElement;
    expect([...wide.querySelectorAll('.series-key li')].map((one) => one.textContent)).toEqual([
      'Liverpool',
      'Sefton',
    ]);
    expect([...wide.querySelectorAll('.facet-title')].map((one) => one.textContent)).toEqual([
      'A',
      'B',
    ]);
  });

  it('says what was promised, with the way to it', () => {
    render(
      page(figureOf(dataset), {
        council: 'Sefton',
        statement: 'Write plans in time.',
        when: 'Within the strategy, 2023 to 2026',
        strategy: 'A strategy',
        standing: 'draft',
      }),
    );
    expect(screen.getByText(/Write plans in time\./)).toHaveTextContent(
      'Sefton: Write plans in time. Within the strategy, 2023 to 2026. See this promise in A strategy (draft)',
    );
    expect(screen.getByRole('link', { name: 'See this promise in A strategy' })).toHaveAttribute(
      'href',
      '../../?p=1',
    );
  });
});

describe('a summary', () => {
  it('is split after the sentences that make a point', () => {
    const long = 'A sentence that is long enough to stand above a drawing by itself.';
    expect(splitSummary([long, 'More.', 'And more.'])).toEqual({
      lead: long,
      rest: 'More. And more.',
    });
    expect(splitSummary(['Short.', long, 'More.'])).toEqual({
      lead: `Short. ${long}`,
      rest: 'More.',
    });
    expect(splitSummary(['Short.'])).toEqual({ lead: 'Short.', rest: '' });
    expect(splitSummary([])).toEqual({ lead: '', rest: '' });
  });
});
