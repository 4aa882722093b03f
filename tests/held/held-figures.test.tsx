import { readdirSync } from 'node:fs';
import { headlineText } from '../../src/figure/words/sentence.ts';
import { describe, expect, it } from 'vitest';
import { figureFor } from '../../src/figure/figure-for.ts';
import { findDatasetOf } from '../../src/domain/catalogue.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { csvOf } from '../../src/export/csv/file.ts';
import { fileNameOf } from '../../src/export/file-name.ts';
import { pictureOf } from '../../src/export/picture/picture.ts';
import { presets, type Preset } from '../../src/export/picture/preset.ts';
import { captionText } from '../../src/export/text/caption.ts';
import { citationOf, sentenceOf } from '../../src/export/text/words-to-copy.ts';
import type { Figure } from '../../src/figure/figure.ts';
import { parseView } from '../../src/state/parse-view.ts';
import { serialiseView } from '../../src/state/serialise-view.ts';
import { beside, catalogue, loadDataset } from '../figure/real-data.ts';
import { layer } from '../strategy/timeline/sample-layer.ts';
import { date } from '../strategy/progress/sample-target.ts';
import { textsOf } from '../../src/figure/words/sentence.ts';
import { site } from '../site.ts';

/*
 * What the site makes of the files in data/, letter for letter: a change that should leave figures as they are shows
 * here if it does not. Where a change is meant, `npx vitest run tests/held -u` writes the files anew, for the
 * difference to be read.
 */

interface Held {
  /** What its files are called. */
  readonly name: string;
  /** The link it is of. */
  readonly query: string;
  readonly size: Preset['id'];
}

const held: readonly Held[] = [
  {
    name: 'line-as-it-opens',
    query: '?page=indicator&indicator=ehcp-caseload.ehc_plan_count',
    size: 'word-full',
  },
  {
    name: 'line-neighbours',
    query:
      '?page=indicator&indicator=ehcp-process.plan_20_weeks_percent&comparators=neighbours,E92000001&to=2024',
    size: 'word-full',
  },
  {
    name: 'bars-by-need',
    query: '?page=indicator&indicator=need-types.ehc_plan_count&breakdown=sen_primary_need',
    size: 'word-full',
  },
  {
    name: 'dots-ofsted-small-numbers',
    query:
      '?page=indicator&indicator=ofsted-by-setting.school_percent&breakdown=overall_effectiveness&filter.school_type=State-funded+special+school&chart=dot',
    size: 'square',
  },
  {
    name: 'table-placements',
    query:
      '?page=indicator&indicator=ehcp-placements.ehc_plan_percent&breakdown=establishment_group&chart=table',
    size: 'word-full',
  },
  {
    name: 'multiples-age-bands',
    query:
      '?page=indicator&indicator=ehcp-age-bands.ehc_plan_count&from=2014&breakdown=age_band&filter.age_band=Under+5&filter.age_band=5+to+10&filter.age_band=11+to+15&filter.age_band=16+to+19&chart=line',
    size: 'word-full',
  },
  {
    name: 'line-symbols',
    query:
      '?page=indicator&indicator=neet-send.neet_or_not_known_percent&areas=E08000012,E08000014,E06000001,E08000024&filter.sen_provision=SEN+support',
    size: 'word-full',
  },
  {
    name: 'line-breaks-fitted-axis',
    query:
      '?page=indicator&indicator=attainment.attainment_8_average_score&filter.sen_provision=EHC+plan&axis=fit',
    size: 'word-full',
  },
  {
    name: 'line-target',
    query:
      '?page=indicator&indicator=early-years-development.good_level_of_development_percent&target=s20-t1',
    size: 'word-full',
  },
  {
    name: 'line-inspections',
    query: '?page=indicator&indicator=neet-rates.neet_or_not_known_percent&events=inspections',
    size: 'square',
  },
  {
    name: 'line-pounds-city-region',
    query:
      '?page=indicator&indicator=high-needs-funding.high_needs_block_pounds&areas=E08000012,E08000014,E08000011&comparators=city-region',
    size: 'word-full',
  },
  {
    name: 'empty',
    query: '?page=indicator&indicator=ehcp-process.plan_average_weeks&to=2023',
    size: 'word-full',
  },
];

const today = date('2026-07-01');
const retrieved = '1 July 2026';

function figureAndNotices(query: string): {
  readonly figure: Figure;
  readonly notices: readonly Notice[];
} {
  const { view, notices } = parseView(query, site);
  const descriptor = findDatasetOf(catalogue, view.indicator);
  if (!descriptor) throw new Error(`There is no indicator ${view.indicator}`);
  const data = {
    catalogue,
    dataset: loadDataset(descriptor),
    neighbours: beside.neighbours,
    layer,
    today,
  };
  const made = figureFor(view, data);
  return { figure: made.figure, notices: [...notices, ...made.notices] };
}

/** What a figure says and what is copied of it, under a heading each. */
function wordsOf(query: string, link: string, picture: Preset): string {
  const { figure, notices } = figureAndNotices(query);
  const { empty } = figure;
  const context = { link, dataVersion: catalogue.version, retrieved };
  const parts: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    ['Link', [query]],
    ['Notices', notices.map(({ message }) => message)],
    [
      'File names',
      [
        fileNameOf(figure, 'svg', { link, picture }),
        fileNameOf(figure, 'csv', { link, picture: null }),
      ],
    ],
    ['Headline', [headlineText(figure)]],
    ['Subtitle', [figure.subtitle]],
    ['Summary', textsOf(figure)],
    ['Alt text', [figure.altText]],
    ['Notes', figure.notes],
    ['Nothing to show', empty ? [empty.message, empty.fix?.label ?? ''] : []],
    ['Sentence to copy', [sentenceOf(figure)]],
    ['Citation to copy', [citationOf(figure, context)]],
    ['Caption to copy', [captionText(figure)]],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `# ${heading}\n${lines.join('\n')}\n`)
    .join('\n');
}

const file = (name: string, ending: string): string => `figures/${name}.${ending}`;

describe.each(held)('$query', ({ name, query, size }) => {
  const link = `https://example.org/${query}`;
  const preset = presets.find(({ id }) => id === size) as Preset;

  it('is the link that the site writes', () => {
    expect(serialiseView(parseView(query, site).view, site)).toBe(query);
  });

  const context = { link, dataVersion: catalogue.version, retrieved };

  it('is drawn as before', async () => {
    const { svg } = pictureOf(figureAndNotices(query).figure, preset, context);
    const [, drawing = ''] = svg.split('?>\n');
    expect(drawing).not.toContain('>\n<');
    // An element on each line, for differences to be read. Nothing else is changed.
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(file(name, 'svg'));
  });

  it('has the numbers it had', async () => {
    await expect(csvOf(figureAndNotices(query).figure, context)).toMatchFileSnapshot(
      file(name, 'csv'),
    );
  });

  it('says what it said', async () => {
    await expect(wordsOf(query, link, preset)).toMatchFileSnapshot(file(name, 'txt'));
  });
});

it('nothing is held that is no longer made', () => {
  const names = held.flatMap(({ name }) => ['csv', 'svg', 'txt'].map((one) => `${name}.${one}`));
  const files = readdirSync(`${import.meta.dirname}/figures`);
  expect(files.filter((one) => !names.includes(one))).toEqual([]);
});
