import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShowProvenance } from '../../../src/charts/interactive/show-provenance.ts';
import { FigureBody, FigureHeading } from '../../../src/charts/interactive/FigureView.tsx';
import type { Figure } from '../../../src/figure/figure.ts';
import { buildDataset, indicator, liverpool, sefton } from '../../query/build-dataset.ts';
import { figureOf, neet, plans, source, withDescriptor } from '../../figure/figure-of.ts';

const built = buildDataset({
  indicators: [
    indicator({
      ...plans,
      breaks: [{ at: 2025, note: 'Counted differently.' }],
      gaps: [{ from: 2023, to: 2023, note: 'Not collected because of COVID-19.' }],
      notes: ['A note on plans.'],
    }),
  ],
  rows: [
    [2022, liverpool, 5000],
    [2024, liverpool, 6123],
    [2024, sefton, 'c'],
    [2025, liverpool, 6814],
    [2025, sefton, 3736],
  ],
});
const dataset = {
  ...withDescriptor(built, {
    sources: [source('A'), source('B'), source('C', { title: 'Another', url: '' })],
  }),
  header: ['source_id'],
  raw: [['A'], ['A'], ['B'], ['B'], ['C']],
};

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, 800, 400),
  );
});

function show(figure: Figure) {
  render(
    <figure>
      <FigureHeading figure={figure} showProvenance={vi.fn<ShowProvenance>()}>
        <p>aside</p>
      </FigureHeading>
      <FigureBody
        figure={figure}
        showProvenance={vi.fn<ShowProvenance>()}
        definition={['What a plan is.']}
        underChart={<p>actions</p>}
        underTable={<p>promises</p>}
      />
    </figure>,
  );
  return screen.getByRole('figure');
}

describe('a figure on the page', () => {
  it('has heading, one sentence, chart, meaning, notes, table and source in that order', () => {
    const figure = show(figureOf(dataset));
    const order = [
      screen.getByRole('heading', { level: 1 }),
      within(figure).getByText(/^In January 2025, Liverpool maintained/),
      screen.getByRole('application'),
      screen.getByText('actions'),
      screen.getByText('What a plan is.'),
      screen.getByText('A note on plans.'),
      screen.getByRole('table'),
      screen.getByText('promises'),
      within(figure).getByText(/Department for Education/, { selector: 'p:last-child' }),
    ];
    order.slice(1).forEach((element, at) => {
      const before = order[at] as HTMLElement;
      expect(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING).toBe(4);
    });
  });

  it('lets a reader skip the chart, to the table', () => {
    const figure = show(figureOf(dataset));
    const skip = within(figure).getByRole('link', { name: 'Skip chart' });
    const target = document.getElementById(skip.getAttribute('href')?.slice(1) ?? '');
    expect(target).toContainElement(screen.getByRole('table'));
  });

  it('says the breaks, the gaps and the symbols in words', () => {
    const figure = show(figureOf(dataset));
    expect(figure).toHaveTextContent('[b] Break in series from January 2025. Counted differently.');
    expect(figure).toHaveTextContent(
      'No figures for January 2023. Not collected because of COVID-19.',
    );
    expect(figure).toHaveTextContent('[c] confidential: the publisher suppressed it.');
  });

  it('names releases of one publication together, with a link where there is one', () => {
    const figure = show(figureOf(dataset));
    expect(figure).toHaveTextContent(
      'Department for Education, Education, health and care plans. Release A; Release B. Open Government Licence v3.0.',
    );
    const links = within(figure)
      .getAllByRole('link')
      .map(({ textContent }) => textContent);
    expect(links).toContain('Education, health and care plans');
    expect(links).not.toContain('Another');
  });

  it('draws no chart for a table, nor where there is nothing to draw', () => {
    show(figureOf(dataset, { chart: 'table' }));
    expect(screen.queryByRole('application')).toBeNull();
  });

  it('offers what to do where there is nothing to draw, and still shows the symbols', () => {
    const nothing = buildDataset({ indicators: [plans], rows: [[2025, liverpool, 'c']] });
    show(figureOf(nothing));
    expect(screen.queryByRole('application')).toBeNull();
    expect(screen.getByText('aside')).toBeInTheDocument();
    expect(screen.getByRole('table')).toHaveTextContent('[c]');
  });
});

describe('an axis fitted to the data', () => {
  const fitted = (...cells: readonly number[]) =>
    figureOf(
      buildDataset({
        indicators: [neet],
        rows: cells.map((cell, at) => [2024 + at, liverpool, cell]),
      }),
      { axis: 'fit' },
    );

  it('says that it does not start at zero', () => {
    expect(show(fitted(60, 62))).toHaveTextContent('does not start at zero');
  });

  it('does not say so where it starts at zero all the same', () => {
    expect(show(fitted(1, 9))).not.toHaveTextContent('does not start at zero');
  });

  it('does not say so of bars, which always start at zero', () => {
    expect(show({ ...fitted(60, 62), kind: 'bar' })).not.toHaveTextContent('does not start');
  });
});
