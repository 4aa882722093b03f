import { readFileSync } from 'node:fs';
import type { Claim } from '../../src/claims/claim.ts';
import { claimsIn, phrase, type Phrase } from '../../src/claims/phrase.ts';
import { findDatasetOf } from '../../src/domain/catalogue.ts';
import { strategyFileNames, type StrategyFileName } from '../../src/domain/strategy.ts';
import { checkStrategyAgainst } from '../../src/ingest/strategy/check-strategy.ts';
import { readStrategy } from '../../src/ingest/strategy/read-strategy.ts';
import { buildTargetCards, type TargetCard } from '../../src/strategy/targets/target-card.ts';
import { readingClaim } from '../../src/strategy/progress/claims.ts';
import { wayOf } from '../../src/strategy/targets/figures.ts';
import { dataFolder } from '../data/read-package.ts';
import { catalogue, loadDataset } from '../figure/real-data.ts';
import { date } from '../strategy/progress/sample-target.ts';
import type { ClaimRecord } from './recompute.ts';

/* What the site says of promises, as plain data for the checker. Like `collect.ts` it knows the site's own code. */

/** A sentence about a promise: its claims, and the plain words around them. */
export interface PromiseRecord {
  readonly target: string;
  /** Empty where the promise has no figures. */
  readonly dataset: string;
  readonly text: string;
  readonly plain: readonly string[];
  readonly claims: readonly ClaimRecord[];
  /** Those of its sentences that state a number or compare. None for a number that stands in no sentence. */
  readonly sentences: readonly string[];
}

/** Every sentence of the verdict on every promise, of its related figures and of the places beside it, on a day. */
export function promiseRecords(day: string): readonly PromiseRecord[] {
  const texts = Object.fromEntries(
    strategyFileNames.map((name) => [
      name,
      readFileSync(`${dataFolder}${catalogue.strategy.paths.get(name)?.path}`, 'utf8'),
    ]),
  ) as Record<StrategyFileName, string>;
  const layer = checkStrategyAgainst(readStrategy(texts), catalogue);
  const load = (id: string) => {
    const descriptor = findDatasetOf(catalogue, id);
    return descriptor ? loadDataset(descriptor) : null;
  };
  // Every link of a promise is read, its own and those beside it.
  const targets = layer.targets.flatMap((target) => [
    target,
    ...target.also.map((link) => ({ ...target, ...link, evidence: 'proxy' as const, also: [] })),
  ]);
  return buildTargetCards({ ...layer, targets }, catalogue, load, date(day)).flatMap(recordsOf);
}

function recordsOf({ target, progress, context, figures }: TargetCard): readonly PromiseRecord[] {
  const own = target.indicator.split('.')[0] ?? '';
  const phrases: readonly (readonly [dataset: string, said: Phrase])[] = [
    [own, progress.phrase],
    ...(progress.related ? [[own, progress.related.phrase] as const] : []),
    ...context.map((one) => [own, one.phrase] as const),
    // A figure may be of another file than the promise's own.
    ...figures.flatMap((figure) => {
      const file = figure.indicator.id.split('.')[0] ?? '';
      const way = wayOf(figure);
      const all: readonly Phrase[] = [
        // As it stands on the page.
        phrase`${figure.indicator.title}, ${figure.phrase}`,
        ...(way ? [[way.claim]] : []),
        ...figure.others.map(({ reading }) => [readingClaim(reading)]),
      ];
      return all.map((said) => [file, said] as const);
    }),
  ];
  return phrases.map(([dataset, said]) => ({
    target: target.id,
    dataset,
    text: said.map((part) => (typeof part === 'string' ? part : part.words)).join(''),
    plain: said.filter((part) => typeof part === 'string'),
    claims: claimsIn(said).map(recordOf),
    sentences: said.length > 1 ? sentencesIn(said) : [],
  }));
}

/** The sentences of a phrase that hold a claim, each as text. */
function sentencesIn(said: Phrase): readonly string[] {
  let [text, isStating] = ['', false];
  const found: string[] = [];
  const end = (): void => {
    if (isStating) found.push(text);
    [text, isStating] = ['', false];
  };
  for (const part of said) {
    if (typeof part !== 'string') {
      text += part.words;
      isStating = true;
      continue;
    }
    part.split(/(?<=\.) (?=[A-Z0-9“])/).forEach((piece, at) => {
      if (at > 0) end();
      text += piece;
    });
  }
  end();
  return found;
}

function recordOf({ kind, words, style, cells, stated, line }: Claim): ClaimRecord {
  return {
    kind,
    words,
    unit: style.unit,
    decimalPlaces: style.decimalPlaces,
    ...(stated !== undefined && { stated }),
    ...(line && { line }),
    cells: cells.map(({ role, observation }) => ({ role, ...observation.ref })),
  };
}
