import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { formatNumber } from '../../../src/domain/words/format.ts';
import type { StrategyLayer, Target } from '../../../src/domain/strategy.ts';
import {
  buildBrief,
  type Brief,
  type BriefGiven,
} from '../../../src/features/brief/build-brief.ts';
import { briefFacts } from '../../../src/features/brief/facts.ts';
import { cardsOf, type BriefPart } from '../../../src/features/brief/parts.ts';
import {
  alsoCloseInWords,
  chartPurpose,
  evidenceInWords,
  otherInWords,
  replacedInWords,
} from '../../../src/features/brief/words.ts';
import { buildTargetCards } from '../../../src/strategy/targets/target-card.ts';
import { buildDataset, indicator, liverpool, plans, sefton } from '../../query/build-dataset.ts';
import { target, today } from '../../strategy/progress/sample-target.ts';
import { catalogueOf, source, withDescriptor } from '../../figure/figure-of.ts';
import { layer } from '../../strategy/priorities/sample-layer.ts';

const appeals = indicator({ column: 'appeal_count', title: 'Appeals' });
const others = ['a', 'b', 'c', 'd'].map((letter) =>
  indicator({ column: `${letter}_count`, title: `Counts of ${letter}` }),
);

/** Liverpool goes up by one a year and Sefton down, in every indicator. */
const plain = buildDataset({
  indicators: [plans, appeals, ...others],
  rows: [2023, 2024, 2025].flatMap((year) =>
    [liverpool, sefton].map((area, at) => [
      year,
      area,
      ...[plans, appeals, ...others].map(() => (at === 0 ? year - 2000 : 2100 - year)),
    ]),
  ),
});
const dataset: Dataset = {
  ...withDescriptor(plain, { sources: [source('R1')] }),
  header: [...plain.header, 'source_id'],
  raw: plain.raw.map((row) => [...row, 'R1']),
};
const catalogue = catalogueOf(dataset);

const none = { evidence: 'none', indicator: '' } as const;
const related = { evidence: 'proxy', indicator: 'test.appeal_count' } as const;

interface Given {
  readonly priority?: string;
  readonly layer?: Partial<StrategyLayer>;
  readonly loaded?: BriefGiven['loaded'];
}

function briefOf(targets: readonly Target[], given: Given = {}): Brief | null {
  const { priority = 'new-2', loaded = () => dataset } = given;
  const whole = { ...layer, ...given.layer, targets };
  const cards = buildTargetCards(whole, catalogue, loaded, today);
  return buildBrief({
    today,
    layer: whole,
    catalogue,
    cards: cards.map((card) => ({ ...card, isWaiting: false })),
    loaded,
    priority,
  });
}

function known(brief: Brief | null): Brief {
  if (!brief) throw new Error('there is no brief');
  return brief;
}

const idsIn = (part: BriefPart | null | undefined): readonly string[] =>
  part ? cardsOf(part).map((card) => card.target.id) : [];

describe('the priority that stands beside the one chosen', () => {
  it('is the other council’s of the same theme', () => {
    const [other] = known(briefOf([])).others;
    expect([other?.part?.priority.id, other?.isSameTheme]).toEqual(['other-2', true]);
    expect(other && otherInWords(other, 'Health')).toBe('Sefton’s priority of the same theme');
  });

  it('is one of a close theme where there is none, and is said to be', () => {
    const [other] = known(briefOf([], { priority: 'new-1' })).others;
    expect([other?.part?.priority.id, other?.isSameTheme]).toEqual(['other-1', false]);
    expect(other && otherInWords(other, 'Sufficiency')).toBe(
      'Sefton’s closest priority, by our own reading',
    );
  });

  it('names the others that are as close', () => {
    const more = { id: 'other-4', strategyId: 'other', number: '4', theme: 'send' };
    const priorities = [...layer.priorities, { ...more, title: 'Every need', summary: '' }];
    const [other] = known(briefOf([], { priority: 'new-1', layer: { priorities } })).others;
    expect(other && alsoCloseInWords(other)).toBe('Also close to it: 4. Every need.');
  });

  it('is missing where nothing is close, and that is said', () => {
    const [other] = known(briefOf([], { priority: 'other-3' })).others;
    expect(other?.part).toBeNull();
    expect(other && otherInWords(other, 'Road safety')).toBe(
      'Liverpool has no priority of the theme “Road safety” in its current strategies, and none close to it by our own reading.',
    );
  });
});

