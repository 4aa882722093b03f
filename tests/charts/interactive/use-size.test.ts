import { expect, it } from 'vitest';
import { enlargementIn } from '../../../src/charts/interactive/use-size.ts';

it('a drawing grows with the text as far as its least width allows, and is never made smaller', () => {
  expect(enlargementIn(860, 2, 250)).toBe(2);
  expect(enlargementIn(325, 2, 250)).toBe(1.3);
  expect(enlargementIn(104, 2, 220)).toBe(1);
  expect(enlargementIn(860, 1, 250)).toBe(1);
});
