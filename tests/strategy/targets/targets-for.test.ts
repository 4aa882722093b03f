import { describe, expect, it } from 'vitest';
import type { Priority, Strategy } from '../../../src/domain/strategy.ts';
import { bearsOn, runsWithin, targetsFor } from '../../../src/strategy/targets/targets-for.ts';
import { target } from '../progress/sample-target.ts';

const shown = (items: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(items));

describe('bearsOn', () => {
  const plans = target({ filters: { age: ['3', '4'] } });

  it('asks for exactly the same indicator', () => {
    expect(bearsOn(target(), 'test.ehc_plan_count', new Map())).toBe(true);
    expect(bearsOn(target(), 'test.ehc_plan_percent', new Map())).toBe(false);
    expect(bearsOn(target({ evidence: 'none' }), 'test.ehc_plan_count', new Map())).toBe(false);
    expect(bearsOn(target({ evidence: 'none', indicator: '' }), '', new Map())).toBe(false);
  });

  it('asks for one item in common for each filter the target names', () => {
    const id = plans.indicator;
    expect(bearsOn(plans, id, shown({ age: ['4', '5'] }))).toBe(true);
    expect(bearsOn(plans, id, shown({ age: ['Total'] }))).toBe(false);
    expect(bearsOn(plans, id, shown({ sex: ['Girls'] }))).toBe(true);
  });
});

describe('targetsFor', () => {
  const strategy = (id: string, area: string) => ({ id, area }) as Strategy;
  const priority = (id: string, strategyId: string) => ({ id, strategyId }) as Priority;
  const layer = {
    strategies: [strategy('s-l', 'E08000012'), strategy('s-s', 'E08000014')],
    priorities: [priority('p-l', 's-l'), priority('p-s', 's-s'), priority('p-x', 'gone')],
    targets: [
      target({ id: 'a', priorityId: 'p-l', evidence: 'proxy' }),
      target({ id: 'b', priorityId: 'p-s' }),
      target({ id: 'c', priorityId: 'p-l' }),
      target({ id: 'd', priorityId: 'p-x' }),
      target({ id: 'e', priorityId: 'p-l', indicator: 'test.other' }),
    ],
  };
  const ids = (areas: readonly string[]) =>
    targetsFor('test.ehc_plan_count', new Map(), areas, layer).map(({ target: { id } }) => id);

  it('lists direct targets before proxies, for the areas asked for', () => {
    expect(ids(['E08000012', 'E08000014'])).toEqual(['b', 'c', 'a']);
    expect(ids(['E08000014'])).toEqual(['b']);
    expect(ids([])).toEqual([]);
  });

  it('gives each its priority and strategy', () => {
    const [first] = targetsFor('test.ehc_plan_count', new Map(), ['E08000014'], layer);
    expect(first).toMatchObject({ priority: { id: 'p-s' }, strategy: { id: 's-s' } });
  });
});

describe('runsWithin', () => {
  const placed = {
    target: target({ due: '2025' }),
    priority: {} as Priority,
    strategy: { from: 2021 } as Strategy,
  };

  it('asks for a year in common between the target’s time, 2021 to 2025, and the years chosen', () => {
    expect(runsWithin(placed, null, null)).toBe(true);
    expect(runsWithin(placed, 2025, null)).toBe(true);
    expect(runsWithin(placed, 2026, null)).toBe(false);
    expect(runsWithin(placed, null, 2021)).toBe(true);
    expect(runsWithin(placed, null, 2020)).toBe(false);
  });

  it('takes a strategy without a start as always running', () => {
    const always = { ...placed, strategy: { from: null } as Strategy };
    expect(runsWithin(always, null, 1999)).toBe(true);
  });
});