it('there is no brief of a priority that is not there', () => {
  expect(briefOf([], { priority: 'lost' })).toBeNull();
});

it('a superseded priority says what took its place', () => {
  const { chosen } = known(briefOf([], { priority: 'old-1' }));
  expect(replacedInWords(chosen)).toBe(
    'Superseded: Strategy new (2023 to 2026, adopted) took its place. Its priority of the theme: 2. Title new-2.',
  );
});

describe('the promises', () => {
  const targets = [
    target({ id: 'care', priorityId: 'new-2', direction: 'complete', due: null, ...none }),
    target({ id: 'near', priorityId: 'new-2', statement: 'Fewer appeals', due: null, ...related }),
    target({ id: 'more', priorityId: 'new-2', value: 30, unit: 'count', direction: 'at_least' }),
    target({ id: 'too', priorityId: 'new-2', statement: 'Fewer still', due: null, ...related }),
    target({ id: 'theirs', priorityId: 'other-2', ...none }),
  ];

  it('of both councils are there, those that figures measure first', () => {
    const { chosen, others: rest } = known(briefOf(targets));
    expect(idsIn(chosen)).toEqual(['more', 'near', 'too', 'care']);
    expect(idsIn(rest[0]?.part)).toEqual(['theirs']);
  });

  it('are counted by their state', () => {
    const { chosen } = known(briefOf(targets));
    expect([chosen.targetCount, chosen.counts]).toEqual([
      4,
      [
        { state: 'missed', count: 1 },
        { state: 'not comparable', count: 2 },
        { state: 'no number to measure', count: 1 },
      ],
    ]);
  });

  it('say a state, its reason and a related figure once for all that share them', () => {
    const group = known(briefOf(targets)).chosen.groups.find(({ tier }) => tier === 'related');
    expect(group?.status?.word).toBe('not comparable');
    expect(group?.entries.map(({ cards }) => cards.length)).toEqual([2]);
    expect(group?.entries[0]?.related).toBe(
      'Appeals, Liverpool: up from 23 in January 2023 to 25 in January 2025.',
    );
  });

  it('whose figures are still loading are in no state', () => {
    const whole = { ...layer, targets: [target({ priorityId: 'new-2', ...related })] };
    const cards = buildTargetCards(whole, catalogue, () => null, today);
    const waiting = cards.map((card) => ({ ...card, isWaiting: true }));
    const given = { today, layer: whole, catalogue, cards: waiting, loaded: () => null };
    const { chosen } = known(buildBrief({ ...given, priority: 'new-2' }));
    expect(chosen.groups.map(({ status, reason }) => [status, reason])).toEqual([
      [null, 'The figures are still loading: print again in a moment.'],
    ]);
    expect(chosen.counts).toEqual([]);
  });
});

describe('what a figure measures', () => {
  const factsFor = (one: Target): Record<string, string> => {
    const card = known(briefOf([one])).chosen.groups[0]?.entries[0]?.cards[0];
    return Object.fromEntries(
      (card ? briefFacts(card) : []).map(({ label, text }) => [label, text]),
    );
  };

  it('is told with its number, start, latest figure and what is needed', () => {
    const one = target({
      priorityId: 'new-2',
      direction: 'at_least',
      value: 30,
      unit: 'count',
      baseline: { value: 23, period: 'January 2023' },
      due: '2028',
      note: 'A note',
    });
    expect(factsFor(one)).toMatchObject({
      'Measured by': 'EHC plans',
      'Number to reach': 'at least 30',
      'Starting figure': '23 in January 2023',
      'Latest figure': '25 in January 2025',
      Gap: '5 below it',
      Note: 'A note',
    });
  });

  it('is told where no numeric target was published', () => {
    expect(factsFor(target({ priorityId: 'new-2' }))).toMatchObject({
      'Number to reach': 'No numeric target published',
      'Starting figure': 'None published',
      'Latest figure': '25 in January 2025',
    });
  });

  it('is told where the change needed cannot be worked out', () => {
    const one = target({ priorityId: 'new-2', direction: 'at_least', value: 30, unit: 'count' });
    expect(factsFor(one)['Change needed']).toBe('Cannot be worked out');
  });
});

