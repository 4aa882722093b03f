import { quoted } from '../ingest/clean-text.ts';
import { readCell } from './layout/dfe-cells.ts';
import type { Preview, Refusal, Row } from './layout/layout.ts';

const looked = 300;

const whatWorks =
  'Look on the page it came from for the data files or the open data download (CSV). Or make a table with its header in row 1, one row for each area and year, one column for each number, and numbers without commas or % signs.';

function refuse(file: string, reason: string, fix: string, canMap = false): Refusal {
  return { kind: 'refused', file, reason, fix, canMap };
}

/** Why a file has nothing to show before its columns are looked at; undefined when it has. */
export function refuseEmpty({ name, header, sample }: Preview): Refusal | undefined {
  if (header.every((cell) => cell.trim() === '')) {
    return refuse(
      name,
      'The file is empty.',
      'Download or export it again, with a header row and its rows.',
    );
  }
  if (sample.every((row) => row.every((cell) => cell.trim() === ''))) {
    return refuse(
      name,
      'The file has a header and no rows below it.',
      'Download or export it again, with its rows.',
    );
  }
  return undefined;
}

/** Refuses a `.meta.csv` that came without its data file. */
export function refuseMeta(name: string): Refusal {
  return refuse(
    name,
    'This file describes the columns of another one; it holds no figures.',
    'Choose it together with its data file, whose name is the same without ".meta".',
  );
}

/** Refuses the values of one of this site's own figures, which it shows already. */
export function refuseOurs(file: string): Refusal {
  return refuse(
    file,
    'This file was downloaded from a site like this one: it holds the values of one of its figures.',
    'Its figure is here already: the column “link” has its address. To add figures of your own, choose the publisher’s file.',
  );
}

/** Refuses a list with a school, a person or a link on each row. */
export function refuseList(name: string): Refusal {
  return refuse(
    name,
    'Each row is a school, a provider or another record (it has a number of its own, such as a URN), not a statistic about an area.',
    'Of lists of schools, Ofsted’s “state-funded schools: latest inspections” can be counted here. For anything else, choose a file with figures for councils, regions or England.',
  );
}

/** Refuses a table whose rows do not fit its header. */
export function refuseRagged({ name, header, headerRow, sample }: Preview): Refusal {
  const width = sample.find((row) => row.length !== header.length)?.length ?? 0;
  return refuse(
    name,
    `No row has as many cells as the header in row ${headerRow}, which has ${header.length}: the first has ${width}.`,
    'Look for a missing column name, or save the file with commas between its cells.',
  );
}

/** Refuses a table in which no area, no period or no value was found. */
export function refuseUnknown({ name, header }: Preview, problems: readonly string[]): Refusal {
  const years = header.filter(isYear);
  const named = header.filter((text) => isYear(yearIn(text)));
  if (years.length < 2 && named.length >= 2) {
    return refuse(
      name,
      `Its years seem to stand side by side as columns (${named.slice(0, 4).join(', ')}). ${problems.join(' ')}`,
      'Turn the table so that it has one row for each area and year. Or say which columns are which: tick the column of one year, and write that year as the period of every row.',
      true,
    );
  }
  if (years.length >= 2) {
    return refuse(
      name,
      `Its years stand side by side as columns (${years.slice(0, 4).join(', ')}), so no column says which year a row is about.`,
      'Turn the table so that it has one row for each area and year: a column for the area, one for the year and one for the number.',
    );
  }
  // No area, no period and no number: a person could name no column either.
  if (problems.length === 3) {
    return refuse(
      name,
      `This seems to be a text, not a table of figures. ${problems.join(' ')}`,
      'Choose the data file (CSV) that it came with.',
    );
  }
  return refuse(
    name,
    `This file is not in a layout that is known here. ${problems.join(' ')}`,
    'Say which column is the area, the period and the values, if it has them. Otherwise choose a file with figures for councils, regions or England by year.',
    true,
  );
}

/** The year at the end of a name such as `population_2023`; empty when it has none. */
function yearIn(name: string): string {
  return /[_\s]((19|20)\d\d([/-]\d\d)?)$/.exec(name.trim())?.[1] ?? '';
}

function isYear(text: string): boolean {
  return /^(19|20)\d\d([/-]\d\d(\d\d)?)?$/.test(text.trim());
}

/**
 * Refuses a table that was laid out for reading: a title above the header, a header of two rows, columns without
 * a name, headings between the rows. Undefined when the table looks like data.
 */
export function refusePresentation({
  name,
  header,
  headerRow,
  sample,
  above = [],
}: Preview): Refusal | undefined {
  const signs = presentationSigns(header, headerRow, sample.slice(0, looked), above);
  if (signs.length < 2) return undefined;
  return refuse(
    name,
    `This is a table laid out for reading, not data: ${signs.join('; ')}. A computer cannot tell surely which number belongs to which year.`,
    whatWorks,
  );
}

function presentationSigns(
  header: Row,
  headerRow: number,
  sample: readonly Row[],
  above: readonly Row[],
): readonly string[] {
  const signs: string[] = [];
  const named = header.filter((cell) => cell.trim() !== '');
  const title = [...above, header].find((row) => isTitle(row));
  if (title)
    signs.push(`it has a title, ${quoted(title.find((cell) => cell.trim() !== '') ?? '')}`);
  // Spreadsheets leave columns at the end that are empty all the way down.
  const nameless = header.filter(
    (cell, at) => cell.trim() === '' && sample.some((row) => (row[at] ?? '').trim() !== ''),
  ).length;
  if (named.length > 1 && nameless >= 2 && nameless > header.length * 0.2) {
    signs.push(`${nameless} of its ${header.length} columns have no name`);
  }
  const second = sample.slice(0, 6).findIndex((row) => isSecondHeader(row, sample));
  if (second >= 0) {
    signs.push(`its header takes more than one row (row ${headerRow + second + 1} is part of it)`);
  }
  const years = named.filter(isYear);
  if (years.length >= 3) {
    signs.push('its years stand side by side as columns');
  }
  if (above.some((row) => row.filter(isYear).length >= 2)) {
    signs.push('its years stand side by side above the header');
  }
  const headings = sample.filter((row) => isTitle(row)).length;
  if (headings > 0 && sample.length > 0) signs.push('some of its rows are headings or notes');
  const laidOut = sample.flat().filter((cell) => readCell(cell).kind === 'tidied').length;
  if (laidOut >= 10) signs.push('its numbers have % signs or thousands separators');
  return signs;
}

/** A row of a table with one text and nothing else in it. */
function isTitle(row: Row): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  return row.length > 2 && filled.length === 1 && readCell(filled[0] ?? '').kind === 'other';
}

/** A row of words where the rows below have numbers. */
function isSecondHeader(row: Row, sample: readonly Row[]): boolean {
  const wordy = row.filter((cell) => cell.trim() !== '' && readCell(cell).kind === 'other').length;
  if (wordy < 3) return false;
  const below = sample.slice(sample.indexOf(row) + 1);
  const turned = row.filter((cell, at) => {
    if (cell.trim() === '' || readCell(cell).kind !== 'other') return false;
    const kinds = below.map((one) => readCell(one[at] ?? '').kind);
    const numbers = kinds.filter((kind) => kind === 'number' || kind === 'tidied').length;
    return numbers >= 2 && numbers > kinds.length * 0.5;
  }).length;
  return turned >= 3;
}
