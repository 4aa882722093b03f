import { quoted } from '../../domain/words/format.ts';
import type { Notice } from '../../domain/notice.ts';
import type { View } from '../../domain/view.ts';
import { targetKinds, type StrategyLayer } from '../../domain/strategy.ts';
import { progressStates } from '../progress/outcome.ts';
import { dueInWords } from '../progress/words.ts';
import { evidenceNames, kindNames, themeName } from './words.ts';
import type { TargetCard } from '../targets/target-card.ts';
import { runsWithin } from '../targets/targets-for.ts';

/** The filters of the priorities page, by their name in a link and on the page. */
export const choiceLabels = {
  council: 'Council',
  theme: 'Theme',
  kind: 'Kind of promise',
  status: 'State',
  evidence: 'Evidence',
  due: 'Due by',
  year: 'In force in',
  superseded: 'Superseded priorities',
  by: 'Arranged by',
} as const;
export type ChoiceColumn = keyof typeof choiceLabels;

/**
 * What is chosen in each filter; '' for everything. `council` a GSS code, `theme`, `kind` and `status` as the
 * strategy layer and `progressStates` write them, `evidence` `series` or `none`, `due` the year by whose end a
 * promise with a date of its own is due, `year` one that its time touches, `superseded` `shown` to unfold the superseded
 * priorities, `by` `theme` to set the councils beside each other. `status` may be one of `dateStates` as well.
 */
export type PrioritiesChoice = Readonly<Record<ChoiceColumn, string>>;

export const everything: PrioritiesChoice = {
  council: '',
  theme: '',
  kind: '',
  status: '',
  evidence: '',
  due: '',
  year: '',
  superseded: '',
  by: '',
};

/** What a reader can ask of dates, among the states. */
export const dateStates = ['past its date', 'due within a year'] as const;
export type DateState = (typeof dateStates)[number];

const timings: Readonly<Record<DateState, TargetCard['timing']>> = {
  'past its date': 'past',
  'due within a year': 'within a year',
};

/** A target's card; `isWaiting` while its figures are on their way and its state cannot be said. */
export interface TargetEntry extends TargetCard {
  readonly isWaiting: boolean;
}

/** Reads the filters of a link. What cannot be used is left out, with a notice. */
export function readChoice(
  filters: View['filters'],
  layer: Pick<StrategyLayer, 'strategies' | 'priorities'>,
): { readonly choice: PrioritiesChoice; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const used = new Map<ChoiceColumn, string>();
  for (const [column, items] of Object.entries(filters)) {
    if (!isColumn(column)) {
      notices.push({
        key: `priorities.${column}`,
        message: `This page has no filter ${quoted(column)}; it was left out.`,
      });
      continue;
    }
    const known = items.filter((item) => isKnown(column, item, layer));
    const [first] = known;
    if (first !== undefined) used.set(column, first);
    const label = choiceLabels[column];
    for (const item of items.filter((one) => !known.includes(one))) {
      notices.push({
        key: `priorities.${column}.${item}`,
        message: `The filter “${label}” has no choice ${quoted(item)}; it was left out.`,
      });
    }
    if (known.length > 1) {
      notices.push({
        key: `priorities.${column}.several`,
        message: `The filter “${label}” takes one choice at a time; only the first is used.`,
      });
    }
  }
  return { choice: { ...everything, ...Object.fromEntries(used) }, notices };
}

/** The filters of the link that shows a choice. */
export function filtersOf(choice: PrioritiesChoice): View['filters'] {
  return Object.fromEntries(
    Object.entries(choice).flatMap(([column, item]) => (item === '' ? [] : [[column, [item]]])),
  );
}

/** True for a card that the filters let through. Folding the superseded ones away leaves none out. */
export function isShown(card: TargetEntry, choice: PrioritiesChoice): boolean {
  const { target, priority, strategy, progress, isWaiting } = card;
  const { council, theme, kind, status, evidence, due, year } = choice;
  return (
    (council === '' || strategy.area === council) &&
    (theme === '' || priority.theme === theme) &&
    (kind === '' || target.kind === kind) &&
    (status === '' ||
      (isDateState(status)
        ? card.timing === timings[status]
        : !isWaiting && progress.state === status)) &&
    (evidence === '' || hasSeries(card) === (evidence === 'series')) &&
    (due === '' || (target.due !== null && target.due.year <= Number(due))) &&
    (year === '' || runsWithin(card, Number(year), Number(year)))
  );
}

/** True when the filters pick among the promises of a priority, not only among councils and themes. */
export function picksTargets({ kind, status, evidence, due, year }: PrioritiesChoice): boolean {
  return [kind, status, evidence, due, year].some((item) => item !== '');
}

/** What is chosen, in words; empty for everything. */
export function choiceInWords(
  choice: PrioritiesChoice,
  { strategies, themes }: Pick<StrategyLayer, 'strategies' | 'themes'>,
): string {
  const { council, theme, kind, status, evidence, due, year } = choice;
  return [
    strategies.find(({ area }) => area === council)?.areaName ?? '',
    theme && `theme “${themeName(theme, themes)}”`,
    kind && `kind “${nameIn(kindNames, kind)}”`,
    status && `state “${status}”`,
    evidence && `evidence “${nameIn(evidenceNames, evidence)}”`,
    due && `due by ${dueInWords({ text: due, year: Number(due), month: null, day: null })}`,
    year && `in force in ${year}`,
  ]
    .filter(Boolean)
    .join('; ');
}

function hasSeries({ target }: TargetEntry): boolean {
  return target.evidence !== 'none' && target.indicator !== '';
}

function isDateState(status: string): status is DateState {
  return dateStates.some((state) => state === status);
}

function isColumn(column: string): column is ChoiceColumn {
  return Object.hasOwn(choiceLabels, column);
}

function isKnown(
  column: ChoiceColumn,
  item: string,
  { strategies, priorities }: Pick<StrategyLayer, 'strategies' | 'priorities'>,
): boolean {
  switch (column) {
    case 'council':
      return strategies.some(({ area }) => area === item);
    case 'theme':
      return priorities.some(({ theme }) => theme === item);
    case 'kind':
      return targetKinds.some((kind) => kind === item);
    case 'status':
      return isDateState(item) || progressStates.some((state) => state === item);
    case 'evidence':
      return Object.hasOwn(evidenceNames, item);
    case 'due':
    case 'year':
      return /^(19|20)\d\d$/.test(item);
    case 'superseded':
      return item === 'shown';
    case 'by':
      return item === 'theme';
  }
}

function nameIn(names: Readonly<Record<string, string>>, item: string): string {
  return names[item] ?? item;
}
