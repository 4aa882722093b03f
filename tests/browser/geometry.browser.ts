import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { take } from './exported.ts';
import { figuresAreThere, openFigures } from './figure-page.ts';
import { openPage } from './site.ts';

/** What a drawing's marks are, each with the numbers that say where it stands. */
interface Drawn {
  /** The points of every line, its pieces one after another; a lone point is only a marker. */
  readonly lines: readonly number[];
  /** The middle of every marker, from left to right and from top to bottom. */
  readonly markers: readonly (readonly number[])[];
  /** Place and size of every bar. */
  readonly bars: readonly (readonly number[])[];
  /** Both ends of every gridline, and of the zero line. */
  readonly rules: readonly (readonly number[])[];
}

/** The width, in CSS pixels, of a static figure page's wide drawing. */
const width = 640;

/** Reads the drawings among the elements given: runs in the page. */
function readDrawings(drawings: readonly Element[]): Drawn[] {
  const numbers = (text: string): number[] => [...text.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  const attributes = (element: Element, names: readonly string[]): number[] =>
    names.map((name) => Number(element.getAttribute(name)));
  const inOrder = (one: readonly number[], other: readonly number[]): number =>
    (one[0] ?? 0) - (other[0] ?? 0) || (one[1] ?? 0) - (other[1] ?? 0);
  const strokes = (path: Element): string[] =>
    (path.getAttribute('d') ?? '').split(/(?=M)/).filter(Boolean);
  // "M51,312H222" or "M51,12V312".
  const endsOf = (stroke: string): number[] => {
    const [x = NaN, y = NaN, end = NaN] = numbers(stroke);
    return stroke.includes('H') ? [x, y, end, y] : [x, y, x, end];
  };
  // One path may be the markers of a whole series.
  const middles = (path: Element): number[][] =>
    strokes(path).map((d) => {
      const one = path.cloneNode() as SVGPathElement;
      one.setAttribute('d', d);
      path.after(one);
      const { x, y, width: across, height } = one.getBBox();
      one.remove();
      return [x + across / 2, y + height / 2];
    });
  return drawings.map((drawing) => {
    const all = (selector: string): Element[] => [...drawing.querySelectorAll(selector)];
    return {
      lines: all('polyline, path.recharts-line-curve')
        .flatMap((line) => (line.getAttribute('points') ?? line.getAttribute('d') ?? '').split('M'))
        .map(numbers)
        .filter((stroke) => stroke.length > 2)
        .flat(),
      markers: all('path:not(.recharts-line-curve, .gridlines)').flatMap(middles).toSorted(inOrder),
      bars: all('rect[fill^="#"]')
        .filter((bar) => bar.getAttribute('fill') !== '#F3F3F3')
        .map((bar) => attributes(bar, ['x', 'y', 'width', 'height']))
        .toSorted(inOrder),
      rules: [
        ...all('.gridlines').flatMap(strokes).map(endsOf),
        ...all('line[stroke="#B3B3B3"]').map((line) => attributes(line, ['x1', 'y1', 'x2', 'y2'])),
      ],
    };
  });
}

const drawingsOn = (page: Page, selector: string): Promise<Drawn[]> =>
  page.locator(selector).evaluateAll(readDrawings);

const hrefOf = (link: Element): string => (link as HTMLAnchorElement).href;

/** Makes the window so wide that the dashboard's drawing is as wide as the static figure page's. */
async function fitDashboard(page: Page): Promise<void> {
  const chart = page.locator('.figure-chart').first();
  const wide = async (): Promise<number> => (await chart.boundingBox())?.width ?? 0;
  await page.setViewportSize({ width: 720, height: 900 });
  const more = width - (await wide());
  await page.setViewportSize({ width: 720 + more, height: 900 });
  await expect.poll(wide).toBe(width);
  await figuresAreThere(page);
}

/** The farthest that two lists of numbers are apart; infinite where one is longer. */
function apart(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) return Infinity;
  return Math.max(0, ...one.map((number, at) => Math.abs(number - (other[at] ?? NaN))));
}

