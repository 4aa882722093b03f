import { expect, it } from 'vitest';
import { isSuperseded, type Strategy } from '../../src/domain/strategy.ts';

function strategy(id: string, patch: Partial<Strategy> = {}): Strategy {
  return {
    id,
    area: 'E08000012',
    areaName: 'Liverpool',
    title: id,
    status: '',
    from: null,
    to: null,
    published: null,
    succeeds: '',
    sourceId: '',
    indicator: '',
    summary: '',
    row: 2,
    ...patch,
  };
}

it('a strategy is superseded when it is marked so or when another one took its place', () => {
  const [marked, replaced] = [strategy('marked', { status: 'superseded' }), strategy('replaced')];
  const current = strategy('current', { status: 'adopted', succeeds: 'replaced' });
  const strategies = [marked, replaced, current];
  expect(strategies.map((one) => isSuperseded(one, { strategies }))).toEqual([true, true, false]);
});
