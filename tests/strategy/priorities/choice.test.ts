import { describe, expect, it } from 'vitest';
import {
  choiceInWords,
  everything,
  filtersOf,
  isShown,
  picksTargets,
  readChoice,
  type PrioritiesChoice,
} from '../../../src/strategy/priorities/choice.ts';
import { card, cards, layer } from './sample-layer.ts';

const shown = (choice: Partial<PrioritiesChoice>, all = cards) =>
  all
    .filter((one) => isShown(one, { ...everything, ...choice }))
    .map(({ target }) => target.id)
    .join('');

describe('a link', () => {
  const filters = {
    council: ['E08000014'],
    theme: ['health'],
    kind: ['milestone'],
    status: ['no series held'],
    evidence: ['none'],
    due: ['2025'],
    superseded: ['shown'],
  };

  it('says all of a choice, and back', () => {
    const { choice, notices } = readChoice(filters, layer);
    expect(choice).toEqual({
      council: 'E08000014',
      theme: 'health',
      kind: 'milestone',
      status: 'no series held',
      evidence: 'none',
      due: '2025',
      year: '',
      superseded: 'shown',
      by: '',
    });
    expect(notices).toEqual([]);
    expect(filtersOf(choice)).toEqual(filters);
  });

  it('without filters chooses everything', () => {
    expect(readChoice({}, layer)).toEqual({ choice: everything, notices: [] });
    expect(filtersOf(everything)).toEqual({});
  });

  it.each(Object.entries({ ...filters, phase: [] }))(
    'with an unknown choice for %s says so and leaves it out',
    (column) => {
      const { choice, notices } = readChoice({ [column]: ['constructor'] }, layer);
      expect(choice).toEqual(everything);
      expect(notices).toHaveLength(1);
    },
  );

  it('says which filter and which choice it does not know', () => {
    const { notices } = readChoice({ due: ['soon'], age: ['Total'] }, layer);
    expect(notices.map(({ message }) => message)).toEqual([
      'The filter “Due by” has no choice "soon"; it was left out.',
      'This page has no filter "age"; it was left out.',
    ]);
  });

  it('with several choices of one filter uses the first known one and says so', () => {
    const { choice, notices } = readChoice({ kind: ['wish', 'action', 'measure'] }, layer);
    expect(choice.kind).toBe('action');
    expect(notices.map(({ key }) => key)).toEqual([
      'priorities.kind.wish',
      'priorities.kind.several',
    ]);
  });
});

describe('what is shown', () => {
  it('is everything by default', () => {
    expect(shown({})).toBe('abcdefg');
    expect(shown({ superseded: 'shown' })).toBe('abcdefg');
  });

  it('follows each filter', () => {
    expect(shown({ council: 'E08000014' })).toBe('efg');
    expect(shown({ theme: 'health' })).toBe('acdf');
    expect(shown({ kind: 'milestone' })).toBe('e');
    expect(shown({ status: 'missed' })).toBe('be');
    expect(shown({ evidence: 'series' })).toBe('abeg');
    expect(shown({ evidence: 'none' })).toBe('cdf');
  });

  it('is due by the end of a year, whatever the month', () => {
    expect(shown({ due: '2021' })).toBe('');
    expect(shown({ due: '2022' })).toBe('ae');
    expect(shown({ due: '2025' })).toBe('abefg');
  });

  it('must pass all filters', () => {
    expect(shown({ status: 'missed', council: 'E08000012' })).toBe('b');
  });

  it('has no state while its figures are on their way', () => {
    const waiting = [card('new-1', 'w', 'missed', { isWaiting: true })];
    expect([shown({ status: 'missed' }, waiting), shown({}, waiting)]).toEqual(['', 'w']);
  });

  it('counts as without a series when the link to one was unknown', () => {
    const unlinked = [card('new-1', 'u', 'not comparable', { indicator: '' })];
    expect([
      shown({ evidence: 'series' }, unlinked),
      shown({ evidence: 'none' }, unlinked),
    ]).toEqual(['', 'u']);
  });
});

describe('a choice', () => {
  it('picks promises, or only councils and themes', () => {
    expect(picksTargets({ ...everything, council: 'E08000012', theme: 'health' })).toBe(false);
    expect(picksTargets({ ...everything, due: '2022' })).toBe(true);
  });

  it('reads in words', () => {
    expect(choiceInWords(everything, layer)).toBe('');
    const choice = {
      council: 'E08000012',
      theme: 'road-safety',
      kind: 'numeric',
      status: 'missed',
      evidence: 'series',
      due: '2022',
      year: '',
      superseded: 'shown',
      by: '',
    };
    expect(choiceInWords(choice, layer)).toBe(
      'Liverpool; theme “Road safety”; kind “Number to reach”; state “missed”; evidence “With a series”; due by the end of 2022',
    );
  });
});