function flat(drawn: readonly Drawn[]): readonly (readonly number[])[] {
  return drawn.flatMap(({ lines, markers, bars, rules }) => [
    lines,
    markers.flat(),
    bars.flat(),
    rules.flat(),
  ]);
}

/**
 * The places of the marks in parts of the axes, which do not change with a drawing's size: of lines over time, their
 * points; of rows, where on the value axis each bar ends and each marker stands.
 */
function inParts({ lines, markers, bars, rules }: Drawn): readonly number[] {
  const within = (values: readonly number[], ends: readonly number[]): readonly number[] => {
    const [least, most] = [Math.min(...ends), Math.max(...ends)];
    return values.map((value) => (value - least) / (most - least));
  };
  const acrossOrUp = (axis: 0 | 1): readonly number[] => lines.filter((_, at) => at % 2 === axis);
  const ends = (axis: 0 | 1): readonly number[] =>
    rules.flatMap((rule) => [rule[axis] ?? NaN, rule[axis + 2] ?? NaN]);
  // Above stands the key.
  const inPlot = markers.filter(([, y = 0]) => y > Math.min(...ends(1)));
  return lines.length > 0
    ? [...within(acrossOrUp(0), acrossOrUp(0)), ...within(acrossOrUp(1), ends(1))]
    : within(
        [...bars.map(([x = 0, , long = 0]) => x + long), ...inPlot.map(([x = NaN]) => x)],
        ends(0),
      ).toSorted((one, other) => one - other);
}

/** Kinds of drawing, each with the page of one. */
const kinds = [
  ['lines, with small ones on their own scale', 'ehcp-caseload.ehc_plan_count'],
  [
    'lines with a target and years without figures',
    'early-years-development.good_level_of_development_percent/s20-t1',
  ],
  ['lines with breaks in series', 'attainment.attainment_8_average_score'],
  ['bars', 'ehcp-process.plan_average_weeks'],
  ['dots', 'need-types.ehc_plan_percent'],
] as const;

describe('one drawing wherever it stands', () => {
  it.each(kinds)('%s: the static figure page and the dashboard', async (_name, figure) => {
    const page = await openPage(`figures/${figure}/`, { width: 672 });
    const ready = await drawingsOn(page, '.drawings.wide .drawing');
    const address = await page.locator('#figure-link').evaluate(hrefOf);
    const dashboard = await openFigures(new URL(address).search);
    await fitDashboard(dashboard);
    const there = await drawingsOn(dashboard, '.figure-chart .drawing');
    expect(ready.length).toBeGreaterThan(0);
    expect(ready.flatMap(({ markers, bars }) => [...markers, ...bars]).length).toBeGreaterThan(3);
    expect(flat(there).map((part) => part.length)).toEqual(flat(ready).map((part) => part.length));
    flat(ready).forEach((part, at) => expect(apart(part, flat(there)[at] ?? [])).toBeLessThan(0.1));
  });

  // A picture for a report leaves out rows that a page has room for: dots of many rows are not alike.
  it.each(kinds.filter(([name]) => name !== 'dots'))(
    '%s: the static figure page and the SVG for Word',
    async (_name, figure) => {
      const page = await openPage(`figures/${figure}/`, { width: 672 });
      const ready = await drawingsOn(page, '.drawings.wide .drawing');
      const address = await page.locator('#figure-link').evaluate(hrefOf);
      const dashboard = await openFigures(new URL(address).search);
      const { bytes } = await take(dashboard, 'Download SVG');
      await page.goto('about:blank');
      await page.setContent(bytes.toString('utf8'));
      const taken = await drawingsOn(page, 'svg > g[transform]');
      expect(taken.length).toBe(ready.length);
      ready.forEach((drawn, at) => {
        const parts = inParts(drawn);
        expect(parts.length).toBeGreaterThan(3);
        expect(apart(parts, taken[at] ? inParts(taken[at]) : [])).toBeLessThan(0.002);
      });
    },
  );
});
