import type { BriefChart } from './charts.ts';
import { briefFacts } from './facts.ts';
import type { BriefEntry, BriefGroup } from './groups.ts';
import type { PromiseCard } from '../../strategy/priorities/choice.ts';

/**
 * Room is counted in lines of one of the two columns. All the numbers are for the widest of the usual system
 * fonts, so that what fits by them fits on paper; a test in a real browser prints every priority.
 */
const pagesLines = 266;
/** Title, headings and the lines at the foot, across both columns. */
const frameLines = 34;
const chartLines = 26;
/** Drawings stand whole, so that one of the two columns beside them may end early. */
const lostBesideCharts = 14;
const partHeadingLines = 4;
const lettersPerLine = 48;
const smallLettersPerLine = 53;
const lettersAcross = 98;

/** What the lines for promises depend on, besides the promises. */
export interface Frame {
  readonly charts: readonly BriefChart[];
  /** The text at the head of each council's column. */
  readonly heads: readonly string[];
}

/** Lines that a text takes in one column; none for an empty one. */
export function linesOf(text: string, letters = lettersPerLine): number {
  return Math.ceil(text.length / letters);
}

/** Lines left for the promises and their sources once the heading and the drawings have theirs. */
export function roomBeside({ charts, heads }: Frame): number {
  const drawings = charts.length === 0 ? 0 : charts.length * chartLines + lostBesideCharts;
  const head = 2 * Math.max(...heads.map((text) => linesOf(text)), 0);
  return pagesLines - frameLines - head - drawings;
}

/** A group of promises with its place in the brief: 0 for the priority chosen, then the other councils'. */
export interface PlacedGroup {
  readonly group: BriefGroup;
  readonly part: number;
}

/** How much of an entry stands in the brief: its promises alone, or the related figure and the note as well. */
export type Detail = 'short' | 'full';

/**
 * The entries that fit, by rule: the promise a link asks for, then those that figures measure, then those with a
 * related figure, then those with none; of the last two the chosen priority's before the other's. First all are
 * listed without related figures and notes; from the first that does not fit on, none is. What room is left goes
 * to related figures and notes in the same order, wherever they fit. Promises that figures measure, and the one
 * asked for, always stand in full. Also tells the lines used.
 */
export function entriesThatFit(
  groups: readonly PlacedGroup[],
  asked: string,
  room: number,
  sourcesOf: (cards: readonly PromiseCard[]) => readonly string[],
): { readonly kept: ReadonlyMap<BriefEntry, Detail>; readonly used: number } {
  const place = ({ group, part }: PlacedGroup, entry: BriefEntry): number =>
    group.tier === 'direct' || isAsked(entry, asked)
      ? 0
      : 1 + part * 2 + (group.tier === 'related' ? 0 : 1);
  const entries = groups
    .flatMap((one) => one.group.entries.map((entry) => ({ entry, place: place(one, entry) })))
    .sort((a, b) => a.place - b.place);
  const kept = new Map<BriefEntry, Detail>(
    entries.filter((one) => one.place === 0).map(({ entry }) => [entry, 'full']),
  );
  const linesWith = (more: ReadonlyMap<BriefEntry, Detail>): number =>
    linesFor(groups, more) +
    sourcesOf(cardsInFull(more)).reduce((sum, text) => sum + linesOf(text, smallLettersPerLine), 0);
  const fits = (entry: BriefEntry, detail: Detail): boolean =>
    linesWith(new Map([...kept, [entry, detail]])) <= room;
  const others = entries.filter((one) => one.place > 0).map(({ entry }) => entry);
  const over = others.findIndex((entry) => {
    const isOver = !fits(entry, 'short');
    if (!isOver) kept.set(entry, 'short');
    return isOver;
  });
  for (const entry of over < 0 ? others : others.slice(0, over)) {
    if (fits(entry, 'full')) kept.set(entry, 'full');
  }
  return { kept, used: linesWith(kept) };
}

/** The promises of the entries that stand in full. */
export function cardsInFull(kept: ReadonlyMap<BriefEntry, Detail>): readonly PromiseCard[] {
  return [...kept].flatMap(([{ cards }, detail]) => (detail === 'full' ? cards : []));
}

/** An entry at a level of detail; undefined where it is not kept at all. */
export function entryAt(entry: BriefEntry, detail: Detail | undefined): BriefEntry | undefined {
  return detail === 'short' ? { ...entry, related: '', note: '' } : detail && entry;
}

function isAsked({ cards }: BriefEntry, asked: string): boolean {
  return asked !== '' && cards.some(({ target }) => target.id === asked);
}

/** Lines of all groups with only the entries kept. */
function linesFor(groups: readonly PlacedGroup[], kept: ReadonlyMap<BriefEntry, Detail>): number {
  const shown = groups
    .map(({ group, part }) => ({
      group: {
        ...group,
        entries: group.entries.flatMap((entry) => entryAt(entry, kept.get(entry)) ?? []),
      },
      part,
    }))
    .filter(({ group }) => group.entries.length > 0);
  const headings = new Set(
    shown.filter(({ group }) => group.tier !== 'direct').map(({ part }) => part),
  );
  return shown.reduce(
    (sum, { group }) => sum + (group.tier === 'direct' ? linesOfBox(group) : linesOfList(group)),
    headings.size * partHeadingLines,
  );
}

/** A promise that figures measure, in a box of one column. */
function linesOfBox({ entries, reason }: BriefGroup): number {
  const cards = entries.flatMap((entry) => entry.cards);
  const facts = cards.flatMap(briefFacts);
  return (
    cards.reduce((sum, { target }) => sum + linesOf(target.statement) + 1, 0) +
    facts.reduce((sum, { label, text }) => sum + linesOf(`${label}: ${text}`), 0) +
    linesOf(reason) +
    2.5
  );
}

/** A state and its reason across both columns, and its promises in them, one alone across both. */
function linesOfList({ entries, reason }: BriefGroup): number {
  const head =
    2 * (linesOf(`No number to measure. No numeric target: ${reason}`, lettersAcross) + 0.3);
  if (entries.length === 1) {
    return head + 2 * entries.reduce((sum, one) => sum + linesOfEntry(one, lettersAcross), 0);
  }
  const lines = entries.map((entry) => linesOfEntry(entry, lettersPerLine));
  const all = lines.reduce((sum, one) => sum + one, 0);
  return head + 2 * Math.max(all / 2 + 0.7, ...lines);
}

function linesOfEntry({ cards, related, note }: BriefEntry, letters: number): number {
  const small = letters + smallLettersPerLine - lettersPerLine;
  const promises = cards.map(({ target }) =>
    linesOf(`${target.statement}. Due 00 September 2000; ${target.locator}`, letters),
  );
  return (
    promises.reduce((sum, one) => sum + one, 0.25) +
    (related === '' ? 0 : linesOf(`Related figure: ${related}`, small)) +
    (note === '' ? 0 : linesOf(`Note: ${note}`, small))
  );
}
