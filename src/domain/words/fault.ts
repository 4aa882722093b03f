import type { Dataset } from '../dataset.ts';
import type { Issue } from '../issue.ts';
import type { StrategyFileName, StrategyLayer } from '../strategy.ts';
import { formatList } from './format.ts';

/**
 * Why nothing may be concluded from a dataset's figures, as a sentence: a file it was read from is not whole. Empty for
 * one without an error among its issues; a warning takes nothing away.
 */
export function faultOf({ descriptor, issues }: Pick<Dataset, 'descriptor' | 'issues'>): string {
  const folder = descriptor.local ? '' : 'data/';
  const files = filesOf(issues).map((file) => `${folder}${file}`);
  if (files.length === 0) return '';
  return `Part of ${formatList(files)} could not be used, so figures may be missing here and no finding is given.`;
}

/**
 * Why nothing may be counted or concluded from files of the strategy layer, as a sentence; empty where all of them
 * were read whole.
 */
export function strategyFaultOf(
  { issues }: Pick<StrategyLayer, 'issues'>,
  names: readonly StrategyFileName[],
): string {
  const wanted = names.map((name) => `strategy/${name}.csv`);
  return strategySentence(filesOf(issues).filter((file) => wanted.includes(file)));
}

/**
 * Why nothing may be concluded from one row of a strategy file: the file as a whole was cut, or that very row could not
 * be read whole. Empty for a row without a fault.
 */
export function rowFaultOf(
  { issues }: Pick<StrategyLayer, 'issues'>,
  name: StrategyFileName,
  row: number,
): string {
  const file = `strategy/${name}.csv`;
  const own = issues.filter((one) => one.file === file && (one.row === 0 || one.row === row));
  return strategySentence(filesOf(own));
}

/** Which files of the strategy layer are not those that the site was published with, as a sentence; empty for none. */
export function strategyReplaced({ replaced = [] }: Pick<StrategyLayer, 'replaced'>): string {
  if (replaced.length === 0) return '';
  const files = formatList(replaced.map((name) => `data/strategy/${name}.csv`));
  return replaced.length === 1
    ? `${files} is not the file this site was published with.`
    : `${files} are not the files this site was published with.`;
}

function strategySentence(files: readonly string[]): string {
  if (files.length === 0) return '';
  const named = formatList(files.map((file) => `data/${file}`));
  return `Part of ${named} could not be used, so nothing is concluded from it here.`;
}

/** The files that an error is about, each once. */
function filesOf(issues: readonly Issue[]): readonly string[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ file }) => file))];
}
