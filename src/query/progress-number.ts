import type { PartialDate, Target } from '../domain/strategy.ts';
import { wantsMore } from './progress-direction.ts';
import { hasPassed, isTooOld } from './progress-due.ts';
import { readingsOf, type Held, type Line } from './progress-lines.ts';
import {
  outcome,
  type Baseline,
  type Progress,
  type ProgressState,
  type Reading,
} from './progress-outcome.ts';
import {
  baselineOf,
  breaksSince,
  figureForDue,
  pointsOf,
  straightLine,
  valueAt,
  type StraightLine,
} from './progress-trajectory.ts';
import {
  asText,
  breakInWords,
  capitalised,
  dueInWords,
  figureInWords,
  gapInWords,
  periodInWords,
  readingInWords,
  statedInWords,
  symbolsInWords,
} from './progress-words.ts';
import { formatNumber } from '../domain/format.ts';
