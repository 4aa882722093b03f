// @vitest-environment jsdom
import { afterAll, describe, expect, test, vi } from 'vitest';
import { loadStrategy } from '../../src/catalogue/load-strategy.ts';
import { LoadError } from '../../src/catalogue/load-error.ts';
import { loadCatalogue, loadDataset } from '../../src/catalogue/load.ts';
import { claimsIn } from '../../src/claims/phrase.ts';
import { findDatasetOf } from '../../src/domain/catalogue.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { DatasetDescriptor } from '../../src/domain/descriptor.ts';
import { usualView } from '../../src/domain/view.ts';
import { csvTable } from '../../src/export/csv/file.ts';
import { paperSheet } from '../../src/export/picture/sheet.ts';
import { fewPrint, reportPrint, smallPrint } from '../../src/export/picture/words.ts';
import { usualPreset } from '../../src/export/picture/preset.ts';
import { captionText } from '../../src/export/text/caption.ts';
import { sentenceOf } from '../../src/export/text/words-to-copy.ts';
import { ingestCsv } from '../../src/ingest/ingest.ts';
import type { StrategyLayer } from '../../src/domain/strategy.ts';
import { figureFor } from '../../src/figure/figure-for.ts';
import { glancesOf } from '../../src/figure/tile/glance.ts';
import { buildTile } from '../../src/figure/tile/tile.ts';
import { valuesOf } from '../../src/figure/tile/values.ts';
import { textsOf } from '../../src/figure/words/sentence.ts';
import { buildStatedRows } from '../../src/strategy/stated/stated.ts';
import { buildTargetCards } from '../../src/strategy/targets/target-card.ts';
import { date } from '../strategy/progress/sample-target.ts';
import { bytesOf, servePublished } from './published-site.ts';

afterAll(() => vi.unstubAllGlobals());

servePublished();
const catalogue = await loadCatalogue();
const layer = await loadStrategy(catalogue);
const usual = usualView(catalogue.site);
const today = date('2026-11-30');
const context = { link: 'https://a.example/', dataVersion: '1', retrieved: '30 November 2026' };
const sheet = paperSheet(usualPreset);

/** A dataset of which only the first part arrives, cut within a row; null where none of it can be used. */
async function cutInRow({ path, ...descriptor }: DatasetDescriptor): Promise<Dataset | null> {
  const bytes = bytesOf(path);
  const near = bytes.indexOf(10, Math.floor(bytes.length * 0.8));
  servePublished({ [path]: bytes.slice(0, near + 12) });
  try {
    return await loadDataset({ ...descriptor, path });
  } catch (error) {
    if (error instanceof LoadError) return null;
    throw error;
  }
}

