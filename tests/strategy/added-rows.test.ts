import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strategyFileNames } from '../../src/domain/strategy.ts';
import { readPartialDate, type PartialDate } from '../../src/domain/time/partial-date.ts';
import { checkStrategyAgainst } from '../../src/ingest/strategy/check-strategy.ts';
import { readStrategy } from '../../src/ingest/strategy/read-strategy.ts';
import { everything } from '../../src/strategy/priorities/choice.ts';
import { buildPriorities } from '../../src/strategy/priorities/priorities.ts';
import { buildTargetCards } from '../../src/strategy/targets/target-card.ts';
import { buildTimeline } from '../../src/strategy/timeline/timeline.ts';
import { dataFolder } from '../data/read-package.ts';
import { catalogue, loadDataset } from '../figure/real-data.ts';
import { findDatasetOf } from '../../src/domain/catalogue.ts';
import type { StrategyTexts } from '../ingest/strategy/strategy-sample.ts';

const published = Object.fromEntries(
  strategyFileNames.map((name) => [
    name,
    readFileSync(`${dataFolder}${catalogue.strategy.paths.get(name)?.path}`, 'utf8'),
  ]),
) as StrategyTexts;
const today = readPartialDate('2026-11-21') as PartialDate;

const addedIndicator = 'ehcp-process.plan_20_weeks_percent';

/** What the site makes of its own files with rows added: `<column>: <text>`, the other cells blank. */
function withRows(
  ...added: readonly (readonly [keyof StrategyTexts, Readonly<Record<string, string>>])[]
) {
  const texts = { ...published };
  for (const [file, cells] of added) {
    const header = (texts[file].split('\n')[0] ?? '').trim().split(',');
    const unknown = Object.keys(cells).filter((column) => !header.includes(column));
    expect(unknown).toEqual([]);
    texts[file] += `${header.map((column) => cells[column] ?? '').join(',')}\n`;
  }
  const layer = checkStrategyAgainst(readStrategy(texts), catalogue);
  expect(layer.issues).toEqual([]);
  const cards = buildTargetCards(
    layer,
    catalogue,
    (id) => {
      const descriptor = id === addedIndicator ? findDatasetOf(catalogue, id) : undefined;
      return descriptor ? loadDataset(descriptor) : null;
    },
    today,
  );
  const shown = cards.map((card) => ({ ...card, isWaiting: false }));
  return {
    cards,
    priorities: buildPriorities(layer, shown, everything),
    timeline: buildTimeline(layer, catalogue, today),
  };
}

const knowsley = { new_la_code: 'E08000011', la_name: 'Knowsley' };

describe('rows added to the strategy files', () => {
  it('make one more promise, with its state and the way to its figures', () => {
    const { cards } = withRows([
      'targets',
      {
        target_id: 'added-1',
        priority_id: 'liverpool-send-2023-1',
        kind: 'numeric',
        statement: 'Make nine in ten plans within 20 weeks',
        direction: 'at_least',
        target_value: '90',
        unit: '%',
        due: '2025',
        indicator: addedIndicator,
        evidence: 'direct',
      },
    ]);
    const card = cards.find(({ target }) => target.id === 'added-1');
    expect(card?.progress.state).toBe('achieved');
    expect(card?.view).toMatchObject({ indicator: addedIndicator, target: 'added-1' });
  });

  it('make a third council’s strategy, with a column among the priorities and its years', () => {
    const { priorities, timeline } = withRows(
      [
        'strategies',
        {
          ...knowsley,
          strategy_id: 'added',
          title: 'A third strategy',
          status: 'adopted',
          period_start: '2024',
          period_end: '2027',
          indicator: addedIndicator,
        },
      ],
      [
        'priorities',
        { priority_id: 'added-1', strategy_id: 'added', title: 'Health', theme: 'health' },
      ],
    );
    const health = priorities.themes.find(({ id }) => id === 'health');
    expect(health?.columns.map(({ council }) => council.name)).toEqual([
      'Liverpool',
      'Sefton',
      'Knowsley',
    ]);
    expect(timeline.councils.map(({ name }) => name)).toEqual(['Liverpool', 'Sefton', 'Knowsley']);
    const lifetime = timeline.items.find(({ id }) => id === 'added');
    expect(lifetime?.lead?.view).toMatchObject({ indicator: addedIndicator, from: 2022 });
  });

  it('make a new document on the timeline, with the figures of its time', () => {
    const { timeline } = withRows([
      'documents',
      {
        ...knowsley,
        document_id: 'added',
        title: 'A report on plans',
        kind: 'report',
        first_published: '2023-05',
        indicator: addedIndicator,
      },
    ]);
    expect(timeline.items.find(({ id }) => id === 'added-published')).toMatchObject({
      kind: 'document',
      title: 'A report on plans published',
      lead: { view: { indicator: addedIndicator, from: 2021, to: 2025 } },
    });
  });
});
