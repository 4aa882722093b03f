import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Changed with the contents, so that a file of an older kind is not taken for one of these. */
const version = 1;

const regions = [
  ['E12000001', 'North East'],
  ['E12000002', 'North West'],
  ['E12000003', 'Yorkshire and The Humber'],
  ['E12000004', 'East Midlands'],
  ['E12000005', 'West Midlands'],
  ['E12000006', 'East of England'],
  ['E12000007', 'London'],
  ['E12000008', 'South East'],
  ['E12000009', 'South West'],
];
const councils = 153;
/** Some councils' names have a comma, as Bristol's has: those cells stand in quotes. */
const everyQuoted = 38;
const topics = [
  ['Age', 'Under 5', 'Age 5 to 10', 'Age 11 to 15', 'Age 16 to 19', 'Age 20 to 25'],
  ['Sex', 'Boys', 'Girls', 'Unknown'],
  ['Ethnicity', 'White British', 'Any other white background', 'Black African', 'Chinese'],
  ['Primary need', 'Autistic spectrum disorder', 'Speech, language and communication needs'],
];
const measures = [
  'ehcplans',
  'mainstream_total',
  'special_total',
  'fe_total',
  'ed_elsewhere',
  'neet',
]
  .flatMap((name) => [name, `${name}_pc`])
  .concat([
    'w_settings',
    'other_schools',
    'neet_other',
    'placement_unknown',
    'perm_ex',
    'elective_home_education',
    'await_prov',
    'online_provider',
  ]);
const header = `time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,sex,${measures.join(',')}`;

const areas = [
  'National,E92000001,England,,,,,',
  ...regions.map(([code, name]) => `Regional,E92000001,England,${code},${name},,,`),
  ...Array.from({ length: councils }, (_, index) => {
    const [code, name] = regions[index % regions.length] ?? [];
    const gss = `E0800${String(index + 1).padStart(4, '0')}`;
    const council = index % everyQuoted === 5 ? `"Council ${index}, City of"` : `Council ${index}`;
    return `Local authority,E92000001,England,${code},${name},${gss},${300 + index},${council}`;
  }),
];

/** The areas to keep: six councils of one region, that region, and England. */
export const wanted = {
  councils: [2, 11, 20, 29, 38, 47].map((number) => `E0800${String(number).padStart(4, '0')}`),
  region: 'E12000002',
  country: 'E92000001',
};

/**
 * Writes a file shaped like the ones DfE publishes (byte order mark, CRLF, quoted names, symbols), about 220
 * bytes a row, into the folder for temporary files, unless it is there from last time. The same on every computer.
 * @param {number} rows
 * @returns {Promise<string>} its path
 */
export async function largeFile(rows) {
  const path = join(tmpdir(), `local-context-bench-${version}-${rows}.csv`);
  if (await exists(path)) return path;
  const unfinished = `${path}.part`;
  const out = createWriteStream(unfinished);
  out.write(`\ufeff${header}\r\n`);
  const random = randomNumbers(20_261_121);
  for (let row = 0; row < rows;) {
    const lines = [];
    for (const end = Math.min(rows, row + 20_000); row < end; row += 1)
      lines.push(line(row, random));
    if (!out.write(lines.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  await rename(unfinished, path);
  return path;
}

/**
 * @param {number} row
 * @param {() => number} random
 */
function line(row, random) {
  const year = 2015 + (row % 10);
  const area = areas[Math.floor(row / 10) % areas.length];
  const rest = Math.floor(row / 10 / areas.length);
  const [topic = '', ...items] = topics[rest % topics.length] ?? [];
  const item = items[Math.floor(rest / topics.length) % items.length] ?? '';
  const sex = ['Total', 'Male', 'Female'][rest % 3];
  const cells = measures.map((name) => {
    const chance = random();
    if (chance < 0.04) return 'c';
    if (chance < 0.1) return 'x';
    if (chance < 0.12) return 'z';
    return name.endsWith('_pc')
      ? (random() * 100).toFixed(1)
      : String(Math.floor(random() ** 3 * 9000));
  });
  const breakdown = item.includes(',') ? `"${item}"` : item;
  return `${year}${String(year + 1).slice(2)},Academic year,${area},${topic},${breakdown},${sex},${cells.join(',')}\r\n`;
}

/** The same numbers between 0 and 1 every time. @param {number} seed */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param {string} path */
async function exists(path) {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
