import { isNumber, type Cell } from '../../domain/cell.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { formatCell, formatList, formatSpoken, formatWhole } from '../../domain/words/format.ts';
import type { ChartKind } from '../../domain/view.ts';
import type { Figure, Mark } from '../figure.ts';
import { latestNumbers, symbolSentences } from './latest-symbols.ts';
import { briefOf, isRanking, textOf, type Sentence, type SentenceKind } from './sentence.ts';
import { uncapitalise } from '../names.ts';

/** The parts of a figure that its alternative text is made of. */
export type Described = Pick<
  Figure,
  | 'kind'
  | 'name'
  | 'subtitle'
  | 'areas'
  | 'sentences'
  | 'indicator'
  | 'periods'
  | 'breaks'
  | 'table'
  | 'empty'
  | 'overlays'
  | 'facets'
>;

const kinds: Record<ChartKind, string> = {
  line: 'Line chart',
  bar: 'Bar chart',
  dot: 'Dot plot',
  table: 'Table',
};

const mostWords = 90;
/** A title with more words than this leaves too few for the numbers. */
const mostWordsOfTitle = 45;
/** So many words of an opening give way to how the lines moved. */
const roomOfMoves = 45;

/**
 * A figure in whole sentences for those who do not see it, in about 90 words at the most: the kind of chart,
 * what and when; the latest numbers, symbols where they stand in their place, breaks in series and what is drawn over
 * the figures always; of lines, how they moved before anything else; then as many of the summary's other sentences as
 * there is room for, in their order.
 */
export function altTextOf(figure: Described): string {
  const start = startOf(figure);
  const [opening, ...others] = figure.sentences;
  const symbols = symbolSentences(figure);
  const overlays = overlaySentence(figure);
  const breaks = breakSentence(figure);
  const members = membersSentence(figure);
  const fixed = [start, ...symbols, breaks, members, overlays];
  const room = mostWords - countWords(fixed);
  const moved = figure.kind === 'line' ? movesOf(others) : [];
  const most = room - Math.min(countWords(moved.map(briefOf)), roomOfMoves);
  const point = pointOf(figure, opening ? textOf(opening) : '', most);
  const chosen = choose(others, moved, room - countWords([point]));
  return [start, point, ...chosen, breaks, ...symbols, members, overlays]
    .filter((text) => text !== '')
    .join(' ');
}

function startOf(figure: Described): string {
  const { kind, name, subtitle, areas } = figure;
  const isLong = countWords([subtitle]) > mostWordsOfTitle && areas.length > 3;
  if (!isLong) return `${kinds[kind]}: ${subtitle}.`;
  const names = areas.map((area) => area.name);
  const few = formatList([...names.slice(0, 2), `${formatWhole(names.length - 2)} more areas`]);
  // A figure's name ends with those of its areas, and its subtitle begins with its name.
  const measure = name.slice(0, -formatList(names).length);
  return `${kinds[kind]}: ${measure}${few}${subtitle.slice(name.length)}.`;
}

/** The summary's first sentence or, where many areas make it too long, the bare latest numbers. */
function pointOf(figure: Described, opening: string, room: number): string {
  if (countWords([opening]) <= room) return opening;
  if (figure.empty) return 'There are no figures to show.';
  const marks = latestNumbers(figure);
  const row = figure.table.rows.find(({ cells }) => cells[0] === marks[0]);
  if (!row) return '';
  const all = numbersIn(figure, row.label, marks);
  return countWords([all]) <= room ? all : numbersIn(figure, row.label, marks.slice(0, 2));
}

function numbersIn({ indicator }: Described, label: string, marks: readonly Mark[]): string {
  const numbers = marks.map(({ place, cell }) =>
    cell === undefined ? `${place} no figure` : `${place} ${cellInWords(cell, indicator)}`,
  );
  return `${label}: ${numbers.join('; ')}.`;
}

function cellInWords(cell: Cell, indicator: Indicator): string {
  return isNumber(cell) ? formatSpoken(cell, indicator) : formatCell(cell, indicator);
}

/** How the lines moved, for the shortest time that is told of; else why nothing is told. */
function movesOf(told: readonly Sentence[]): readonly Sentence[] {
  const wanted: readonly SentenceKind[] = ['change', 'longer change', 'no change', 'one date'];
  return wanted.map((kind) => told.filter((one) => one.kind === kind)).find(hasAny) ?? [];
}

function hasAny(all: readonly Sentence[]): boolean {
  return all.length > 0;
}

/** "There is a break in series before January 2019." Empty without one, and for what is no line. */
function breakSentence({ kind, breaks, empty }: Described): string {
  if (kind !== 'line' || empty || breaks.length === 0) return '';
  const when = formatList(breaks.map(({ period }) => period.label));
  const are = breaks.length === 1 ? 'is a break' : 'are breaks';
  return `There ${are} in series before ${when}.`;
}

/**
 * The sentences that fit, in order, those of `first` before all others. One that needs another beside it is taken with it
 * or not at all. What is brief for several says it for all of them.
 */
function choose(
  told: readonly Sentence[],
  first: readonly Sentence[],
  room: number,
): readonly string[] {
  const caution = told.find(({ kind }) => kind === 'caution');
  const taken = new Set<Sentence>();
  let left = room;
  for (const one of [...first, ...told.filter((sentence) => !first.includes(sentence))]) {
    if (one.kind === 'caution') continue;
    const wanted = isRanking(one) && caution && !taken.has(caution) ? [one, caution] : [one];
    const words = countWords(wanted.map(briefOf));
    if (words > left) continue;
    left -= words;
    for (const each of wanted) taken.add(each);
  }
  return told.filter((one) => taken.has(one)).map(briefOf);
}

/** Whose thin lines are drawn, each with the line of their median; empty where none are. */
function membersSentence({ kind, facets, empty }: Described): string {
  const drawn = facets.flatMap(({ members }) => members?.words ?? []);
  if (kind !== 'line' || empty || drawn.length === 0) return '';
  const each = drawn.length > 1 ? ', each council in a chart of its own' : '';
  return `Thin grey lines with their median: ${formatList(drawn)}${each}.`;
}

/** What councils said, as far as this kind of chart shows it; empty for nothing. */
function overlaySentence({ kind, overlays, empty }: Described): string {
  if (empty) return '';
  const { stated, events } = overlays;
  const targets = kind === 'line' ? overlays.targets : [];
  const inspections = kind === 'line' ? events.length : 0;
  const drawn = [
    ...targets.map(({ label, baseline }) =>
      baseline ? `${label} (${uncapitalise(baseline.label)})` : label,
    ),
    ...(stated.length === 1 ? stated.map(({ label }) => label) : []),
    ...(stated.length > 1
      ? [`${formatWhole(stated.length)} figures that the councils’ documents state`]
      : []),
    ...(inspections > 0
      ? [
          `the first days of ${formatWhole(inspections)} ${inspections === 1 ? 'inspection' : 'inspections'}`,
        ]
      : []),
  ];
  return drawn.length > 0 ? `Also shown: ${drawn.join('; ')}.` : '';
}

function countWords(sentences: readonly string[]): number {
  return sentences
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length;
}

/**
 * What a picture shows that is made anew with every release, in words that stay true: the kind of chart and what it is
 * of, without a number, a date or a comparison.
 */
export function lastingAltTextOf({ kind, name }: Pick<Figure, 'kind' | 'name'>): string {
  return `${kinds[kind]}: ${name}, with the latest figures. The page that it leads to has the numbers in words.`;
}