describe.each(catalogue.datasets.map((one) => [one.path, one] as const))(
  '%s, cut within a row',
  async (path, descriptor) => {
    const dataset = await cutInRow(descriptor);
    const fault = `Part of data/${path} could not be used, so figures may be missing here and no finding is given.`;
    const data = (own: Dataset) => ({ catalogue, dataset: own, neighbours: [], layer, today });

    test('is told by every figure and its files, and nothing is concluded from it', () => {
      if (!dataset) return;
      for (const indicator of descriptor.indicators) {
        const view = { ...usual, page: 'indicator' as const, indicator: indicator.id };
        const { figure } = figureFor(view, data(dataset));
        const where = indicator.id;
        expect(claimsIn(figure.headlinePhrase), where).toEqual([]);
        expect(
          figure.sentences.flatMap(({ phrase }) => claimsIn(phrase)),
          where,
        ).toEqual([]);
        expect(textsOf(figure)[0], where).toContain(fault);
        expect(figure.altText, where).toContain(fault);
        expect(figure.notes, where).toContain(fault);
        const [header = [], ...rows] = csvTable(figure, context);
        const note = header.indexOf('note');
        const values = rows.filter(([kind]) => kind === 'observation' || kind === 'computed');
        expect(
          values.every((row) => String(row[note]).startsWith(fault)),
          where,
        ).toBe(true);
        const prints = [
          smallPrint(figure, context),
          fewPrint(figure, context, sheet),
          reportPrint(figure, sheet),
        ];
        for (const print of prints) expect(print.join(' '), where).toContain(fault);
        expect(sentenceOf(figure), where).toContain(fault);
        expect(captionText(figure), where).toContain(fault);
      }
    });

    test('judges no promise', () => {
      const measured = (id: string): boolean => findDatasetOf(catalogue, id) === descriptor;
      const loaded = (id: string): Dataset | null => (measured(id) ? dataset : null);
      const cards = buildTargetCards(layer, catalogue, loaded, today).filter(
        ({ target }) => target.evidence !== 'none' && measured(target.indicator),
      );
      if (!dataset) return;
      for (const { target, progress, context: beside } of cards) {
        expect([target.id, progress.state, progress.reason]).toEqual([
          target.id,
          'not comparable',
          fault,
        ]);
        expect(beside).toEqual([]);
      }
    });

    test('stands in no line of what stands out, and its tile calls nothing better or worse', () => {
      if (!dataset) return;
      const declared = catalogue.overview.filter(
        ({ indicator }) => findDatasetOf(catalogue, indicator) === descriptor,
      );
      const tiles = declared.flatMap((one) => buildTile(one, usual, usual, data(dataset)) ?? []);
      expect(glancesOf(tiles)).toEqual([]);
      for (const tile of tiles) {
        const standings = valuesOf(tile, null).councils.map(({ standing }) => standing);
        expect(standings.every((one) => one === null)).toBe(true);
      }
    });
  },
);

describe('a file of the strategies, cut within a row', () => {
  const cut = async (name: string) => {
    const path = `strategy/${name}.csv`;
    const bytes = bytesOf(path);
    servePublished({ [path]: bytes.slice(0, bytes.length - 30) });
    return loadStrategy(catalogue);
  };

  test.each(['targets', 'priorities', 'strategies'] as const)(
    'judges no promise: %s',
    async (name) => {
      const damaged = await cut(name);
      const cards = buildTargetCards(damaged, catalogue, () => null, today);
      expect(cards.length).toBeGreaterThan(0);
      expect(new Set(cards.map(({ progress }) => progress.reason))).toEqual(
        new Set([
          `Part of data/strategy/${name}.csv could not be used, so nothing is concluded from it here.`,
        ]),
      );
    },
  );

  test('gives no verdict on what documents state', async () => {
    const rows = buildStatedRows(await cut('stated-figures'), catalogue);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['not comparable']));
    expect(rows[0]?.reason).toMatch(/^Part of data\/strategy\/stated-figures\.csv could not/);
  });

  test('is told by every figure that it may stand over', async () => {
    const damaged = await cut('events');
    const [descriptor] = catalogue.datasets;
    if (!descriptor) expect.unreachable();
    servePublished();
    const dataset = await loadDataset(descriptor);
    const indicator = descriptor.indicators[0]?.id ?? '';
    const { figure } = figureFor(
      { ...usual, page: 'indicator', indicator },
      { catalogue, dataset, neighbours: [], layer: damaged, today },
    );
    expect(figure.notes[0]).toBe(
      'Part of data/strategy/events.csv could not be used, so nothing is concluded from it here.',
    );
    // The figures themselves are whole.
    expect(figure.fault).toBeUndefined();
  });

  test('that took the place of the one published is told by the figures it says something over', () => {
    const target = layer.targets.find(({ evidence }) => evidence === 'direct');
    const descriptor = target && findDatasetOf(catalogue, target.indicator);
    if (!descriptor) expect.unreachable();
    const note = 'data/strategy/targets.csv is not the file this site was published with.';
    const dataset = ingestCsv(new TextDecoder().decode(bytesOf(descriptor.path)), descriptor);
    const view = { ...usual, page: 'indicator' as const, target: target.id };
    const notesOf = (of: StrategyLayer) =>
      figureFor(
        { ...view, indicator: target.indicator },
        { catalogue, dataset, neighbours: [], layer: of, today },
      ).figure.notes;
    expect(notesOf({ ...layer, replaced: ['targets'] })).toContain(note);
    expect(notesOf(layer)).not.toContain(note);
  });
});
