import { asSentence, formatList, formatTick, capitalise } from '../../domain/words/format.ts';
import { beginsAboveZero } from '../../charts/layout/figure.ts';
import type { Figure } from '../../figure/figure.ts';
import {
  annotationsInWords,
  groupSources,
  symbolsInWords,
} from '../../figure/notes/small-print.ts';
import type { ExportContext } from '../context.ts';

/**
 * What must stand under a drawing that leaves the page, a paragraph each: what the axis hides, breaks, gaps,
 * notes, symbols, sources with release and licence, and where the picture is from.
 */
export function smallPrint(figure: Figure, context: ExportContext): readonly string[] {
  const { indicator, notes, overlays } = figure;
  const events = overlays.events.map(({ label }) => label).join('; ');
  return [
    beginsAboveZero(figure)
      ? `The axis does not start at zero (${formatTick(0, indicator)} is not shown).`
      : '',
    ...annotationsInWords(figure).map(({ lead, note }) => `${lead} ${note}`),
    events === '' ? '' : `Inspections: ${asSentence(events)}`,
    notes.length === 0 ? '' : `Notes: ${notes.map(asSentence).join(' ')}`,
    symbolsInWords(figure),
    sourcesInWords(figure),
    `Local Context,${figure.local ? '' : ` data version ${context.dataVersion},`} retrieved ${context.retrieved}. ${context.link}`,
  ].filter((text) => text !== '');
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
