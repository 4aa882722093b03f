import type { BriefChart } from './brief-charts.ts';
import { briefFacts } from './brief-facts.ts';
import type { BriefEntry, BriefGroup, BriefTier } from './brief-groups.ts';
import type { PromiseCard } from './priorities-choice.ts';

/**
 * Room is counted in lines of one of the brief's two columns. The numbers are of the widest usual system font,
 * so that what fits by them fits on paper; a test in a real browser prints every priority.
 */
const lettersPerLine = 50;
const pagesLines = 272;
const frameLines = 46;
const chartLines = 27;
/** Drawings stand whole, so that one of the two columns beside them may end early. */
const lostBesideCharts = 14;

/** Lines that a text takes in one column; none for an empty one. */
export function linesOf(text: string, letters = lettersPerLine): number {
  return Math.ceil(text.length / letters);
}

/** Lines left for the promises once the heading, the drawings and the sources have theirs. */
export function roomBeside(charts: readonly BriefChart[], sources: readonly string[]): number {
  const drawings = charts.length === 0 ? 0 : charts.length * chartLines + lostBesideCharts;
  const named = sources.reduce((sum, text) => sum + linesOf(text, 56), 0);
  return pagesLines - frameLines - drawings - named;
}

/** Lines of what is said once of a group. */
function linesOfGroup({ reason, tier }: BriefGroup): number {
  return tier === 'direct' ? 1 : 0.8 + linesOf(`state, no numeric target published, 10 ${reason}`);
}

/** Lines of an entry, small gaps included. */
export function linesOfEntry(entry: BriefEntry, group: BriefGroup): number {
  const promises = entry.cards.reduce((sum, card) => sum + linesOfPromise(card), 0);
  if (group.tier !== 'direct') {
    return promises + linesOf(entry.related) + linesOf(entry.note) + 0.5;
  }
  const facts = entry.cards
    .flatMap(briefFacts)
    .reduce((sum, { label, text }) => sum + linesOf(`${label}: ${text}`), 0);
  return promises + facts + linesOf(group.reason) + 2;
}

function linesOfPromise({ target }: PromiseCard): number {
  return (
    linesOf(`${target.statement} (due by the end of ${target.due.text}; ${target.locator})`) + 0.3
  );
}

/** An entry with its place in the brief: which part it stands in, and whether a link asks for it. */
export interface Piece {
  readonly entry: BriefEntry;
  readonly group: BriefGroup;
  /** 0 for the priority chosen, then the other councils'. */
  readonly part: number;
  readonly isAsked: boolean;
}

/**
 * The entries that fit, by rule: the promise a link asks for, then those that figures measure, then those with a
 * related figure, then those with none; in each the chosen priority's before the other's. From the first that
 * does not fit on, none is listed, so that what is left out can be said in a word. Promises that figures measure
 * are always listed. Also tells the lines they use.
 */
export function piecesThatFit(
  pieces: readonly Piece[],
  room: number,
): { readonly kept: ReadonlySet<BriefEntry>; readonly used: number } {
  const rank: Readonly<Record<BriefTier, number>> = { direct: 0, related: 1, unmeasured: 2 };
  const place = ({ group, part, isAsked }: Piece): number =>
    isAsked ? -1 : group.tier === 'direct' ? 0 : 1 + part * 2 + rank[group.tier];
  const kept = new Set<BriefEntry>();
  const headed = new Set<BriefGroup>();
  let used = 0;
  for (const piece of pieces.toSorted((a, b) => place(a) - place(b))) {
    const { entry, group } = piece;
    const lines = linesOfEntry(entry, group) + (headed.has(group) ? 0 : linesOfGroup(group));
    if (used + lines > room && place(piece) > 0) break;
    used += lines;
    kept.add(entry);
    headed.add(group);
  }
  return { kept, used };
}
