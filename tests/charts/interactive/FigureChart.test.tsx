import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShowProvenance } from '../../../src/charts/interactive/show-provenance.ts';
import { FigureChart } from '../../../src/charts/interactive/FigureChart.tsx';
import type { Figure } from '../../../src/figure/figure.ts';
import { buildDataset, england, filter, liverpool, sefton } from '../../query/build-dataset.ts';
import { figureOf, plans } from '../../figure/figure-of.ts';

const caseload = figureOf(
  buildDataset({
    indicators: [plans],
    rows: [
      [2024, liverpool, 'c'],
      [2025, liverpool, 6814],
      [2025, sefton, 3736],
      [2026, liverpool, 7875],
      [2026, sefton, 4197],
      [2025, england, 638745],
      [2026, england, 718838],
    ],
  }),
);

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, 800, 400),
  );
});

function show(figure: Figure = caseload) {
  const showProvenance = vi.fn<ShowProvenance>();
  const { container } = render(
    <FigureChart
      figure={figure}
      showProvenance={showProvenance}
      emphasis=""
      onPoint={() => undefined}
    />,
  );
  return {
    showProvenance,
    container,
    user: userEvent.setup(),
    chart: screen.getByRole('application'),
  };
}
const spoken = () => screen.getByRole('status').textContent;
const tooltip = () => document.querySelector<HTMLElement>('.tooltip');

describe('FigureChart', () => {
  it('is one tab stop, named by the headline and with instructions', async () => {
    const { chart, container, user } = show();
    expect(chart).toHaveAccessibleName(/^Chart: EHC plans/);
    expect(chart).toHaveAccessibleDescription(/arrow keys/);
    const stops = [...container.querySelectorAll<HTMLElement>('[tabindex], button, a')];
    expect(stops.filter(({ tabIndex }) => tabIndex >= 0)).toEqual([chart]);
    await user.tab();
    expect(document.activeElement).toBe(chart);
    await user.tab();
    expect(document.activeElement).not.toBe(chart);
  });

  it('says each value arrived at in one polite live region', async () => {
    const { chart, user } = show();
    chart.focus();
    await user.keyboard('{End}');
    expect(screen.getAllByRole('status')).toHaveLength(1);
    expect(spoken()).toBe('January 2026, Liverpool, 7,875.');
    await user.keyboard('{ArrowLeft}');
    expect(spoken()).toBe('January 2025, Liverpool, 6,814.');
    await user.keyboard('{Home}');
    expect(spoken()).toBe(
      'January 2024, Liverpool, [c] confidential: the publisher suppressed it.',
    );
    await user.keyboard('{End}{ArrowDown}');
    expect(spoken()).toBe('January 2026, Sefton, 4,197.');
    await user.keyboard('{ArrowDown}');
    expect(spoken()).toContain('718,838');
  });

  it('shows every series at the place in a tooltip, the one arrived at in bold', async () => {
    const { chart, user } = show();
    chart.focus();
    await user.keyboard('{End}{ArrowDown}');
    const shown = within(tooltip() as HTMLElement);
    expect(shown.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Liverpool7,875',
      'Sefton4,197',
    ]);
    expect(tooltip()?.querySelector('.pointed')).toHaveTextContent('Sefton');
  });

  it('opens where the number comes from with Enter', async () => {
    const { chart, showProvenance, user } = show();
    chart.focus();
    await user.keyboard('{End}{Enter}');
    expect(showProvenance).toHaveBeenCalledTimes(1);
    expect(showProvenance.mock.calls[0]?.[0]).toMatchObject([{ cell: 7875 }]);
  });

  it('closes the tooltip with Escape and when the chart is left', async () => {
    const { chart, user } = show();
    chart.focus();
    await user.keyboard('{End}');
    expect(tooltip()).not.toBeNull();
    await user.keyboard('{Escape}');
    expect(tooltip()).toBeNull();
    await user.keyboard('{End}');
    await user.tab();
    expect(tooltip()).toBeNull();
  });

  it('leaves other keys to the page', () => {
    const { chart } = show();
    chart.focus();
    expect(fireEvent.keyDown(chart, { key: 'a' })).toBe(true);
    expect(fireEvent.keyDown(chart, { key: 'ArrowLeft' })).toBe(false);
  });

  it('shows the nearest value to the pointer, and its button works', async () => {
    const { container, showProvenance, user } = show();
    const drawing = container.querySelector('.drawing') as HTMLElement;
    fireEvent.pointerMove(drawing, { clientX: 640, clientY: 60 });
    expect(tooltip()).toHaveTextContent('January 2026');
    await user.click(within(tooltip() as HTMLElement).getByRole('button'));
    expect(showProvenance).toHaveBeenCalledTimes(1);
  });

  it('keeps the drawing itself from assistive technology, which has the words and the table', () => {
    const { container } = show();
    const drawings = [...container.querySelectorAll('.drawing svg')];
    expect(drawings.length).toBeGreaterThan(0);
    for (const svg of drawings) expect(svg.closest('[aria-hidden="true"]')).not.toBeNull();
  });

  it('draws a small chart for a place with its own scale, under its name', () => {
    const { container } = show();
    expect(container.querySelectorAll('.drawing')).toHaveLength(2);
    expect(screen.getByText('England')).toHaveClass('facet-title');
  });

  it('draws many alike as small multiples with one key', () => {
    const split = buildDataset({
      indicators: [plans],
      filters: [filter('age', { items: ['Under 5', 'Over 5'], totalItem: '' })],
      rows: [2025, 2026].flatMap((year) =>
        [liverpool, sefton].flatMap((area) => [
          [year, area, 'Under 5', 30],
          [year, area, 'Over 5', 10],
        ]),
      ),
    });
    const { container } = show(figureOf(split, { breakdown: 'age', chart: 'line' }));
    expect(container.querySelectorAll('.drawing')).toHaveLength(2);
    expect(container.querySelectorAll('.recharts-wrapper')).toHaveLength(0);
    expect(container.querySelectorAll('.series-key li')).toHaveLength(2);
  });

  it('holds its place and does not fail while it has no width', async () => {
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect());
    const { chart, container, user } = show();
    expect(container.querySelector('.chart-space')).not.toBeNull();
    chart.focus();
    await user.keyboard('{ArrowLeft}{Enter}{Escape}');
    expect(spoken()).toBe('');
  });
});
