import { formatWhole } from '../../domain/words/format.ts';
import { dataSymbols, meaningOf } from '../../domain/cell.ts';
import { ownTheme, type DatasetDescriptor, type MissingValue } from '../../domain/descriptor.ts';
import type { Source } from '../../domain/source.ts';
import { datasetName, titleOf } from '../infer/names.ts';
import { inferFilter, type InferredFilter } from './filter.ts';
import { asPlainNumber, inferIndicator, type InferredIndicator } from './indicator.ts';
import { looksLikeShares } from '../infer/units.ts';
import { standardColumns, type LocalTable } from './table.ts';
import { slippedLabels } from '../layout/meta-file.ts';
import type { ColumnPlan, Layout, MetaColumn } from '../layout/layout.ts';

/** The id of the one source of a local dataset. Rows of a file without `source_id` name no source, hence blank. */
export const localSourceId = '';

/** A descriptor with what it was inferred from. */
export interface LocalDescriptor {
  readonly descriptor: DatasetDescriptor;
  readonly filters: readonly InferredFilter[];
  readonly indicators: readonly InferredIndicator[];
  readonly slipped: readonly MetaColumn[];
  /** Columns whose percentages are written as shares of one. */
  readonly shares: readonly InferredIndicator[];
}

/** What a local dataset is, in the words of the published one it stands in for, else in the file's own. */
export function localDescriptor(
  layout: Pick<Layout, 'file' | 'title' | 'meta' | 'kind' | 'count' | 'vintage'>,
  plan: ColumnPlan,
  table: LocalTable,
  published: DatasetDescriptor | null,
  options: { readonly readOn: string; readonly taken: readonly string[] },
): LocalDescriptor {
  const name = published?.name ?? freeName(ownName(layout), options.taken);
  const slipped = slippedLabels(layout.meta);
  const slippedNames = new Set(slipped.map((one) => one.name));
  const filters = plan.filters.map((one) =>
    inferFilter(one, table, defaultItemOf(layout.meta, one.title)),
  );
  const guessed = plan.indicators.map((one) =>
    inferIndicator(one, table, name, layout.file, slippedNames),
  );
  const shares = guessed.filter(
    ({ indicator, plan: { id, name: column } }) =>
      indicator.unit === '%' && table.signs.get(id) !== '%' && !oftenBelowOne.test(column),
  );
  const areShares = looksLikeShares(shares.map(({ facts }) => facts));
  const indicators = guessed.map((one) =>
    areShares && shares.includes(one) && !one.plan.published ? asPlainNumber(one) : one,
  );
  const source = localSource(layout.file, plan, indicators, options.readOn);
  const columns = [
    ...standardColumns,
    ...filters.map(({ filter }) => filter.column),
    ...indicators.map(({ indicator }) => indicator.column),
  ];
  return {
    descriptor: {
      name,
      title: published?.title ?? titleOfFile(layout),
      description: published?.description ?? `Read from the file ${layout.file} on this computer.`,
      theme: published?.theme ?? ownTheme,
      path: layout.file,
      version: 'local',
      columns,
      primaryKey: [
        'time_period',
        'time_identifier',
        'geographic_level',
        'country_code',
        'region_code',
        'new_la_code',
        ...filters.map(({ filter }) => filter.column),
      ],
      indicators: inPublishedOrder(
        indicators.map(({ indicator }) => indicator),
        published,
      ),
      filters: filters.map(({ filter }) => filter),
      missingValues: symbolsOf(table, published),
      sources: [source, ...(plan.source >= 0 ? (published?.sources ?? []) : [])],
      // The published notes say which years and areas are held: not those of this file.
      notes: [],
      periodMeaning: published?.periodMeaning ?? '',
      ...(published?.periodEnd ? { periodEnd: published.periodEnd } : {}),
    },
    filters,
    indicators,
    slipped,
    shares: areShares ? shares : [],
  };
}

/** Of every thousand pupils about one is permanently excluded: such percentages are below 1 as a rule. */
const oftenBelowOne = /exclusion/i;

/** The published dataset's indicators first, as it orders them: the first is what its page shows. */
function inPublishedOrder(
  indicators: DatasetDescriptor['indicators'],
  published: DatasetDescriptor | null,
): DatasetDescriptor['indicators'] {
  const known = published?.indicators ?? [];
  const rank = (column: string) => {
    const at = known.findIndex((one) => one.column === column);
    return at < 0 ? known.length : at;
  };
  return [...indicators].sort((a, b) => rank(a.column) - rank(b.column));
}

/** The file's name, with the part of the file it is where a file makes several datasets. */
function ownName({ file, count, vintage }: Pick<Layout, 'file' | 'count' | 'vintage'>): string {
  const part = count || (vintage?.kind === 'neet-scorecard' ? vintage.dataset : '');
  return part === '' ? datasetName(file) : `${datasetName(file).slice(0, 40)}-${part}`;
}

function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  const next = `${name.slice(0, 50)}-file`;
  return taken.includes(next) ? `${next}-2` : next;
}

function titleOfFile({ file, kind, title }: Pick<Layout, 'file' | 'kind' | 'title'>): string {
  const stem = titleOf(file.replace(/(\.(csv|txt|tsv|gz|zip))+$/i, '').replace(/[_-]+/g, ' '));
  return kind === 'mapped' || title === '' ? stem : `${title} (${stem})`;
}

function defaultItemOf(meta: readonly MetaColumn[], title: string): string {
  return meta.find(({ label, isFilter }) => isFilter && label === title)?.defaultItem ?? '';
}

/** So many columns of another name than in the file are listed. */
const mostRenamed = 30;

function localSource(
  file: string,
  plan: ColumnPlan,
  indicators: readonly InferredIndicator[],
  readOn: string,
): Source {
  const renamed = indicators.map((one) => one.plan).filter(({ id, name }) => id !== name.trim());
  const said = renamed
    .slice(0, mostRenamed)
    .map(({ id, name }) => `${id} is the column ${name.trim() || '(no name)'} of the file`);
  const more = renamed.length - mostRenamed;
  return {
    id: plan.source >= 0 ? 'your-file' : localSourceId,
    publisher: 'Local file',
    title: file,
    release: readOn === '' ? 'on this computer' : `read on ${readOn}`,
    licence: { name: '', title: 'licence not stated in the file', url: '' },
    url: '',
    notes:
      said.length > 0
        ? `${said.join('; ')}${more > 0 ? `; and ${formatWhole(more)} more` : ''}.`
        : '',
  };
}

function symbolsOf(
  table: LocalTable,
  published: DatasetDescriptor | null,
): ReadonlyMap<string, MissingValue> {
  const standard = dataSymbols.map((symbol): [string, MissingValue] => [
    symbol,
    { symbol, label: meaningOf(symbol) },
  ]);
  return new Map([...standard, ...(published?.missingValues ?? []), ...table.missingValues]);
}
