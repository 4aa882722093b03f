import type { ProgressState } from '../progress/outcome.ts';

/** How a state is to be felt: good, bad, to watch, or nothing that can be said. */
export type Tone = 'good' | 'bad' | 'watch' | 'unknown';

const tones: Record<ProgressState, Tone> = {
  achieved: 'good',
  'on track': 'good',
  'moving the right way': 'good',
  behind: 'watch',
  'little change': 'watch',
  missed: 'bad',
  'moving the wrong way': 'bad',
  'cannot tell': 'unknown',
  'date passed, nothing published shows whether it was done': 'unknown',
  'not yet due': 'unknown',
  'not comparable': 'unknown',
  'no series held': 'unknown',
  'no number to measure': 'unknown',
};

/** A target's state as a reader meets it: the word, and what shape and colour stand beside it. */
export interface Status {
  readonly word: ProgressState;
  readonly tone: Tone;
}

export function statusOf(state: ProgressState): Status {
  return { word: state, tone: tones[state] };
}
