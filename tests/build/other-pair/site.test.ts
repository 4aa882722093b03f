import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite } from '../../../build/figure-pages/site.ts';
import { readPartialDate, type PartialDate } from '../../../src/domain/time/partial-date.ts';
import { buildTargetCards } from '../../../src/strategy/targets/target-card.ts';
import { datasetOf } from '../../../src/domain/indicator.ts';
import { buildTimeline } from '../../../src/strategy/timeline/timeline.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(import.meta.dirname, 'data');
const built = mkdtempSync(join(tmpdir(), 'local-context-'));
const today = readPartialDate('2026-11-21') as PartialDate;

const read = (path: string): string => readFileSync(join(built, path), 'utf8');
const pages = (): readonly string[] =>
  readdirSync(built, { recursive: true })
    .map(String)
    .filter((path) => ['.html', '.json', '.csv'].includes(extname(path)));

beforeAll(() => {
  execFileSync(
    join(root, 'node_modules/.bin/vite'),
    ['build', '--outDir', built, '--emptyOutDir', '--logLevel', 'error'],
    { cwd: root, env: { ...process.env, NODE_ENV: 'production', DATA_FOLDER: folder } },
  );
}, 240_000);

afterAll(() => rmSync(built, { recursive: true }));

describe('the site of two other councils', () => {
  it('says nothing of Liverpool or Sefton on any page, in any title and in any file of data', () => {
    expect(pages()).toContain('index.html');
    expect(pages().filter((path) => /Liverpool|Sefton|E0800001[24]/.test(read(path)))).toEqual([]);
  });

  it('has their names in the title, the description and what its links start from', () => {
    const page = read('index.html');
    expect(page).toContain(
      '<title>Local Context: SEND and education in Knowsley and Wirral</title>',
    );
    expect(page).toContain(
      '<meta name="description" content="Official figures on SEND and education for Knowsley and Wirral." />',
    );
    for (const path of ['index.html', 'embed.html']) {
      const [, block = ''] = /id="site">(.*?)<\/script>/.exec(read(path)) ?? [];
      const { pair } = JSON.parse(block) as { pair: readonly { name: string }[] };
      expect(pair.map(({ name }) => name)).toEqual(['Knowsley', 'Wirral']);
    }
  });

  it('has a page for each figure and for each target, with the two beside each other', () => {
    const folders = pages().filter((path) => path.endsWith('/index.html'));
    expect(folders.toSorted()).toEqual([
      'figures/index.html',
      'figures/plans.ehc_plan_count/index.html',
      'figures/timeliness.plan_20_weeks_percent/index.html',
      'figures/timeliness.plan_20_weeks_percent/kn-1/index.html',
      'figures/timeliness.plan_20_weeks_percent/wi-1/index.html',
    ]);
    expect(read('figures/plans.ehc_plan_count/index.html')).toMatch(
      /In January 2026, Knowsley maintained 3,172 EHC plans; Wirral maintained 6,480/,
    );
    expect(read('figures/timeliness.plan_20_weeks_percent/kn-1/index.html')).toContain(
      'Make four in five plans within 20 weeks',
    );
  });
});

describe('the promises of two other councils', () => {
  const site = openSite(folder);
  const { catalogue, layer } = site;

  it('bring no issue', () => {
    expect([...catalogue.issues, ...layer.issues]).toEqual([]);
  });

  it('have a state where a figure measures them', () => {
    const dataset = (indicator: string) => site.dataset(datasetOf(indicator));
    const cards = buildTargetCards(layer, catalogue, dataset, today);
    expect(cards.map(({ target, progress }) => `${target.id} ${progress.state}`)).toEqual([
      'kn-1 not yet due',
      'kn-2 date passed, nothing published shows whether it was done',
      'wi-1 not yet due',
    ]);
    expect(cards[0]?.view?.areas).toEqual(['E08000011', 'E08000015']);
  });

  it('stand on the timeline, theirs first, with the figures of their time', () => {
    const timeline = buildTimeline(layer, catalogue, today);
    expect(timeline.councils.map(({ name }) => name)).toEqual(['Knowsley', 'Wirral']);
    expect(
      timeline.items.map(({ id, lead }) => `${id}: ${lead?.view.indicator ?? 'no figures'}`),
    ).toEqual([
      'kn-e1: plans.ehc_plan_count',
      'kn-send: plans.ehc_plan_count',
      'wi-send: plans.ehc_plan_count',
      'wi-plan-published: timeliness.plan_20_weeks_percent',
      'milestones-E08000011-2025-09: no figures',
    ]);
  });
});
