import { asSentence, formatWhole } from '../../domain/words/format.ts';
import { sourceInWords } from '../../domain/source.ts';
import type { Figure } from '../../figure/figure.ts';
import { symbolSentences } from '../../figure/words/latest-symbols.ts';
import { textOf, type SentenceKind } from '../../figure/words/sentence.ts';
import type { ExportContext } from '../context.ts';
import { plainText } from './plain-text.ts';
import { publicationsOf, type Publication } from './publications.ts';

const mostSentences = 3;

/**
 * A figure as one to three sentences for a report, then where it is from: places, period, measure and
 * numbers; what they compare with; and the caveat that matters, which displaces a comparison; then, that a newer
 * release was due. The sentences are the summary's own. For a figure with nothing to show, its message.
 */
export function sentenceOf(figure: Figure): string {
  if (figure.empty) return plainText([figure.fault ?? '', figure.empty.message].join(' ').trim());
  const ofKind = (kind: SentenceKind): readonly string[] =>
    figure.sentences.filter((one) => one.kind === kind).map(textOf);
  const caveats = [
    ...ofKind('together'),
    ...ofKind('not recorded'),
    ...ofKind('no change'),
    ...symbolSentences(figure),
  ].slice(0, mostSentences - 1);
  // Those of several councils stand together, so that none is told without the other.
  const comparisons: readonly (readonly string[])[] = [
    [...ofKind('standing'), ...asOne(ofKind('median'))],
    [...asOne(ofKind('change')), ...ofKind('growth')],
    [...ofKind('sum'), ...ofKind('largest')],
  ];
  const compared = comparisons.find((told) => told.length > 0) ?? [];
  const opening = ofKind('opening');
  const body = [
    ...opening,
    ...compared.slice(0, mostSentences - opening.length - caveats.length),
    ...caveats,
    ...(figure.newerDue ? [figure.newerDue] : []),
  ];
  const sources = publicationsOf(publishedOf(figure)).map(({ publisher, title, releases }) =>
    sourceInWords({ publisher, title, release: fewReleases(releases) }),
  );
  const cited = sources.length > 0 ? `Source: ${asSentence(sources.join('; '))}` : '';
  const from = [localData(figure), cited].filter((part) => part !== '').join(' ');
  const source = from === '' ? '' : `(${from})`;
  return plainText([...body, source].filter((text) => text !== '').join(' '));
}

/** Sentences that are told together or not at all, as one: "In 2024, …; in 2024, …." None for none. */
function asOne(texts: readonly string[]): readonly string[] {
  const [first, ...others] = texts.map((text) => text.replace(/\.$/, ''));
  if (first === undefined) return [];
  const rest = others.map((text) => text.replace(/^(In|From) /, (word) => word.toLowerCase()));
  return [asSentence([first, ...rest].join('; '))];
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
 * address, then this chart by what it is of (measure, places, period), with the version of the published data, its link
 * and the day it was taken. A publication's
 * year is the latest its releases state, else "n.d."; several publications stand on lines of their own.
 */
export function citationOf(figure: Figure, context: ExportContext): string {
  const { link, dataVersion, retrieved } = context;
  const version = figure.local ? '' : ` data version ${dataVersion},`;
  const chart = `Chart: Local Context, ${figure.subtitle},${version} ${link} (retrieved ${retrieved}).`;
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
