import { claimsIn, type Phrase } from '../../src/claims/phrase.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { findDatasetOf } from '../../src/domain/catalogue.ts';
import { formatPeriodMeaning } from '../../src/domain/words/format.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { noStrategy } from '../../src/domain/strategy.ts';
import { usualView, type View } from '../../src/domain/view.ts';
import type { Figure } from '../../src/figure/figure.ts';
import { periodInWords } from '../../src/figure/names.ts';
import { denominatorDataset } from '../../src/query/rates/measured.ts';
import { figureFor, type FigureOfView } from '../../src/figure/figure-for.ts';
import { changesOf } from '../../src/figure/tables/changes.ts';
import { standingsOf } from '../../src/figure/tables/standings.ts';
import { serialiseView } from '../../src/state/serialise-view.ts';
import { beside, catalogue, loadDataset } from '../figure/real-data.ts';
import { glancesOf } from '../../src/figure/tile/glance.ts';
import type { SharedChoices } from '../../src/figure/tile/tile.ts';
import { valuesOf } from '../../src/figure/tile/values.ts';
import { allTiles } from '../figure/tile/real-tile.ts';
import { date } from '../strategy/progress/sample-target.ts';
import type { ClaimRecord } from './recompute.ts';

/*
 * What the site says, as plain data for the checker. The only file of this folder that knows the site's own code.
 */

/** A sentence of a figure: its claims, and the plain words around them. */
export interface StatementRecord {
  /** The link of the figure it stands in. */
  readonly figure: string;
  readonly dataset: string;
  readonly text: string;
  readonly plain: readonly string[];
  readonly claims: readonly ClaimRecord[];
  /** Names of the measure that the words may hold. */
  readonly names: readonly string[];
}

/** Every statement of the figure of a view; none where the indicator is not held. */
export function statementsOf(change: Partial<View>): readonly StatementRecord[] {
  const view = { ...usualView(catalogue.site), page: 'indicator' as const, ...change };
  const made = madeOf(view);
  if (!made) return [];
  const { figure } = made;
  const phrases = [
    figure.headlinePhrase,
    ...figure.sentences.map(({ phrase }) => phrase),
    ...phrasesOfTables(made),
  ];
  return phrases.map((phrase) => recordOf(phrase, figure, serialiseView(view, catalogue.site)));
}

export function figureOf(view: View): Figure | null {
  return madeOf(view)?.figure ?? null;
}

function madeOf(view: View): FigureOfView | null {
  const descriptor = findDatasetOf(catalogue, view.indicator);
  if (!descriptor) return null;
  return figureFor(view, {
    catalogue,
    dataset: loadDataset(descriptor),
    denominators: denominatorsOf(view),
    neighbours: beside.neighbours,
    layer: noStrategy,
    today: date('2026-07-01'),
  });
}

/** The cells of the table of changes, and where each council stands. */
function phrasesOfTables({ measured, selection }: FigureOfView): readonly Phrase[] {
  const rows = changesOf(measured, selection)?.rows ?? [];
  return [
    ...rows.flatMap(({ latest, inAYear, sinceStart, againstCountry }) => [
      // The reason behind a symbol is the publisher's.
      latest.filter((part) => typeof part !== 'string'),
      inAYear,
      sinceStart,
      againstCountry ?? [],
    ]),
    ...standingsOf(measured, selection).all.map(({ sentence }) => sentence),
  ];
}

/** What the tiles of the overview say under some choices of the page: their values, and what stands out among them. */
export function statementsOfOverview(
  choices: Partial<SharedChoices>,
  year: number | null,
): readonly StatementRecord[] {
  const tiles = allTiles(choices);
  const values = tiles.flatMap((tile) => {
    const { councils, compared } = valuesOf(tile, year);
    const claims = [...councils, ...(compared ? [compared] : [])].flatMap(({ claim, standing }) => [
      ...(claim ? [claim] : []),
      ...(standing ? [standing.claim] : []),
    ]);
    return claims.map((claim) => recordOf([claim], tile.figure, `overview ${tile.declared.title}`));
  });
  const glances = glancesOf(tiles).map(({ phrase, link }) => {
    const tile = tiles.find((one) => one.link === link);
    if (!tile) throw new Error('a sentence leads to none of the tiles');
    return recordOf(phrase, tile.figure, `overview at a glance, ${tile.declared.title}`);
  });
  return [...values, ...glances];
}

/** What the rate of a view is worked out with; null where it asks for none. */
function denominatorsOf(view: View): Dataset | null {
  const descriptor = denominatorDataset(view, catalogue);
  return descriptor && loadDataset(descriptor);
}

function recordOf(phrase: Phrase, { indicator, table }: Figure, figure: string): StatementRecord {
  const { descriptor } = loadDatasetOf(indicator.id);
  return {
    figure,
    dataset: indicator.dataset,
    text: phrase.map((part) => (typeof part === 'string' ? part : part.words)).join(''),
    plain: phrase.filter((part) => typeof part === 'string'),
    claims: claimsIn(phrase).map(recordOfClaim),
    names: [
      ...descriptor.indicators.flatMap(
        ({ title, subject, measure, noun, sentence, denominator: rateOf }) => [
          title,
          subject ?? '',
          measure ?? '',
          ...(rateOf
            ? [
                `, ${rateOf.words}`,
                ` ${rateOf.words}`,
                ` ${rateOf.words.split(' ').slice(0, 3).join(' ')}`,
              ]
            : []),
          noun,
          ...sentence.split(/\{[a-z0-9_]+\}/),
        ],
      ),
      ...descriptor.filters.map(({ title }) => title),
      ...table.rows.map(({ label }) => label),
      ...loadDatasetOf(indicator.id).periods.flatMap((period) => [
        periodInWords(period, descriptor),
        formatPeriodMeaning(period, descriptor.periodMeaning),
        period.label,
      ]),
    ],
  };
}

function loadDatasetOf(indicator: string) {
  const descriptor = findDatasetOf(catalogue, indicator);
  if (!descriptor) throw new Error(`no dataset holds ${indicator}`);
  return loadDataset(descriptor);
}

function recordOfClaim({ kind, words, style, cells, stated }: Claim): ClaimRecord {
  return {
    kind,
    words,
    unit: style.unit,
    decimalPlaces: style.decimalPlaces,
    ...(stated !== undefined && { stated }),
    cells: cells.map(({ role, observation: { ref, rate } }) => ({
      role,
      ...ref,
      ...(rate && { over: rate.denominator.ref }),
    })),
  };
}
