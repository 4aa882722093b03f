import { asSentence, formatList, formatTick, capitalise } from '../../domain/words/format.ts';
import { beginsAboveZero } from '../../charts/layout/figure.ts';
import type { Figure } from '../../figure/figure.ts';
import {
  annotationsInWords,
  groupSources,
  symbolsInWords,
} from '../../figure/notes/small-print.ts';
import { wrapText } from '../../charts/layout/text-width.ts';
import type { ExportContext } from '../context.ts';
import { publicationsOf, type Publication } from '../text/publications.ts';
import type { Sheet } from './sheet.ts';

/**
 * What must stand under a drawing that leaves the page, a paragraph each: what the axis hides, breaks, gaps,
 * notes, symbols, sources with release and licence, and where the picture is from.
 */
export function smallPrint(figure: Figure, context: ExportContext): readonly string[] {
  const { notes, overlays } = figure;
  const events = overlays.events.map(({ label }) => label).join('; ');
  return [
    axisInWords(figure),
    ...annotationsInWords(figure).map(({ lead, note }) => `${lead} ${note}`),
    events === '' ? '' : `Inspections: ${asSentence(events)}`,
    notes.length === 0 ? '' : `Notes: ${notes.map(asSentence).join(' ')}`,
    symbolsInWords(figure),
    sourcesInWords(figure),
    `Local Context,${figure.local ? '' : ` data version ${context.dataVersion},`} retrieved ${context.retrieved}. ${context.link}`,
  ].filter((text) => text !== '');
}

/**
 * The same for a picture on which there is room for little: what must be known to read the drawing, the publishers,
 * and where everything else stands.
 */
export function fewPrint(figure: Figure, context: ExportContext, sheet: Sheet): readonly string[] {
  const version = figure.local ? '' : ` data version ${context.dataVersion},`;
  const site = context.link.replace(/[?#].*$/, '');
  return [
    ...toReadIt(figure),
    [
      ...sourceWithin(figure, sheet, 2),
      `Local Context,${version} retrieved ${context.retrieved}. Notes and sources in full: ${site}`,
    ].join(' '),
  ];
}

/** What stands under a chart in a report: what must be known to read it, and its source in one line. */
export function reportPrint(figure: Figure, sheet: Sheet): readonly string[] {
  return [...toReadIt(figure), ...sourceWithin(figure, sheet, 1)];
}

/** The source in as many words as so many lines hold, at least its publishers; none where there is no source. */
function sourceWithin(
  figure: Figure,
  { width, margin, print }: Sheet,
  lines: number,
): readonly string[] {
  const sources = shortSources(figure);
  const fits = (text: string): boolean => wrapText(text, width - 2 * margin, print).length <= lines;
  const chosen = sources.find(fits) ?? sources.at(-1);
  return chosen === undefined ? [] : [chosen];
}

/** Axis, breaks, gaps, what is drawn over it, symbols: without them a drawing says something else. */
function toReadIt(figure: Figure): readonly string[] {
  const events = figure.overlays.events.map(({ label }) => label).join('; ');
  const { breaks } = figure;
  const first = breaks.map(({ period }) => period.label);
  const gaps = annotationsInWords(figure)
    .slice(breaks.length)
    .map(({ lead }) => lead);
  const marks = [
    ...(first.length > 0 ? [`[b] Break in series from ${formatList(first)}.`] : []),
    ...gaps,
  ];
  return [
    figure.fault ?? '',
    axisInWords(figure),
    marks.join(' '),
    events === '' ? '' : `Inspections: ${asSentence(events)}`,
    symbolsInWords(figure),
  ].filter((text) => text !== '');
}

function axisInWords(figure: Figure): string {
  return beginsAboveZero(figure)
    ? `The axis does not start at zero (${formatTick(0, figure.indicator)} is not shown).`
    : '';
}

/** The source in fewer and fewer words: with titles and releases, with titles, publishers alone. */
function shortSources({ sources, local }: Figure): readonly string[] {
  if (local) return [`Local data: the file ${local.name}, not published by Local Context.`];
  if (sources.length === 0) return [];
  const groups = publicationsOf(sources);
  const head = groups.length === 1 ? 'Source' : 'Sources';
  const publishers = [...new Set(groups.map(({ publisher }) => publisher))];
  const told = (each: (one: Publication) => string): string =>
    `${head}: ${[...new Set(groups.map(each))].join('; ')}. ${licence}`;
  const licence = asSentence(
    formatList([...new Set(sources.map((one) => one.licence.title))]).replace(/^./, (letter) =>
      letter.toUpperCase(),
    ),
  );
  return [
    told(({ publisher, title, year }) => `${publisher}, ${title}${year ? `, ${year}` : ''}`),
    told(({ publisher, title }) => `${publisher}, ${title}`),
    `${publishers.length === 1 ? 'Source' : 'Sources'}: ${publishers.join('; ')}. ${licence}`,
    `${publishers.length === 1 ? 'Source' : 'Sources'}: ${publishers.join('; ')}.`,
  ];
}

/** Every publication with its releases, by publisher, and the licences once: "Source: …". */
function sourcesInWords({ sources }: Figure): string {
  if (sources.length === 0) return '';
  const groups = groupSources(sources);
  const publishers = [...new Set(groups.map(({ source }) => source.publisher))];
  const publications = publishers.map((publisher) => {
    const ofPublisher = groups.filter(({ source }) => source.publisher === publisher);
    const titles = ofPublisher.map(({ source, releases }) =>
      releases.length === 0 ? source.title : `${source.title} (${releases.join('; ')})`,
    );
    return `${publisher}: ${titles.join('; ')}.`;
  });
  const licences = [...new Set(sources.map(({ licence }) => licence.title))];
  const head = groups.length === 1 ? 'Source' : 'Sources';
  const licence = asSentence(formatList(licences));
  // Of a local file it is said that it has none.
  const named = licence.startsWith('licence') ? capitalise(licence) : `Licence: ${licence}`;
  return `${head}: ${publications.join(' ')} ${named}`;
}
