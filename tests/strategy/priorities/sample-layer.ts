import { standingInWords, whenInWords } from '../../../src/strategy/targets/words.ts';
import type { Priority, Strategy, StrategyLayer, Target } from '../../../src/domain/strategy.ts';
import { catalogue } from '../../figure/real-data.ts';
import { noStrategy } from '../../../src/domain/strategy.ts';
import type { TargetEntry } from '../../../src/strategy/priorities/choice.ts';
import {
  outcome,
  type Progress,
  type ProgressState,
} from '../../../src/strategy/progress/outcome.ts';
import { liverpool, sefton } from '../../query/build-dataset.ts';
import { timingOf } from '../../../src/strategy/targets/timing.ts';
import { target, today } from '../progress/sample-target.ts';

function strategy(
  id: string,
  { code, name }: { readonly code: string; readonly name: string },
  parts: Partial<Strategy> = {},
): Strategy {
  return {
    id,
    area: code,
    areaName: name,
    title: `Strategy ${id}`,
    status: 'adopted',
    from: 2023,
    to: 2026,
    published: null,
    succeeds: '',
    indicator: '',
    sourceId: 'paper',
    summary: '',
    row: 2,
    ...parts,
  };
}

function priority(id: string, strategyId: string, number: string, theme: string): Priority {
  return { id, strategyId, number, title: `Title ${id}`, theme, summary: '' };
}

/** Liverpool's strategy and the one before it, Sefton's one; health is in both councils' current ones. */
export const layer: StrategyLayer = {
  ...noStrategy,
  themes: catalogue.strategy.themes,
  strategies: [
    strategy('old', liverpool, { status: 'superseded', from: 2018, to: 2022 }),
    strategy('new', liverpool, { succeeds: 'old' }),
    strategy('other', sefton, { status: 'draft', from: 2021, to: 2025 }),
  ],
  priorities: [
    priority('old-1', 'old', '1', 'health'),
    priority('old-2', 'old', '2', 'co-production'),
    priority('new-1', 'new', '1', 'sufficiency'),
    priority('new-2', 'new', '2', 'health'),
    priority('other-1', 'other', '1', 'send'),
    priority('other-2', 'other', '', 'health'),
    priority('other-3', 'other', '3', 'road-safety'),
  ],
  sources: [
    {
      id: 'paper',
      publisher: 'The council',
      title: 'The paper',
      release: 'June 2023',
      licence: '',
      notes: '',
      url: '',
    },
  ],
};

type Parts = Partial<Omit<Target, 'due' | 'priorityId'>> & { readonly due?: string | null };

/** A promise's card under a priority of the layer, in a state. */
export function card(
  priorityId: string,
  id: string,
  state: ProgressState,
  parts: Parts & { readonly isWaiting?: boolean; readonly progress?: Partial<Progress> } = {},
): TargetEntry {
  const { isWaiting = false, progress = {}, ...rest } = parts;
  const priorityOfCard = layer.priorities.find((one) => one.id === priorityId);
  const strategyOfCard = layer.strategies.find((one) => one.id === priorityOfCard?.strategyId);
  if (!priorityOfCard || !strategyOfCard) throw new Error(`no priority ${priorityId}`);
  const promised = target({ id, priorityId, ...rest });
  return {
    target: promised,
    priority: priorityOfCard,
    strategy: strategyOfCard,
    when: whenInWords({ target: promised, strategy: strategyOfCard }),
    standing: standingInWords(strategyOfCard, layer),
    timing: timingOf(promised.due, today),
    figures: [],
    context: [],
    progress: { ...outcome(state, 'Because.'), ...progress },
    spark: null,
    view: null,
    isWaiting,
  };
}

const none = { evidence: 'none', indicator: '' } as const;

/** Seven promises: one of the old strategy, three of Liverpool's, three of Sefton's. */
export const cards: readonly TargetEntry[] = [
  card('old-1', 'a', 'not comparable', { due: '2022' }),
  card('new-1', 'b', 'missed', { due: '2025' }),
  card('new-2', 'c', 'no series held', { due: '2026', ...none }),
  card('new-2', 'd', 'no number to measure', { due: '2026', kind: 'action', ...none }),
  card('other-1', 'e', 'missed', { due: '2022-07', kind: 'milestone' }),
  card('other-2', 'f', 'no series held', { due: '2025', ...none }),
  card('other-3', 'g', 'achieved', { due: '2025' }),
];
