import { describe, expect, it } from 'vitest';
import { targetFacts } from '../../../src/strategy/priorities/facts.ts';
import {
  findingInWords,
  priorityName,
  shownInWords,
  strategyInWords,
  themeName,
  themesCloseTo,
} from '../../../src/strategy/priorities/words.ts';
import type { Reading } from '../../../src/strategy/progress/outcome.ts';
import { neet, period } from '../../query/build-dataset.ts';
import { card, layer } from './sample-layer.ts';
import { catalogue } from '../../figure/real-data.ts';

const [source = null] = layer.sources;
const [old, current] = layer.strategies;
if (!old || !current) throw new Error('the layer has two strategies');

/** The facts of a promise, as "label: text". */
const facts = (...parts: Parameters<typeof card>) =>
  targetFacts(card(...parts), source).map(({ label, text }) => `${label}: ${text}`);

const reading = (year: number, value: number): Reading => ({
  period: period(year),
  value,
  observations: [],
});

const { themes } = catalogue.strategy;

describe('words', () => {
  it('name a theme, known or not', () => {
    expect(['early-years', 'road-safety', ''].map((theme) => themeName(theme, themes))).toEqual([
      'Early years',
      'Road safety',
      'No theme given',
    ]);
  });

  it('name what is close to a theme from both sides', () => {
    expect(themesCloseTo('early-years', themes)).toEqual(['early-identification']);
    expect(themesCloseTo('health', themes)).toEqual(['send']);
    expect(themesCloseTo('inclusion', themes)).toEqual([]);
  });

  it('name a priority with its number, if it has one', () => {
    const named = layer.priorities.map(priorityName);
    expect([named[0], named[5]]).toEqual(['1. Title old-1', 'Title other-2']);
  });

  it('name a strategy with its years and standing', () => {
    expect(strategyInWords(old)).toBe('Strategy old (2018 to 2022, superseded)');
    expect(strategyInWords({ ...old, from: 2021, to: 2021, status: 'unknown' })).toBe(
      'Strategy old (2021, standing not known)',
    );
    expect(strategyInWords({ ...old, from: null })).toBe('Strategy old (superseded)');
  });

  it('tell what has no series or no number as a finding', () => {
    const end = 'That is a finding, not a failing of either council.';
    expect(findingInWords(21, 66)).toBe(
      `For 21 promises we hold no series; 66 set out something to do or a quality, with no number to measure. ${end}`,
    );
    expect(findingInWords(1, 0)).toBe(`For 1 promise we hold no series. ${end}`);
    expect(findingInWords(0, 1)).toBe(
      `1 promise sets out something to do or a quality, with no number to measure. ${end}`,
    );
    expect(findingInWords(0, 0)).toBe('');
  });

  it('tell what is shown', () => {
    expect(shownInWords({ shown: 123, shownSuperseded: 6, all: 123 }, '')).toBe(
      'All 123 promises, 6 of them in a superseded strategy',
    );
    expect(shownInWords({ shown: 1, shownSuperseded: 0, all: 123 }, 'Sefton')).toBe(
      '1 of 123 promises (Sefton)',
    );
  });
});

describe('the facts of a promise', () => {
  it('are where it was found and who leads when nothing else is known', () => {
    expect(facts('new-1', 'x', 'no series held')).toEqual([
      'Lead: none named',
      'Found in: section not given',
      'Source: The council, The paper, June 2023',
    ]);
  });

  it('hold the numbers of one that states a number', () => {
    const parts = {
      direction: 'at_least',
      value: 74,
      unit: '%',
      baseline: { value: 69.5, period: '2018/19' },
      lead: 'The board',
      locator: 'Priority 1',
      note: 'A note',
      progress: {
        indicator: neet,
        judged: reading(2025, 65.26),
        latest: reading(2026, 66),
        gap: -8.74,
        requiredPerYear: 0.75,
        achievedPerYear: -0.5,
      },
    } as const;
    expect(facts('new-1', 'x', 'missed', parts)).toEqual([
      'Number promised: at least 74%',
      'Starting figure: 69.5% in 2018/19',
      'Figure judged: 65.3% in January 2025',
      'Latest figure: 66.0% in January 2026',
      'Gap to the number promised: 8.7 percentage points below it',
      'Change needed: +0.8 pp a year',
      'Change so far: \u22120.5 pp a year',
      'Lead: The board',
      'Found in: Priority 1',
      'Source: The council, The paper, June 2023',
      'Note: A note',
    ]);
  });

  it('name a number in a unit that no statistic has', () => {
    const parts = { direction: 'at_most', value: 20, unit: 'days' } as const;
    expect(facts('new-1', 'x', 'no series held', parts)[0]).toBe(
      'Number promised: at most 20 days',
    );
  });

  it('say once what is both judged and latest', () => {
    const now = reading(2026, 66);
    const parts = { progress: { indicator: neet, judged: now, latest: now, gap: 0 } };
    expect(facts('new-1', 'x', 'achieved', parts).slice(0, 2)).toEqual([
      'Figure judged: 66.0% in January 2026',
      'Gap to the number promised: none',
    ]);
  });

  it('tell what a related figure did', () => {
    const related = {
      label: 'Related figure',
      indicator: neet,
      direction: 'up',
      from: null,
      to: null,
      movements: [],
      sentence: 'NEET: up.',
      phrase: ['NEET: up.'],
    } as const;
    expect(facts('new-1', 'x', 'not comparable', { progress: { related } })[0]).toBe(
      'Related figure: NEET: up.',
    );
  });
});
