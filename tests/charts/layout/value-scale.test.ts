import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersOf, valueDomain, valueTicks } from '../../../src/charts/layout/value-scale.ts';
import type { NumberStyle } from '../../../src/domain/words/format.ts';
import { figureOf, neet } from '../../figure/figure-of.ts';
import { buildDataset, liverpool } from '../../query/build-dataset.ts';

const count: NumberStyle = { unit: 'count', decimalPlaces: 0 };
const percent: NumberStyle = { unit: '%', decimalPlaces: 1 };
const labels = (domain: readonly [number, number], many: number, style: NumberStyle) =>
  valueTicks(domain, many, style).map(({ label }) => label);

describe('valueDomain', () => {
  it('starts at zero unless asked to fit', () => {
    expect(valueDomain([6814, 7875], 'zero', count)).toEqual([0, 8000]);
    expect(valueDomain([6800, 7800], 'fit', count)).toEqual([6400, 7800]);
  });

  it('fitted, never goes below zero for numbers that do not', () => {
    expect(valueDomain([1, 9], 'fit', percent)[0]).toBe(0);
  });

  it('never runs past 100 per cent, unless a number does', () => {
    expect(valueDomain([60, 97], 'zero', percent)[1]).toBe(100);
    expect(valueDomain([99, 100], 'fit', percent)[1]).toBe(100);
    expect(valueDomain([60, 104], 'zero', percent)[1]).toBeGreaterThanOrEqual(104);
  });

  it('goes below zero for negative numbers', () => {
    const [from, to] = valueDomain([-3, 8], 'zero', count);
    expect(from).toBeLessThanOrEqual(-3);
    expect(to).toBeGreaterThanOrEqual(8);
    expect(valueDomain([-8, -3], 'zero', count)[1]).toBeGreaterThan(
      valueDomain([-8, -3], 'zero', count)[0],
    );
  });

  it('has a height when all numbers are equal, all are zero, or there are none', () => {
    expect(valueDomain([], 'zero', count)).toEqual([0, 1]);
    expect(valueDomain([0, 0], 'zero', count)).toEqual([0, 1]);
    for (const axis of ['zero', 'fit'] as const) {
      for (const value of [0, 5, 100, -5]) {
        const [from, to] = valueDomain([value, value], axis, percent);
        expect(to).toBeGreaterThan(from);
      }
    }
  });

  it('holds every number, on either axis', () => {
    const numbers = fc.array(
      fc.integer({ min: -1e8, max: 1e8 }).map((n) => n / 100),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(numbers, fc.constantFrom('zero' as const, 'fit' as const), (all, axis) => {
        const [from, to] = valueDomain(all, axis, count);
        expect(from).toBeLessThanOrEqual(Math.min(...all));
        expect(to).toBeGreaterThanOrEqual(Math.max(...all));
      }),
    );
  });
});

describe('valueTicks', () => {
  it('are round and labelled in the unit', () => {
    expect(labels([0, 8000], 5, count)).toEqual(['0', '2,000', '4,000', '6,000', '8,000']);
    expect(labels([0, 100], 5, percent)).toEqual(['0%', '20%', '40%', '60%', '80%', '100%']);
  });

  it('are whole numbers for counts', () => {
    expect(labels([0, 2], 5, count)).toEqual(['0', '1', '2']);
  });

  it('are written alike on one axis', () => {
    expect(labels([0, 15000], 3, count)).toEqual(['0', '5k', '10k', '15k']);
    expect(labels([0, 2000000], 4, count)).toEqual(['0', '0.5m', '1m', '1.5m', '2m']);
  });
});

it('numbersOf takes every number of a facet and leaves symbols out', () => {
  const dataset = buildDataset({
    indicators: [neet],
    rows: [
      [2024, liverpool, 'c'],
      [2025, liverpool, 8.4],
      [2026, liverpool, 0],
    ],
  });
  const [facet] = figureOf(dataset).facets;
  expect(facet && numbersOf(facet)).toEqual([8.4, 0]);
});
