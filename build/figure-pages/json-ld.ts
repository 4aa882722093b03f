import { formatUnit } from '../../src/domain/words/format.ts';
import type { Source } from '../../src/domain/source.ts';
import type { TimePeriod } from '../../src/domain/time/time-period.ts';
import type { Figure } from '../../src/figure/figure.ts';
import { groupSources } from '../../src/figure/notes/small-print.ts';
import { firstSentences, type PageFacts, type Surroundings } from './facts.ts';
import type { BuiltFigure } from './site.ts';
import { addressOf } from './site-url.ts';
import { textsOf } from '../../src/figure/words/sentence.ts';

/** Search engines take descriptions of 50 to 5,000 characters. */
const mostOfDescription = 5000;

/**
 * A figure as a schema.org Dataset. Where the site's address is not known, addresses are relative to the page,
 * which JSON-LD allows.
 */
export function jsonLdOf(
  built: BuiltFigure,
  facts: PageFacts,
  { siteUrl, dataVersion }: Surroundings,
): Readonly<Record<string, unknown>> {
  const { published, figure, descriptor } = built;
  const { indicator, sources } = figure;
  const address = addressOf(siteUrl, published.folder, './');
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const modified = dateOf(dataVersion);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${indicator.title}: ${placesOf(figure)
      .map(({ name }) => name)
      .join(', ')}`,
    description: firstSentences(
      [`${figure.subtitle}.`, ...textsOf(figure), indicator.definition, descriptor.description],
      mostOfDescription,
    ).slice(0, mostOfDescription),
    url: address,
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    creator: publishers.map(organisation),
    publisher: { ...organisation('Local Context'), url: addressOf(siteUrl, '', facts.up) },
    license: single([...new Set(sources.map(({ licence }) => licence.url))]),
    temporalCoverage: coverageOf(figure),
    spatialCoverage: placesOf(figure).map(({ name, code }) => ({
      '@type': 'Place',
      name,
      ...(code === '' ? {} : { identifier: code }),
    })),
    variableMeasured: {
      '@type': 'PropertyValue',
      name: indicator.title,
      description: indicator.definition,
      unitText: formatUnit(indicator),
    },
    isBasedOn: groupSources(sources).map(({ source, releases }) => workOf(source, releases)),
    distribution: {
      '@type': 'DataDownload',
      name: descriptor.title,
      encodingFormat: 'text/csv',
      contentUrl: addressOf(siteUrl, `data/${descriptor.path}`, facts.links.data),
    },
    includedInDataCatalog: { '@type': 'DataCatalog', name: 'Local Context' },
    version: dataVersion,
    ...(modified === '' ? {} : { dateModified: modified }),
  };
}

function organisation(name: string) {
  return { '@type': 'Organization', name };
}

function workOf({ publisher, title, url }: Source, releases: readonly string[]) {
  return {
    '@type': 'CreativeWork',
    name: [title, releases.join('; ')].filter((part) => part !== '').join('. '),
    publisher: organisation(publisher),
    ...(url === '' ? {} : { url }),
  };
}

/** Every place of the table's columns. */
function placesOf({ table }: Figure): readonly { readonly name: string; readonly code: string }[] {
  return table.columns
    .filter(({ key }) => /^[EKNSW]\d{8}$/.test(key))
    .map(({ key, label }) => ({ name: label, code: key }));
}

/** "2015/2026", from the year in which the first period begins to the one in which the last ends. */
function coverageOf({ periods }: Figure): string {
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last) return '';
  const begin = beginOf(first);
  return begin === last.year ? `${begin}` : `${begin}/${last.year}`;
}

function beginOf({ code }: TimePeriod): number {
  return Number(code.slice(0, 4));
}

/** "2026.11.21" as "2026-11-21"; empty for a version that is no date. */
export function dateOf(version: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(version) ?? [];
  return year === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function single<Value>(values: readonly Value[]): Value | readonly Value[] | undefined {
  return values.length === 1 ? values[0] : values;
}
