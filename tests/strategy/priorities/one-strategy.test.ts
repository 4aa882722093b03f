import { describe, expect, it } from 'vitest';
import { closestInWords, oneStrategy } from '../../../src/strategy/priorities/one-strategy.ts';
import { cards, layer } from './sample-layer.ts';

function strategy(id: string, given = layer) {
  const one = oneStrategy(id, given, cards);
  if (!one) throw new Error(`no strategy ${id}`);
  return one;
}

describe('one strategy', () => {
  it('has its priorities and its promises counted, and none of another one', () => {
    const { board, council } = strategy('other');
    expect(council.name).toBe('Sefton');
    expect(board.rows.map(({ priority }) => priority.id)).toEqual([
      'other-1',
      'other-2',
      'other-3',
    ]);
    expect(board.counts).toMatchObject({ promises: 3, past: 3, unchecked: 1 });
  });

  it('knows what it took the place of, and what took its place', () => {
    expect(strategy('new').before?.id).toBe('old');
    expect(strategy('old').after?.id).toBe('new');
    expect(strategy('old').board.isSuperseded).toBe(true);
    expect(strategy('other').before).toBeNull();
  });

  it('is closest to the strategy in force with the most of its themes, wherever it is from', () => {
    const [other] = strategy('other').others;
    expect(other?.strategy?.id).toBe('new');
    expect(other && closestInWords(other, layer.themes)).toBe(
      'Liverpool, with priorities of the same theme (Health):',
    );
  });

  it('is close to none that has neither its themes nor themes close to them', () => {
    const priorities = layer.priorities.filter(
      ({ id }) => !['new-1', 'new-2'].includes(id) || id === 'other-3',
    );
    const [other] = strategy('other', { ...layer, priorities }).others;
    expect(other?.strategy).toBeNull();
    expect(other && closestInWords(other, layer.themes)).toMatch(
      /^Liverpool: no strategy in force/,
    );
  });

  it('that is only cited names the strategy whose document cites it', () => {
    const strategies = layer.strategies.map((one) =>
      one.id === 'old' ? { ...one, status: 'cited' } : one,
    );
    const given = { ...layer, strategies };
    expect(strategy('old', given).citedIn?.id).toBe('new');
    expect(strategy('new', given).citedIn).toBeNull();
  });

  it('is not there where the layer has none of the name', () => {
    expect(oneStrategy('lost', layer, cards)).toBeNull();
  });
});
