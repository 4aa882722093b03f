import {
  strategyFileNames,
  type Strategy,
  type StrategyFileName,
  type StrategyLayer,
} from '../../domain/strategy.ts';
import { quoted } from '../clean-text.ts';
import { IssueList } from '../issue-list.ts';
import {
  readDocument,
  readEvent,
  readStatedFigure,
  readStrategySource,
  strategyRecordColumns,
} from './read-strategy-records.ts';
import {
  readPriority,
  readStrategyOf,
  readTarget,
  strategyFileColumns,
} from './read-strategies.ts';
import { readStrategyRows, type StrategyRow } from './strategy-rows.ts';

const columns: Readonly<Record<StrategyFileName, readonly string[]>> = {
  ...strategyFileColumns,
  ...strategyRecordColumns,
};

/**
 * Reads the strategy layer from the text of its seven files. A row that cannot be used is left out, a lesser
 * fault leaves a part of it blank, and `issues` names each with file, row and column. Ids that rows of one file
 * name in another are checked here; indicators and sources by checkStrategyAgainst.
 * Throws DataError, whose issues name the file, when a file as a whole cannot be used.
 */
export function readStrategy(texts: Readonly<Record<StrategyFileName, string>>): StrategyLayer {
  const lists = new Map(
    strategyFileNames.map((name) => [name, new IssueList(`strategy/${name}.csv`)]),
  );
  const rowsOf = <Item>(name: StrategyFileName, read: (row: StrategyRow) => Item | undefined) =>
    readStrategyRows(name, texts[name], columns[name], read, lists.get(name) as IssueList);

  const strategies = rowsOf('strategies', readStrategyOf);
  const strategyIds = idsOf(strategies);
  const priorities = rowsOf('priorities', (row) => readPriority(row, strategyIds));
  const priorityIds = idsOf(priorities);
  const targets = rowsOf('targets', (row) => readTarget(row, priorityIds));
  const statedFigures = rowsOf('stated-figures', readStatedFigure);
  const documents = rowsOf('documents', readDocument);
  const documentIds = idsOf(documents);
  const events = rowsOf('events', (row) => readEvent(row, documentIds));
  const sources = rowsOf('sources', readStrategySource);
  const linked = checkSuccession(strategies, lists.get('strategies') as IssueList);
  return {
    strategies: linked,
    priorities,
    targets,
    statedFigures,
    documents,
    events,
    sources,
    themes: [],
    issues: [...lists.values()].flatMap((list) => list.list()),
  };
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}

/** Blanks a strategy's predecessor when there is none of that id, or when going back leads round in a circle. */
function checkSuccession(strategies: readonly Strategy[], issues: IssueList): readonly Strategy[] {
  const byId = new Map(strategies.map((strategy) => [strategy.id, strategy]));
  return strategies.map((strategy) => {
    const reason = whyNotSucceeds(strategy, byId);
    if (reason === '') return strategy;
    const message = `${quoted(strategy.succeeds)} ${reason}, so it was left blank`;
    const fix = 'Write the id of the strategy it took the place of, or leave the cell blank.';
    issues.error(strategy.row, 'succeeds', message, fix);
    return { ...strategy, succeeds: '' };
  });
}

function whyNotSucceeds(strategy: Strategy, byId: ReadonlyMap<string, Strategy>): string {
  if (strategy.succeeds !== '' && !byId.has(strategy.succeeds)) {
    return 'is not in strategy/strategies.csv';
  }
  const passed = new Set<string>();
  let earlier = byId.get(strategy.succeeds);
  while (earlier && !passed.has(earlier.id)) {
    if (earlier.id === strategy.id) return 'leads back to the strategy itself';
    passed.add(earlier.id);
    earlier = byId.get(earlier.succeeds);
  }
  return '';
}
