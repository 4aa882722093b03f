import { describe, expect, it } from 'vitest';
import { planTile, sharedSpan } from '../../../src/charts/tile/plan-tile.ts';
import { allTiles, tileOf } from '../../figure/tile/real-tile.ts';

const large = { width: 384, height: 170, isSmall: false };
const small = { width: 112, height: 70, isSmall: true };
const tiles = allTiles();
const span = sharedSpan(tiles);

/** What is written in a drawing, as boxes; letters are taken to be half of their size wide. */
function boxesOf(plan: ReturnType<typeof planTile>) {
  const box = (text: string, x: number, y: number, size: number, anchor: string) => {
    const width = text.length * size * 0.5;
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return { text, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
  };
  return [
    ...[...plan.captions, ...plan.symbols].map((one) =>
      box(one.text, one.x, one.y, one.size, one.anchor),
    ),
    ...plan.labels.flatMap(({ lines, x, y, size }) =>
      lines.map((line, at) => box(line, x, y + at * (size + 3) + size * 0.36, size, 'start')),
    ),
    ...plan.legend.map((one) => box(one.lines[0] ?? '', one.x + 19, one.y, one.size, 'start')),
  ].filter(({ text }) => text !== '');
}

describe('the drawing of a tile', () => {
  it('has the years of all tiles on its axis', () => {
    // Appeals begin in 2014; the newest drawn over time are of 2025.
    expect(span).toEqual([2014, 2025]);
    const plans = tiles
      .filter(({ form }) => form === 'line')
      .map((one) => planTile(one, small, span));
    for (const { ticks } of plans)
      expect(ticks.map(({ label }) => label)).toEqual(['2025', '2014']);
  });

  it('puts one year at one place in every tile of a row', () => {
    const placeOf2020 = (title: string): number | undefined => {
      const tile = tileOf(title);
      const at = tile.figure.periods.findIndex(({ year }) => year === 2020);
      return planTile(tile, small, span).targets[0]?.[at]?.x;
    };
    expect(placeOf2020('Pupils with an EHC plan')).toBe(
      placeOf2020('EHC plans made within 20 weeks'),
    );
  });

  it('never joins a line over years without figures, nor over a break', () => {
    const absent = planTile(tileOf('Persistent absence, pupils with a plan'), large, span);
    // 2018/19 stands alone; 2020/21 to 2024/25 are a run.
    expect(absent.lines.map(({ runs }) => runs.map((run) => run.length))).toEqual([
      [1, 5],
      [1, 5],
    ]);
    const onTime = planTile(tileOf('EHC plans made within 20 weeks'), small, span);
    expect(onTime.breaks).toHaveLength(1);
    // 2019 to 2021, and 2022 to 2025.
    expect(onTime.lines[0]?.runs.map((run) => run.length)).toEqual([3, 4]);
  });

  it('shows on a phone the councils and England alone', () => {
    const plan = planTile(tileOf('Pupils with an EHC plan'), small, span);
    expect(plan.lines.map(({ series }) => series)).toEqual(['E08000012', 'E08000014', 'E92000001']);
  });

  it.each(tiles.map((tile) => [tile.declared.title, tile] as const))(
    'writes nothing over the edge or over something else: %s',
    (_, tile) => {
      for (const width of [360, 384, 460]) {
        const plan = planTile(tile, { ...large, width }, span);
        const boxes = boxesOf(plan);
        expect(boxes.filter(({ left, right }) => left < -1 || right > width + 1)).toEqual([]);
        expect(boxes.filter(({ top, bottom }) => top < -4 || bottom > plan.height + 1)).toEqual([]);
        const overlapping = boxes.filter((a, at) =>
          boxes.some(
            (b, other) =>
              other > at &&
              a.left < b.right - 1 &&
              b.left < a.right - 1 &&
              a.top < b.bottom - 1 &&
              b.top < a.bottom - 1,
          ),
        );
        expect(overlapping).toEqual([]);
      }
    },
  );

  it('fills the whole of a stacked bar', () => {
    const plan = planTile(tileOf('Ofsted grades of schools'), large, span);
    const ofLiverpool = plan.bars.filter(({ series }) => series === 'E08000012');
    // One pixel is left between two parts.
    const length = ofLiverpool.reduce((sum, { width }) => sum + width + 1, 0);
    expect(length).toBeCloseTo(plan.plot.width, 0);
    // 22, 103, 14, 2 and 26 schools; the 3 of which no grade is recorded are no part of the whole.
    expect(ofLiverpool).toHaveLength(5);
    expect((ofLiverpool[1]?.width ?? 0) / plan.plot.width).toBeCloseTo(103 / 167, 2);
  });
});
