import { formatList } from '../../domain/words/format.ts';
import { possessive } from '../../figure/series/series-areas.ts';
import type { BriefPart, OtherCouncil } from './parts.ts';
import type { BriefChart } from './charts.ts';
import { priorityName, promisesInWords, strategyInWords } from '../../strategy/priorities/words.ts';

/** "The closest priority of Sefton, by our own reading": how another council's part stands to the one chosen. */
export function otherInWords({ council, part, isSameTheme }: OtherCouncil, theme: string): string {
  if (!part) {
    return `${council.name} has no priority of the theme “${theme}” in its current strategies, and none close to it by our own reading.`;
  }
  return isSameTheme
    ? `${possessive(council.name)} priority of the same theme`
    : `${possessive(council.name)} closest priority, by our own reading`;
}

/** "Also close to it: …"; empty when nothing else is. */
export function alsoCloseInWords({ alsoClose, isSameTheme }: OtherCouncil): string {
  if (alsoClose.length === 0) return '';
  const names = formatList(alsoClose.map(priorityName));
  return `${isSameTheme ? 'Also of the theme' : 'Also close to it'}: ${names}.`;
}

/** That a later strategy took the place of this one, and with what; empty for a current one. */
export function replacedInWords({ replaced }: BriefPart): string {
  if (!replaced) return '';
  const { successor, successors, isSameTheme } = replaced;
  if (!successor) return 'Superseded: no strategy that took its place is held here.';
  const names = formatList(successors.map(priorityName));
  const instead = isSameTheme
    ? `Its priority of the theme: ${names}.`
    : 'It has no priority of this theme.';
  return `Superseded: ${strategyInWords(successor)} took its place. ${instead}`;
}

/** What the figures can decide: said first, because most promises have none that measures them. */
export function evidenceInWords(charts: readonly BriefChart[], direct: number): string {
  const related = charts.filter(({ isRelated }) => isRelated).length;
  const only =
    related === 0
      ? ''
      : `${related === charts.length ? 'The figures drawn are' : 'A figure marked “related” is'} only near to a promise and cannot decide whether it was met.`;
  if (direct > 0) return only;
  const none = 'No figure held here measures any of these promises.';
  return [none, only].filter(Boolean).join(' ');
}

/** What a drawing is of: the promises it measures, or is only related to. */
export function chartPurpose({ cards, isRelated }: BriefChart): string {
  const statements = cards.map(
    ({ target, strategy }) => `“${target.statement}” (${strategy.areaName})`,
  );
  if (!isRelated) return `Measures ${formatList(statements)}.`;
  const [first = '', ...others] = statements;
  const more = others.length > 0 ? ` and ${promisesInWords(others.length)} more` : '';
  return `Related figure only: it cannot decide whether ${first}${more} ${more ? 'were' : 'was'} met.`;
}
