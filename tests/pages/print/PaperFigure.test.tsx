import { act, render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PaperFigure } from '../../../src/pages/print/PaperFigure.tsx';
import { PrintFoot } from '../../../src/pages/print/PrintFoot.tsx';
import type { Figure } from '../../../src/figure/figure.ts';
import { figureOf } from '../../figure/figure-of.ts';
import { buildDataset, filter, liverpool, plans, sefton } from '../../query/build-dataset.ts';

const begin = () => act(() => window.dispatchEvent(new Event('beforeprint')));
const end = () => act(() => window.dispatchEvent(new Event('afterprint')));

const years = (count: number) => Array.from({ length: count }, (_, back) => 2025 - back);

function trend(count: number): Figure {
  const rows = years(count).flatMap((year) => [
    [year, liverpool, 10],
    [year, sefton, 20],
  ]);
  return figureOf(buildDataset({ indicators: [plans], rows }), { comparators: [] });
}

function byNeed(count: number): Figure {
  const needs = Array.from({ length: count }, (_, at) => `Need ${at + 1}`);
  const rows = needs.flatMap((need, at) => [
    [2025, liverpool, need, 100 - at],
    [2025, sefton, need, 90 - at],
  ]);
  const dataset = buildDataset({ filters: [filter('need')], rows });
  return figureOf(dataset, { breakdown: 'need', comparators: [] });
}

describe('a figure’s paper version', () => {
  it('is there while it is printed, and no longer', () => {
    const { container } = render(<PaperFigure figure={trend(5)} />);
    expect(container).toBeEmptyDOMElement();
    begin();
    expect(container.querySelector('.paper-drawing svg')).toHaveTextContent('Sefton 20');
    end();
    expect(container).toBeEmptyDOMElement();
  });

  it('has no letters smaller than 8 points, a point being 4/3 pixels', () => {
    const { container } = render(<PaperFigure figure={trend(5)} />);
    begin();
    const sizes = [...container.querySelectorAll('text')].map((one) =>
      Number(one.closest('[font-size]')?.getAttribute('font-size')),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual((8 * 4) / 3);
    expect(container.querySelector('svg')?.getAttribute('viewBox')).toMatch(/^0 0 688 /);
  });

  it('of bars carries each council’s marker, for printers without colour', () => {
    const { container } = render(<PaperFigure figure={byNeed(3)} />);
    begin();
    const white = container.querySelectorAll('path[fill="#FFFFFF"]');
    // Two councils in the key and on each of three needs.
    expect(white).toHaveLength(8);
  });

  it('with very many rows stands beside the table', () => {
    const { container, rerender } = render(<PaperFigure figure={byNeed(6)} />);
    begin();
    expect(container.querySelector('.paper-tall')).toBeNull();
    rerender(<PaperFigure figure={byNeed(20)} />);
    expect(container.querySelector('.paper-tall')).not.toBeNull();
  });

  it('has a table of its own only where the usual one is too long', () => {
    const { container, rerender } = render(<PaperFigure figure={trend(17)} />);
    begin();
    expect(container.querySelector('.paper-table')).toBeNull();
    rerender(<PaperFigure figure={trend(200)} />);
    const table = container.querySelector('.paper-table');
    const rows = table?.querySelectorAll('tbody tr').length ?? 0;
    expect(table).toHaveTextContent('January 2025');
    expect(table).toHaveTextContent(
      `${200 - rows} more rows: see the link at the foot of this page.`,
    );
  });
});

it('the foot of a printed page tells the link, the data version and the day', () => {
  const { container } = render(<PrintFoot link="https://site.test/?x" dataVersion="7" />);
  expect(container).toHaveTextContent(
    /^https:\/\/site\.test\/\?xData version 7\. Printed on \d{1,2} [A-Z][a-z]+ 20\d\d\./,
  );
});
