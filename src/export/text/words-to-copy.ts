import { asSentence, formatWhole } from '../../domain/words/format.ts';
import { sourceInWords } from '../../domain/source.ts';
import type { Figure } from '../../figure/figure.ts';
import { symbolSentences } from '../../figure/words/latest-symbols.ts';
import { headlineText, textOf, type SentenceKind } from '../../figure/words/sentence.ts';
import type { ExportContext } from '../context.ts';
import { plainText } from './plain-text.ts';
import { publicationsOf, type Publication } from './publications.ts';

const mostSentences = 3;

/**
 * A figure as one to three sentences for a report, then where it is from: places, period, measure and
 * numbers; what they compare with; and the caveat that matters, which displaces a comparison. The sentences
 * are the summary's own. For a figure with nothing to show, its message.
 */
export function sentenceOf(figure: Figure): string {
  if (figure.empty) return plainText(figure.empty.message);
  const told = figure.sentences;
  const ofKind = (kind: SentenceKind): readonly string[] =>
    told.filter((one) => one.kind === kind).map(textOf);
  const caveats = [
    ...ofKind('together'),
    ...ofKind('not recorded'),
    ...ofKind('no change'),
    ...symbolSentences(figure),
  ].slice(0, mostSentences - 1);
  // Sentences of one kind stand together, so that no council is told without the other.
  const comparisons = [
    [...ofKind('standing').map((one) => [one]), ofKind('median')],
    [ofKind('change'), ofKind('growth')],
    [ofKind('largest')],
  ].map((groups) => groups.filter((group) => group.length > 0));
  const compared = comparisons.find((groups) => groups.length > 0) ?? [];
  const opening = ofKind('opening');
  const body = [
    ...opening,
    ...fitting(compared, mostSentences - opening.length - caveats.length),
    ...caveats,
  ];
  const sources = publicationsOf(publishedOf(figure)).map(({ publisher, title, releases }) =>
    sourceInWords({ publisher, title, release: fewReleases(releases) }),
  );
  const cited = sources.length > 0 ? `Source: ${asSentence(sources.join('; '))}` : '';
  const from = [localData(figure), cited].filter((part) => part !== '').join(' ');
  const source = from === '' ? '' : `(${from})`;
  return plainText([...body, source].filter((text) => text !== '').join(' '));
}

/** Whole groups of sentences, in order, as long as there is room for all of a group. */
function fitting(groups: readonly (readonly string[])[], room: number): readonly string[] {
  const told: string[] = [];
  for (const group of groups) {
    if (told.length + group.length > room) break;
    told.push(...group);
  }
  return told;
}

/** Figures of a person's own file are not to be taken for published ones, wherever they are quoted. */
function localData({ local }: Figure): string {
  if (!local) return '';
  const read = local.readOn === '' ? '' : `, read on ${local.readOn}`;
  return `Local data: the file ${local.name}${read}. Not published by Local Context; publisher and licence not stated.`;
}

/** The sources without the person's own file, which `localData` names. */
function publishedOf({ sources, local }: Figure): Figure['sources'] {
  return local ? sources.filter(({ title }) => title !== local.name) : sources;
}

/** A citation lists them all; in a sentence many would bury it. */
function fewReleases(releases: readonly string[]): string {
  return releases.length > 3 ? `${formatWhole(releases.length)} releases` : releases.join('; ');
}

/**
 * Where a figure is from, to stand in a list of references: each publication with its releases, licence and
 * address, then this chart with the version of the published data, its link and the day it was taken. A publication's
 * year is the latest its releases state, else "n.d."; several publications stand on lines of their own.
 */
export function citationOf(figure: Figure, context: ExportContext): string {
  const { link, dataVersion, retrieved } = context;
  const version = figure.local ? '' : ` data version ${dataVersion},`;
  const chart = `Chart: Local Context, ${headlineText(figure)},${version} ${link} (retrieved ${retrieved}).`;
  const entries = [...publicationsOf(publishedOf(figure)).map(entryOf), localData(figure), chart]
    .filter((entry) => entry !== '')
    .map(plainText);
  return entries.join(entries.length > 2 ? '\n' : ' ');
}

function entryOf({ publisher, title, releases, licence, url, year }: Publication): string {
  const release = `${releases.length === 1 ? 'Release' : 'Releases'}: ${releases.join('; ')}`;
  const where = url === '' ? '' : `Available at ${url}`;
  return [
    `${publisher} (${year ?? 'n.d.'}) ${asSentence(title)}`,
    releases.length === 0 ? '' : asSentence(release),
    where !== '' && licence !== '' ? `${where} under the ${licence}.` : '',
    // A full stop straight after an address would look like a part of it.
    where !== '' && licence === '' ? where : '',
    where === '' && licence !== '' ? asSentence(licence) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
