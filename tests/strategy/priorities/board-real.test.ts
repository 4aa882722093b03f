import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { findDatasetOf } from '../../../src/domain/catalogue.ts';
import { strategyFileNames, type StrategyFileName } from '../../../src/domain/strategy.ts';
import { wordsOf } from '../../../src/claims/phrase.ts';
import { checkStrategyAgainst } from '../../../src/ingest/strategy/check-strategy.ts';
import { readStrategy } from '../../../src/ingest/strategy/read-strategy.ts';
import { buildBoard } from '../../../src/strategy/priorities/board.ts';
import { everything } from '../../../src/strategy/priorities/choice.ts';
import {
  figuresOfPriority,
  groupFigures,
  groupsInSight,
} from '../../../src/strategy/priorities/figures.ts';
import { pastInWords } from '../../../src/strategy/priorities/words.ts';
import { buildTargetCards } from '../../../src/strategy/targets/target-card.ts';
import { buildTimeline } from '../../../src/strategy/timeline/timeline.ts';
import { dataFolder } from '../../data/read-package.ts';
import { catalogue, loadDataset } from '../../figure/real-data.ts';
import { date } from '../progress/sample-target.ts';

type Row = Readonly<Record<string, string>>;
const textOf = (name: StrategyFileName): string =>
  readFileSync(`${dataFolder}${catalogue.strategy.paths.get(name)?.path}`, 'utf8');
const rowsOf = (name: StrategyFileName): readonly Row[] =>
  Papa.parse<Row>(textOf(name), { header: true, skipEmptyLines: true }).data;

const layer = checkStrategyAgainst(
  readStrategy(
    Object.fromEntries(strategyFileNames.map((name) => [name, textOf(name)])) as Record<
      StrategyFileName,
      string
    >,
  ),
  catalogue,
);
const load = (id: string) => {
  const descriptor = findDatasetOf(catalogue, id);
  return descriptor ? loadDataset(descriptor) : null;
};
const cards = buildTargetCards(layer, catalogue, load, date('2026-11-30')).map((card) => ({
  ...card,
  isWaiting: false,
}));
const board = buildBoard(layer, cards, everything);
const rows = board.councils.flatMap(({ strategies }) => strategies.flatMap((one) => one.rows));

/** The day after a date of the file is over: "2022-07" is over on 2022-08-01. */
const isOver = (due: string): boolean =>
  due !== '' && `${due}-12-31`.slice(0, 10) < '2026-11-30' && due.slice(0, 4) < '2027';

describe('the board of the real strategies', () => {
  it('counts promises, past dates and promises without figures as a recount of the file does', () => {
    const targets = rowsOf('targets');
    for (const { priority, counts } of rows) {
      const own = targets.filter((row) => row['priority_id'] === priority.id);
      expect([priority.id, counts.promises, counts.past, counts.unchecked]).toEqual([
        priority.id,
        own.length,
        own.filter((row) => isOver(row['due'] ?? '')).length,
        own.filter((row) => row['evidence'] === 'none').length,
      ]);
      const { judged, measured, related, unchecked } = counts;
      expect(judged + measured + related + unchecked).toBe(own.length);
      expect(counts.moving).toBeLessThanOrEqual(counts.figures);
    }
    expect(rows.reduce((sum, { counts }) => sum + counts.promises, 0)).toBe(targets.length);
  });

  it('has the finding of all strategies in force', () => {
    // By hand from targets.csv: 30 dates up to 2025 among the 118 promises of strategies in force, 59 without a figure.
    expect(pastInWords(board.current, ['Liverpool', 'Sefton'])).toMatch(
      /^30 of the 118 current promises of Liverpool and Sefton are past their date\. Official figures can judge (none|\d+) of the 118; for 59 no figure is held\.$/,
    );
  });
});

describe('the filter of dates', () => {
  // By hand from targets.csv: 3 are due by September 2021, 4 by December, 16 by July 2022, 3 by July 2023, 4 by 2025.
  it.each([
    ['2021-09-15', 0, 3 + 4 + 16],
    ['2022-03-01', 3 + 4, 16],
    ['2024-06-30', 3 + 4 + 16 + 3, 0],
    ['2025-02-01', 3 + 4 + 16 + 3, 4],
    ['2026-11-30', 3 + 4 + 16 + 3 + 4, 0],
  ])(
    'on %s lets through what is past its date, and what is due within a year',
    (day, past, soon) => {
      const then = buildTargetCards(layer, catalogue, () => null, date(day)).map((card) => ({
        ...card,
        isWaiting: false,
      }));
      const counted = (status: string) =>
        buildBoard(layer, then, { ...everything, status }).councils.flatMap(({ strategies }) =>
          strategies.flatMap((one) => one.rows.flatMap((row) => row.cards)),
        );
      expect(counted('past its date')).toHaveLength(past);
      expect(counted('due within a year')).toHaveLength(soon);
      const due = rowsOf('targets').filter((row) => row['due'] !== '');
      expect(due.filter((row) => `${row['due']}-12-31`.slice(0, 7) < day.slice(0, 7))).toHaveLength(
        past,
      );
    },
  );
});

