import { isReservedName, quoted } from '../../ingest/clean-text.ts';
import { plainColumn } from '../layout/dfe-columns.ts';
import type { ReadResult } from '../dataset/read-result.ts';
import type { CheckList, FileFacts } from './check.ts';

/** Checks the header, what became of each column, and what is known about units and totals. */
export function checkColumns(
  { header, headerRow }: Pick<FileFacts, 'header' | 'headerRow'>,
  result: ReadResult,
  checks: CheckList,
): void {
  checkHeader(header, headerRow, checks);
  checkLeftOut(result, headerRow, checks);
  checkMeta(result, checks);
  checkUnits(result, headerRow, checks);
  checkTotals(result, headerRow, checks);
}

function checkHeader(header: readonly string[], row: number, checks: CheckList): void {
  const seen = new Map<string, number>();
  header.forEach((name, at) => {
    const location = { row, column: name, value: name };
    const known = { title: 'Column names', result: 'warning' as const };
    const earlier = seen.get(name.trim());
    if (name.trim() === '') {
      const message = `Column ${at + 1} has no name.`;
      checks.at(
        { row, column: `column ${at + 1}` },
        { ...known, id: 'nameless', message, fix: 'Name it, or delete it.' },
      );
    } else if (earlier !== undefined) {
      const message = `The name ${quoted(name)} stands over columns ${earlier + 1} and ${at + 1}.`;
      checks.at(location, {
        ...known,
        id: 'duplicate-headers',
        message,
        fix: 'Rename or delete all but one of them.',
      });
    } else if (isReservedName(name.trim())) {
      const message = `${quoted(name)} is a name that programs use themselves; links write it differently.`;
      checks.at(location, {
        ...known,
        id: 'reserved-names',
        message,
        fix: 'Rename the column; many programs lose it without a word.',
      });
    }
    if (name.trim() !== '' && earlier === undefined) seen.set(name.trim(), at);
  });
  if (checks.isClean('duplicate-headers') && checks.isClean('nameless')) {
    const message = `${header.length} columns, each with a name of its own.`;
    checks.note('duplicate-headers', 'Column names', 'pass', message);
  }
}

function checkLeftOut({ plan, scanned }: ReadResult, row: number, checks: CheckList): void {
  for (const { position, why } of plan.leftOut) {
    const name = scanned.header[position] ?? '';
    if (why === 'it was not chosen') continue;
    const isPlain = /says|empty|names a place|tells no/.test(why);
    checks.at(
      { row, column: name || `column ${position + 1}` },
      {
        id: 'columns-left-out',
        title: 'Columns not shown',
        result: isPlain ? 'pass' : 'warning',
        message: `The column ${quoted(name)} is not shown: ${why}.`,
        fix: isPlain ? '' : 'Choose the columns yourself if it should be.',
      },
    );
  }
}

function checkMeta({ layout, plan, described, scanned }: ReadResult, checks: CheckList): void {
  const title = 'Labels and units';
  if (layout.kind === 'ofsted-schools') return;
  if (layout.meta.length === 0) {
    const own = plan.indicators.filter((one) => !one.published).length;
    if (own === 0) return;
    checks.note(
      'meta',
      title,
      'warning',
      `There is no .meta.csv with the file, so titles, units and decimals of ${own} ${own === 1 ? 'column' : 'columns'} were worked out from names and numbers.`,
      'Choose the file together with its .meta.csv, or the whole ZIP it came in; else check the units before using the figures.',
    );
    return;
  }
  checks.note('meta', title, 'pass', `The .meta.csv describes ${layout.meta.length} columns.`);
  const names = new Set(scanned.header.map(plainColumn));
  for (const { name } of layout.meta) {
    if (names.has(plainColumn(name))) continue;
    checks.at(
      { row: 0, column: name },
      {
        id: 'meta-without-column',
        title,
        result: 'warning',
        message: `The .meta.csv describes ${quoted(name)}, which is no column of the file.`,
        fix: 'Check that the two files belong together.',
      },
    );
  }
  for (const { name, label } of described.slipped) {
    checks.at(
      { row: 0, column: name, value: label },
      {
        id: 'slipped-labels',
        title: 'Labels that belong to other columns',
        result: 'warning',
        message: `The .meta.csv calls the column ${quoted(name)} ${quoted(label)}, which fits another column; its own name is shown instead.`,
        fix: 'The labels seem to have slipped by some rows: tell the publisher.',
      },
    );
  }
}

function checkUnits({ described }: ReadResult, row: number, checks: CheckList): void {
  for (const { doubt, plan } of described.indicators) {
    if (doubt === '') continue;
    checks.at(
      { row, column: plan.name },
      {
        id: 'unit-unknown',
        title: 'Units',
        result: 'warning',
        message: `The unit of ${quoted(plan.name)} is not known: ${doubt}.`,
        fix: 'A .meta.csv says it; or put percent, count, pounds or weeks into the name.',
      },
    );
  }
  for (const { plan, facts } of described.shares) {
    checks.at(
      { row, column: plan.name, value: String(facts.highest) },
      {
        id: 'shares-of-one',
        title: 'Percentages written as shares of one',
        result: 'warning',
        message: `No percentage of ${quoted(plan.name)} is above ${facts.highest}: they seem to be written as 0.79 for 79%. They are shown as they are, as plain numbers.`,
        fix: 'Multiply the column by 100 in the file.',
      },
    );
  }
}

function checkTotals(
  { described, plan, layout }: ReadResult,
  row: number,
  checks: CheckList,
): void {
  described.filters.forEach(({ filter, total, found }, at) => {
    const column = plan.filters[at];
    const known = { id: 'totals', title: 'Total items' };
    const name = layout.header[column?.position ?? -1] ?? filter.title;
    const location = { row, column: name, value: filter.defaultItem };
    if (found.length === 0 || (column?.published && filter.totalItem === '')) return;
    if (total.item !== '') {
      const how = total.how === 'sum' ? 'the other items add up to it' : 'its name says so';
      const message = `${quoted(total.item)} is the total of ${filter.title} (${found.length} items): ${how}.`;
      checks.at(location, { ...known, result: 'pass', message });
      return;
    }
    checks.at(location, {
      ...known,
      result: 'warning',
      message: `Nothing says which of the ${found.length} items of ${filter.title} is the total; ${quoted(filter.defaultItem)} is shown first.`,
      fix: 'Choose the item you mean in the filter above the chart.',
    });
  });
}
