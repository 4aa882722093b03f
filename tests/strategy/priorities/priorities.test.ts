import { describe, expect, it } from 'vitest';
import {
  buildPriorities,
  councilsOf,
  themesOf,
  type ThemeGroup,
} from '../../../src/strategy/priorities/priorities.ts';
import { everything, type PrioritiesChoice } from '../../../src/strategy/priorities/choice.ts';
import { card, cards, layer } from './sample-layer.ts';

const build = (choice: Partial<PrioritiesChoice> = {}, all = cards) =>
  buildPriorities(layer, all, { ...everything, ...choice });

/** A theme as "council: priorities with their promises". */
const columnsOf = (theme: ThemeGroup | undefined) =>
  theme?.columns.map(({ council, entries }) => [
    council.name,
    entries.map((entry) => [entry.priority.id, entry.cards.map(({ target }) => target.id).join()]),
  ]);

const themeOf = (id: string, choice: Partial<PrioritiesChoice> = {}) =>
  build(choice).themes.find((theme) => theme.id === id);

/** The states with a promise, and how many. */
const countsOf = (choice: Partial<PrioritiesChoice>, all = cards) =>
  Object.fromEntries(
    build(choice, all).counts.flatMap(({ state, count }) => (count > 0 ? [[state, count]] : [])),
  );

describe('the order of the page', () => {
  it('puts the councils in the order of the file', () => {
    expect(councilsOf(layer).map(({ name }) => name)).toEqual(['Liverpool', 'Sefton']);
  });

  it('puts a theme of both first, then those of one, unknown ones last, then what is only superseded', () => {
    expect(themesOf(layer)).toEqual([
      'health',
      'sufficiency',
      'send',
      'road-safety',
      'co-production',
    ]);
  });

  it('names themes in words, an unknown one by its id', () => {
    expect(build().themes.map(({ title }) => title)).toEqual([
      'Health',
      'Sufficiency: enough of the right places',
      'SEND as a whole',
      'Road safety',
      'Co-production: planning with families',
    ]);
  });
});

describe('a theme', () => {
  it('stands each council’s priorities beside each other, with their promises', () => {
    expect(columnsOf(themeOf('health'))).toEqual([
      ['Liverpool', [['new-2', 'c,d']]],
      ['Sefton', [['other-2', 'f']]],
    ]);
  });

  it('says where a council has no priority of it, and what of its is close', () => {
    const [liverpool, sefton] = themeOf('sufficiency')?.columns ?? [];
    expect(liverpool).toMatchObject({ hasPriority: true, close: [] });
    expect(sefton).toMatchObject({ hasPriority: false, entries: [], close: [{ id: 'other-1' }] });
  });

  it('keeps superseded priorities apart, with the successor’s of the same theme', () => {
    const [liverpool] = themeOf('health')?.columns ?? [];
    expect(liverpool?.superseded).toMatchObject([
      {
        strategy: { id: 'old' },
        entries: [{ priority: { id: 'old-1' }, cards: [{ target: { id: 'a' } }] }],
        successor: { id: 'new' },
        successors: [{ id: 'new-2' }],
        isSameTheme: true,
      },
    ]);
  });

  it('leads from a superseded one without a successor in its theme to the first of the new strategy', () => {
    const [liverpool] = themeOf('co-production')?.columns ?? [];
    expect(liverpool).toMatchObject({ hasPriority: false, entries: [] });
    expect(liverpool?.superseded).toMatchObject([
      { successor: { id: 'new' }, successors: [{ id: 'new-1' }], isSameTheme: false },
    ]);
  });

  it('gives each priority the source of its strategy', () => {
    expect(themeOf('send')?.columns[1]?.entries[0]?.source?.title).toBe('The paper');
  });
});

describe('the filters', () => {
  it('leave one council’s column', () => {
    const { themes } = build({ council: 'E08000014' });
    expect(themes.map(({ id }) => id)).toEqual(['health', 'send', 'road-safety']);
    expect(columnsOf(themes[0])).toEqual([['Sefton', [['other-2', 'f']]]]);
  });

  it('leave a priority without promises when they pick councils or themes only', () => {
    expect(themeOf('co-production', { theme: 'co-production' })).toBeDefined();
    expect(themeOf('co-production', { kind: 'milestone' })).toBeUndefined();
  });

  it('leave out a priority of which no promise is left, but not that the council has it', () => {
    const theme = themeOf('health', { kind: 'action' });
    expect(columnsOf(theme)).toEqual([
      ['Liverpool', [['new-2', 'd']]],
      ['Sefton', []],
    ]);
    expect(theme?.columns[1]?.hasPriority).toBe(true);
  });
});

describe('the counts', () => {
  it('are of all promises, superseded ones included, when nothing is chosen', () => {
    expect(build()).toMatchObject({ shown: 7, all: 7, shownSuperseded: 1, waiting: 0 });
    expect(countsOf({})).toEqual({
      achieved: 1,
      missed: 2,
      'not comparable': 1,
      'no series held': 2,
      'no number to measure': 1,
    });
  });

  it('list every state, in the order of the rules', () => {
    const states = build().counts.map(({ state }) => state);
    expect([states.length, states[0], states.at(-1)]).toEqual([
      13,
      'achieved',
      'date passed, nothing published shows whether it was done',
    ]);
  });

  it('are of what the filters leave', () => {
    expect(countsOf({ council: 'E08000012' })).toEqual({
      'not comparable': 1,
      missed: 1,
      'no series held': 1,
      'no number to measure': 1,
    });
    expect(countsOf({ status: 'missed' })).toEqual({ missed: 2 });
    expect(build({ status: 'missed' })).toMatchObject({ shown: 2, all: 7, shownSuperseded: 0 });
  });

  it('give no state to a promise whose figures are on their way', () => {
    const all = [...cards, card('new-1', 'h', 'not comparable', { isWaiting: true })];
    expect(build({}, all)).toMatchObject({ shown: 8, waiting: 1 });
    expect(countsOf({}, all)['not comparable']).toBe(1);
  });

  it('grow by a promise more', () => {
    const all = [...cards, card('other-3', 'h', 'achieved')];
    expect(countsOf({}, all)['achieved']).toBe(2);
    expect(build({}, all).all).toBe(8);
  });
});
