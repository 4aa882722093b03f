import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { figureData } from '../../../src/charts/static/figure-data.ts';
import { StaticDrawings } from '../../../src/charts/static/StaticDrawings.tsx';
import { hydrateChart } from '../../../src/embed/hydrate/chart.ts';
import { figureOf, plans } from '../../figure/figure-of.ts';
import { buildDataset, liverpool, sefton } from '../../query/build-dataset.ts';
import { headlineText } from '../../../src/figure/words/sentence.ts';

const dataset = buildDataset({
  indicators: [plans],
  rows: [
    [2024, liverpool, 5348],
    [2025, liverpool, 6814],
    [2026, liverpool, 'c'],
    [2024, sefton, 3116],
    [2025, sefton, 3736],
    [2026, sefton, 4197],
  ],
});
const figure = figureOf(dataset);
const data = figureData(figure, '?indicator=plans', '1');
const drawing = data.drawings.wide[0];
if (!drawing) throw new Error('Nothing is drawn');
const said: string[] = [];

function show() {
  said.length = 0;
  document.title = '';
  const { container } = render(
    <>
      <h1>{headlineText(figure)}</h1>
      <StaticDrawings figure={figure} width="wide" descriptionId="d" />
      <a href="#after">After</a>
    </>,
  );
  const group = container.querySelector<HTMLElement>('.drawings.wide');
  if (!group) throw new Error('There are no drawings');
  hydrateChart(group, data, 'wide', (text) => said.push(text));
  return { group, user: userEvent.setup() };
}
const tooltip = () => document.querySelector('.tooltip');
const values = () =>
  [...document.querySelectorAll('.tooltip li')].map(({ textContent }) => textContent);
const pointed = () => document.querySelector('.tooltip .pointed')?.textContent;

/** The pixel of a mark, with drawings shown at their own size. */
function markAt(series: number, position: number): { clientX: number; clientY: number } {
  const points = drawing?.points[series] ?? [];
  return { clientX: points[2 * position] ?? 0, clientY: points[2 * position + 1] ?? 0 };
}
const main = () => document.querySelector<HTMLElement>('.drawing') as HTMLElement;

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, drawing.width, drawing.height),
  );
  // jsdom knows nothing of the boxes of SVG elements.
  Object.assign(SVGElement.prototype, { getBBox: () => new DOMRect(-99, -99, 0, 0) });
});

describe('the keyboard', () => {
  it('finds one stop, named by the headline and with instructions', () => {
    show();
    const stop = screen.getByRole('application', { name: `Chart: ${headlineText(figure)}` });
    expect(stop).toHaveAttribute('tabindex', '0');
    expect(stop).toHaveAccessibleDescription(/arrow keys/);
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('enters at the latest value of the first series and hears what it is', async () => {
    const { user } = show();
    await user.tab();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(said.at(-1)).toBe('January 2025, Liverpool, 6,814.');
    expect(said[0]).toMatch(/^January 2026, Liverpool, \[c\] /);
  });

  it('moves between series with up and down, to the ends with Home and End, and no further', async () => {
    const { user } = show();
    await user.tab();
    await user.keyboard('{End}{ArrowDown}');
    expect(said.at(-1)).toBe('January 2026, Sefton, 4,197.');
    await user.keyboard('{Home}{ArrowLeft}');
    expect(said.at(-1)).toBe('January 2024, Sefton, 3,116.');
    expect(values()).toEqual(['Liverpool5,348', 'Sefton3,116']);
    expect(pointed()).toBe('Sefton3,116');
  });

  it('closes with Escape, and by leaving', async () => {
    const { user } = show();
    await user.tab();
    await user.keyboard('{ArrowLeft}');
    expect(tooltip()).not.toBeNull();
    await user.keyboard('{Escape}');
    expect(tooltip()).toBeNull();
    await user.keyboard('{ArrowLeft}');
    await user.tab();
    expect(tooltip()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('link'));
  });

  it('leaves other keys to the browser', async () => {
    const { group } = show();
    for (const init of [{ key: 'a' }, { key: 'ArrowLeft', altKey: true }, { key: 'PageDown' }]) {
      expect(fireEvent.keyDown(group, init), init.key).toBe(true);
    }
    expect(tooltip()).toBeNull();
  });
});

describe('the pointer', () => {
  it('opens a tooltip at the mark nearest to it, with a symbol spelled out', () => {
    show();
    fireEvent.pointerMove(main(), markAt(0, 1));
    expect(document.querySelector('.tooltip-title')).toHaveTextContent('January 2025');
    expect(pointed()).toBe('Liverpool6,814');
    fireEvent.pointerMove(main(), markAt(0, 2));
    expect(pointed()).toMatch(/^Liverpool\[c\] .+/);
    expect(document.querySelectorAll('.tooltip')).toHaveLength(1);
  });

  it('says nothing aloud', () => {
    show();
    fireEvent.pointerMove(main(), markAt(0, 1));
    expect(said).toEqual([]);
  });

  it('may rest on the tooltip, which closes only some time after it has left', () => {
    vi.useFakeTimers();
    show();
    fireEvent.pointerMove(main(), markAt(0, 1));
    fireEvent.pointerMove(tooltip() as Element, { clientX: 0, clientY: 0 });
    expect(pointed()).toBe('Liverpool6,814');
    fireEvent.pointerLeave(main());
    fireEvent.pointerMove(tooltip() as Element, { clientX: 0, clientY: 0 });
    vi.runAllTimers();
    expect(tooltip()).not.toBeNull();
    fireEvent.pointerLeave(main());
    vi.runAllTimers();
    expect(tooltip()).toBeNull();
    vi.useRealTimers();
  });

  it('keeps the tooltip of a tap open', () => {
    vi.useFakeTimers();
    show();
    fireEvent.pointerDown(main(), markAt(1, 0));
    fireEvent.pointerMove(main(), markAt(0, 2));
    fireEvent.pointerLeave(main());
    vi.runAllTimers();
    expect(pointed()).toBe('Sefton3,116');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(tooltip()).toBeNull();
    vi.useRealTimers();
  });
});

it('drawings that are not those of the data are left alone', () => {
  const { container } = render(<div className="drawings wide" />);
  const group = container.firstElementChild as HTMLElement;
  hydrateChart(group, data, 'wide', () => undefined);
  expect(group.getAttributeNames()).toEqual(['class']);
});