describe('the drawings', () => {
  it('are of what measures the promises, with the number to reach laid over it', () => {
    const { charts } = known(
      briefOf([
        target({ id: 'a', priorityId: 'new-2', direction: 'at_least', value: 30, unit: 'count' }),
        target({ id: 'b', priorityId: 'other-2', direction: 'at_most', value: 60, unit: 'count' }),
      ]),
    );
    expect(charts).toHaveLength(1);
    expect(charts[0]?.isRelated).toBe(false);
    expect(charts[0]?.figure.overlays.targets.map(({ label }) => label)).toEqual([
      `Liverpool’s target: ${formatNumber(30, plans)} by 2025`,
      `Sefton’s target: ${formatNumber(60, plans)} by 2025`,
    ]);
    expect(charts[0] && chartPurpose(charts[0])).toBe(
      'Measures “More plans” (Liverpool) and “More plans” (Sefton).',
    );
  });

  it('are as many as there are figures that measure a promise', () => {
    const { charts, undrawn } = known(
      briefOf(
        [plans, ...others].map(({ id }) => target({ id, priorityId: 'new-2', indicator: id })),
      ),
    );
    expect([charts.length, undrawn]).toEqual([5, []]);
  });

  it('are joined by related figures up to two, the chosen priority’s before the other’s', () => {
    const proxy = (id: string, priorityId: string, at: string) =>
      target({ id, priorityId, evidence: 'proxy', indicator: `test.${at}_count` });
    const { charts } = known(
      briefOf([
        proxy('x', 'other-2', 'a'),
        proxy('y', 'other-2', 'a'),
        proxy('z', 'new-2', 'b'),
        proxy('w', 'other-2', 'c'),
      ]),
    );
    expect(charts.map(({ figure, isRelated }) => [figure.indicator.title, isRelated])).toEqual([
      ['Counts of b', true],
      ['Counts of a', true],
    ]);
    expect(charts[1] && chartPurpose(charts[1])).toBe(
      'Related figure only: it cannot decide whether “More plans” (Sefton) and 1 promise more were met.',
    );
    expect(evidenceInWords(charts, 0)).toBe(
      'No figure held here measures any of these promises. The figures drawn are only near to a promise and cannot decide whether it was met.',
    );
  });

  it('whose figures could not be loaded are named', () => {
    const { charts, undrawn } = known(
      briefOf([target({ priorityId: 'new-2' })], { loaded: () => null }),
    );
    expect([charts, undrawn]).toEqual([[], ['the figures for “More plans”']]);
  });
});

it('every promise stands in full, with its related figure and note, however many there are', () => {
  const many = (priorityId: string): readonly Target[] =>
    Array.from({ length: 60 }, (_, at) =>
      target({
        id: `${priorityId} ${at}`,
        priorityId,
        statement: `${'A promise of very many words '.repeat(6)}${at}`,
        note: `A remark ${at}`,
        ...related,
      }),
    );
  const { chosen, others: rest } = known(briefOf([...many('new-2'), ...many('other-2')]));
  for (const part of [chosen, rest[0]?.part]) {
    expect(idsIn(part)).toHaveLength(60);
    const entries = part?.groups.flatMap((group) => group.entries) ?? [];
    expect(entries.filter((one) => one.related === '' || one.note === '')).toEqual([]);
  }
});

it('the sources are the documents, then each publisher once with licence and releases', () => {
  const { sources } = known(briefOf([target({ priorityId: 'new-2' })]));
  expect(sources).toEqual([
    'The council, The paper, June 2023',
    'Department for Education (Open Government Licence v3.0): Education, health and care plans: Release R1.',
  ]);
});

it('what documents state about a figure drawn is beside it', () => {
  const stated = {
    id: 's1',
    area: liverpool.code,
    areaName: 'Liverpool',
    label: 'Plans kept',
    value: 24,
    unit: 'count',
    qualifier: '',
    asAt: '2024-06',
    indicator: 'test.ehc_plan_count',
    filters: {},
    official: [{ value: 24, period: 'January 2024' }],
    officialUnit: 'count',
    officialPrecision: null,
    officialSourceId: '',
    officialSeries: 'held',
    sameScope: true,
    sameDate: true,
    definition: '',
    verdict: 'match',
    reason: '',
    sourceId: 'paper',
    locator: '',
    row: 2,
  } as const;
  const shown = (targets: readonly Target[]) =>
    known(briefOf(targets, { layer: { statedFigures: [stated] } })).stated.map(({ id }) => id);
  expect(shown([target({ priorityId: 'new-2' })])).toEqual(['s1']);
  expect(shown([target({ priorityId: 'new-2', ...none })])).toEqual([]);
});
