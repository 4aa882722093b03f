import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strategyFileNames, type StrategyFileName } from '../../../src/domain/strategy.ts';
import {
  buildPriorities,
  type CouncilColumn,
} from '../../../src/strategy/priorities/priorities.ts';
import { everything, type PrioritiesChoice } from '../../../src/strategy/priorities/choice.ts';
import { datasetOf } from '../../../src/domain/indicator.ts';
import { buildTargetCards } from '../../../src/strategy/targets/target-card.ts';
import { checkStrategyAgainst } from '../../../src/ingest/strategy/check-strategy.ts';
import { readStrategy } from '../../../src/ingest/strategy/read-strategy.ts';
import { asRecords, dataFolder, readTable } from '../../data/read-package.ts';
import { today } from '../progress/sample-target.ts';
import { catalogue, loadDataset } from '../../figure/real-data.ts';

const texts = Object.fromEntries(
  strategyFileNames.map((name) => [
    name,
    readFileSync(`${dataFolder}${catalogue.strategy.paths.get(name)?.path}`, 'utf8'),
  ]),
) as Record<StrategyFileName, string>;

const loaded = new Map(
  catalogue.datasets.map((descriptor) => [descriptor.name, loadDataset(descriptor)]),
);

function build(choice: Partial<PrioritiesChoice> = {}, of = texts) {
  const layer = checkStrategyAgainst(readStrategy(of), catalogue);
  const cards = buildTargetCards(
    layer,
    catalogue,
    (id) => loaded.get(datasetOf(id)) ?? null,
    today,
  );
  return buildPriorities(
    layer,
    cards.map((card) => ({ ...card, isWaiting: false })),
    { ...everything, ...choice },
  );
}

const rows = asRecords(readTable('strategy/targets.csv'));
const isNumberless = (row: Readonly<Record<string, string>>) =>
  ['complete', 'qualitative'].includes(row['direction'] ?? '');

const entriesOf = ({ entries, superseded }: CouncilColumn) => [
  ...entries,
  ...superseded.flatMap((group) => group.entries),
];

describe('the councils’ real promises', () => {
  const page = build();
  const columns = page.themes.flatMap((theme) => theme.columns);
  const cards = columns.flatMap(entriesOf).flatMap((entry) => entry.cards);

  it('each stand on the page once, with a state, a reason and a way to the figures if any', () => {
    expect(cards.map(({ target }) => target.id).toSorted()).toEqual(
      rows.map((row) => row['target_id']).toSorted(),
    );
    expect(cards.filter(({ progress }) => progress.reason === '')).toEqual([]);
    expect(cards.filter(({ view }) => view !== null)).toHaveLength(
      rows.filter((row) => row['indicator'] !== '').length,
    );
  });

  it('are counted as a recount of the file has them', () => {
    const counts = new Map(page.counts.map(({ state, count }) => [state, count]));
    const without = rows.filter((row) => row['evidence'] === 'none');
    const undated = (row: (typeof rows)[number]) => row['due'] === '';
    expect(counts.get('no series held')).toBe(
      without.filter((row) => undated(row) && !isNumberless(row)).length,
    );
    expect(counts.get('no number to measure')).toBe(
      rows.filter((row) => undated(row) && isNumberless(row)).length,
    );
    // All 30 dates have passed; two of them have figures up to the date: s20-t1 and s20-t2.
    expect(counts.get('date passed, nothing published shows whether it was done')).toBe(
      rows.filter((row) => !undated(row)).length - 2,
    );
    expect(page.counts.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
    expect([page.all, page.shown, page.shownSuperseded]).toEqual([rows.length, rows.length, 6]);
  });

  it.each([
    ['E08000012', 'liverpool'],
    ['E08000014', 'sefton'],
  ])('are counted so for each council: %s', (council, prefix) => {
    const own = rows.filter((row) => row['priority_id']?.startsWith(prefix));
    const { counts, all, shown } = build({ council });
    expect([all, shown]).toEqual([rows.length, own.length]);
    const recount = (row: (typeof rows)[number]): string => {
      if (row['evidence'] === 'direct') return 'direct';
      if (row['due'] !== '') return 'date passed, nothing published shows whether it was done';
      if (isNumberless(row)) return 'no number to measure';
      return row['evidence'] === 'none' ? 'no series held' : 'not comparable';
    };
    const expected = new Map<string, number>();
    for (const row of own) expected.set(recount(row), (expected.get(recount(row)) ?? 0) + 1);
    // Worked out by hand: Liverpool has one direct promise, Sefton three.
    const direct: readonly string[] =
      prefix === 'liverpool'
        ? ['not yet due']
        : [
            'not comparable',
            'cannot tell',
            'date passed, nothing published shows whether it was done',
          ];
    expect(expected.get('direct')).toBe(direct.length);
    expected.delete('direct');
    for (const state of direct) expected.set(state, (expected.get(state) ?? 0) + 1);
    expect(
      Object.fromEntries(counts.flatMap(({ state, count }) => (count > 0 ? [[state, count]] : []))),
    ).toEqual(Object.fromEntries(expected));
  });

  it('hold six superseded priorities, each with what took its place', () => {
    const groups = columns.flatMap(({ superseded }) => superseded);
    expect(groups.flatMap(({ entries }) => entries)).toHaveLength(6);
    const led = groups.map(({ entries, successors, isSameTheme }) => [
      entries.map(({ priority }) => priority.number).join(),
      isSameTheme ? successors.map(({ number }) => number).join() : 'none of its theme',
    ]);
    expect(led).toEqual([
      ['1', '2'],
      ['5', '3'],
      ['6', '5'],
      ['3,4', 'none of its theme'],
      ['2', 'none of its theme'],
    ]);
  });

  it('are those of the filters: Sefton’s milestones due by 2022', () => {
    const wanted = rows.filter(
      (row) =>
        row['priority_id']?.startsWith('sefton-') &&
        row['kind'] === 'milestone' &&
        (row['due'] ?? '') < '2023',
    );
    expect(build({ council: 'E08000014', kind: 'milestone', due: '2022' }).shown).toBe(
      wanted.length,
    );
  });

  it('grow by a row of the file, with no change of code', () => {
    const row =
      'new-1,sefton-education-2021-3,action,Do something more,complete,,,,,2027,,,,none,,,Priority 3';
    const grown = build({}, { ...texts, targets: `${texts.targets.trimEnd()}\n${row}\n` });
    const before = page.counts.find(({ state }) => state === 'no number to measure')?.count ?? 0;
    expect(grown.all).toBe(rows.length + 1);
    expect(grown.counts.find(({ state }) => state === 'no number to measure')?.count).toBe(
      before + 1,
    );
  });
});
