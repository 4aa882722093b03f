import type { TargetEntry } from '../../strategy/priorities/choice.ts';
import { numbersOf } from '../../strategy/priorities/facts.ts';
import { unshown } from '../../strategy/progress/outcome.ts';
import { statusOf, type Status } from '../../strategy/targets/status.ts';

/** How near figures come to a promise: they measure it, they are only related, or there are none. */
export type BriefTier = 'direct' | 'related' | 'unmeasured';

export const briefTiers: readonly BriefTier[] = ['direct', 'related', 'unmeasured'];

/** Promises that one related figure is beside, said once; else one promise alone. */
export interface BriefEntry {
  readonly cards: readonly TargetEntry[];
  /** What the related figure did, in words; empty without one. */
  readonly related: string;
  /** What was remarked on the evidence; empty for nothing. */
  readonly note: string;
}

/** Promises in one state for one reason, so that both are said once. */
export interface BriefGroup {
  readonly tier: BriefTier;
  /** Null while the figures are still on their way. */
  readonly status: Status | null;
  readonly reason: string;
  readonly entries: readonly BriefEntry[];
  /** True when none of its promises has a number to reach. */
  readonly isNumberless: boolean;
}

const waiting = 'The figures are still loading: print again in a moment.';
/** A note that only repeats the state "no series held". */
const noSeriesNote = 'No series held here';

/** A priority's promises by how near figures come to them, then by state and reason, in the order of the file. */
export function groupsOf(cards: readonly TargetEntry[]): readonly BriefGroup[] {
  return briefTiers.flatMap((tier) => {
    const ofTier = cards.filter((card) => tierOf(card) === tier);
    const keys = [...new Set(ofTier.map(keyOf))];
    return keys.map((key) =>
      groupOf(
        tier,
        ofTier.filter((card) => keyOf(card) === key),
      ),
    );
  });
}

export function tierOf({ target }: Pick<TargetEntry, 'target'>): BriefTier {
  if (target.evidence === 'none' || target.indicator === '') return 'unmeasured';
  return target.evidence === 'direct' ? 'direct' : 'related';
}

/** "at least 74%", "at most 20 days"; empty when no number to reach was published. */
export function targetNumber(card: TargetEntry): string {
  return numbersOf(card).promised;
}

/** What makes promises one group. A promise that figures measure stands alone: its reason is of its own numbers. */
function keyOf({ target, progress, isWaiting }: TargetEntry): string {
  if (target.evidence === 'direct') return target.id;
  if (isWaiting) return '';
  // Each says its own date, which is all that the reasons of these differ in.
  return progress.state === unshown ? unshown : `${progress.state} ${progress.reason}`;
}

function groupOf(tier: BriefTier, cards: readonly TargetEntry[]): BriefGroup {
  const [first] = cards;
  const isWaiting = first?.isWaiting ?? true;
  const entries = new Map<string, TargetEntry[]>();
  for (const card of cards) {
    const related = relatedOf(card);
    const key = related ? `${related} ${noteOf(card)}` : card.target.id;
    entries.set(key, [...(entries.get(key) ?? []), card]);
  }
  return {
    tier,
    status: isWaiting || !first ? null : statusOf(first.progress.state),
    reason: isWaiting || !first ? waiting : reasonOf(tier, first),
    entries: [...entries.values()].map((alike) => ({
      cards: alike,
      related: alike[0] ? relatedOf(alike[0]) : '',
      note: alike[0] ? noteOf(alike[0]) : '',
    })),
    isNumberless: cards.every(({ target }) => target.value === null),
  };
}

function reasonOf(tier: BriefTier, { progress }: TargetEntry): string {
  if (tier === 'direct' || progress.state !== unshown) return progress.reason;
  return tier === 'related' ? 'A related figure cannot show it.' : '';
}

function relatedOf({ progress, isWaiting }: TargetEntry): string {
  return isWaiting ? '' : (progress.related?.sentence ?? '');
}

function noteOf({ target }: TargetEntry): string {
  return target.note === noSeriesNote ? '' : target.note;
}
