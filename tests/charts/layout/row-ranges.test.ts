import { expect, it } from 'vitest';
import { emptyOverlay } from '../../../src/charts/layout/overlays.ts';
import { clearOfStated } from '../../../src/charts/layout/row-ranges.ts';
import { stylesOf } from '../../../src/figure/style.ts';
import { liverpool } from '../../query/build-dataset.ts';
import { pair } from '../../site.ts';

const style = stylesOf([liverpool.code], pair).get(liverpool.code);
const marksAt = (...points: readonly (readonly [x: number, y: number])[]) => ({
  ...emptyOverlay,
  marks: style
    ? points.map(([x, y]) => ({ key: `${x} ${y}`, shape: 'stated' as const, x, y, style }))
    : [],
});
const at = { x: 100, y: 20 };

it.each([
  ['no mark', marksAt(), 100],
  ['a mark in another row', marksAt([97, 48]), 100],
  ['a mark that ends before it', marksAt([92, 20]), 100],
  // 7 pixels of mark on each side, then 3 free.
  ['a mark that reaches into it', marksAt([97, 20]), 107],
  ['a mark on it', marksAt([115, 20]), 125],
  ['a mark after it', marksAt([140, 20]), 100],
  ['two marks, one pushing it under the other', marksAt([130, 20], [97, 20]), 140],
])('a value of 30 pixels stands clear of %s', (_, overlay, expected) => {
  expect(clearOfStated(at, 30, overlay)).toBe(expected);
});