describe('the figures of Liverpool’s priority 3', () => {
  const own = cards.filter(({ target }) => target.priorityId === 'liverpool-send-2023-3');
  const figures = figuresOfPriority(own);

  it('stand once each, what measures a promise first', () => {
    expect(figures.map(({ title }) => title)).toHaveLength(
      new Set(figures.map(({ figure }) => figure.key)).size,
    );
    expect(figures.map(({ isDirect }) => isDirect)).toEqual([
      true,
      ...figures.slice(1).map(() => false),
    ]);
  });

  it('say what happened to those with a plan since 2023, with England beside it', () => {
    const neet = figures.find(
      ({ figure }) =>
        figure.indicator.id === 'neet-send.neet_or_not_known_percent' && figure.name === 'EHC plan',
    );
    expect(neet && wordsOf(neet.figure.phrase)).toBe(
      'Liverpool (EHC plan): 16.8% to 18.5% (2023 to 2025), up; England 10.1%',
    );
    expect(neet?.cards.map(({ target }) => target.id)).toEqual(['l23-3-m3']);
    expect(neet?.figure.others.map(({ area, reading }) => [area.name, reading.value])).toEqual([
      ['Sefton', 11.9],
    ]);
  });

  it('give no country beside a count', () => {
    const counts = figures.filter(({ figure }) => figure.indicator.unit === 'count');
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.map(({ figure }) => figure.country)).toEqual(counts.map(() => null));
  });
});

describe('figures put together', () => {
  const groupsOf = (id: string) =>
    groupFigures(figuresOfPriority(cards.filter(({ target }) => target.priorityId === id)));

  it('are those of one indicator that bear on the same promises, told apart by their items', () => {
    const absence = groupsOf('sefton-education-2021-2').find(
      ({ title }) => title === 'School sessions missed',
    );
    expect(absence?.figures.map(({ item }) => item)).toEqual(['No SEN', 'SEN support', 'EHC plan']);
    expect(absence?.view?.filters['sen_provision']).toEqual(['No SEN', 'SEN support', 'EHC plan']);
  });

  it('share in their title what they share, and leave other promises to a group of their own', () => {
    const grades = groupsOf('sefton-education-2021-2').filter(({ title }) =>
      title.endsWith('(State-funded mainstream school)'),
    );
    expect(grades.map(({ figures }) => figures.map(({ item }) => item))).toEqual([
      ['Inadequate', 'Requires improvement'],
      ['Good', 'Outstanding'],
    ]);
  });

  it('lose none, and stand in sight as far as a phone has room', () => {
    for (const id of new Set(rows.map(({ priority }) => priority.id))) {
      const all = figuresOfPriority(cards.filter(({ target }) => target.priorityId === id));
      const groups = groupFigures(all);
      expect(groups.flatMap(({ figures }) => figures)).toHaveLength(all.length);
      const inSight = groups.slice(0, groupsInSight(groups)).flatMap(({ figures }) => figures);
      expect(inSight.length).toBeLessThanOrEqual(6);
      if (all.length <= 6) expect(inSight).toHaveLength(all.length);
    }
  });
});

describe('the years in force', () => {
  it('are counted as a recount of the file has them', () => {
    const targets = rowsOf('targets');
    const priorities = rowsOf('priorities');
    const strategies = rowsOf('strategies');
    const { promised } = buildTimeline(layer, catalogue, date('2026-11-30'));
    expect(promised.map(({ year }) => year)).toContain(2023);
    for (const { year, count } of promised) {
      const inForce = targets.filter((row) => {
        const priority = priorities.find((one) => one['priority_id'] === row['priority_id']);
        const strategy = strategies.find((one) => one['strategy_id'] === priority?.['strategy_id']);
        const last = (row['due'] || strategy?.['period_end'] || '9999').slice(0, 4);
        return (strategy?.['period_start'] || '0000') <= `${year}` && last >= `${year}`;
      });
      expect([year, count]).toEqual([year, inForce.length]);
    }
  });
});
