// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LoadError } from '../../src/catalogue/load-error.ts';
import { loadStrategy } from '../../src/catalogue/load-strategy.ts';
import { loadCatalogue, loadDataset, loadNeighbours } from '../../src/catalogue/load.ts';
import { faultOf, strategyReplaced } from '../../src/domain/words/fault.ts';
import { bytesOf, servePublished } from './published-site.ts';

afterEach(() => vi.unstubAllGlobals());

servePublished();
const catalogue = await loadCatalogue();
const datasets = catalogue.datasets.map((descriptor) => descriptor.path);

/** What comes of a file of which only so many bytes arrive: the files found at fault, or why none is used. */
async function cut(path: string, length: number): Promise<string> {
  servePublished({ [path]: bytesOf(path).slice(0, length) });
  try {
    const descriptor = catalogue.datasets.find((one) => one.path === path);
    if (descriptor) return faultOf(await loadDataset(descriptor));
    if (path === catalogue.neighbours.path) {
      await loadNeighbours(catalogue.neighbours);
      return '';
    }
    const { issues } = await loadStrategy(catalogue);
    return issues.map(({ severity, file }) => `${severity} data/${file}`).join('; ');
  } catch (error) {
    if (error instanceof LoadError) return error.message;
    throw error;
  }
}

describe('a file that is cut on its way', () => {
  test('is told wherever the cut is, whatever the file', async () => {
    const others = [
      catalogue.neighbours.path,
      ...[...catalogue.strategy.paths.values()].map(({ path }) => path),
    ];
    const places = fc.constantFrom(...datasets, ...others).chain((path) =>
      fc.tuple(
        fc.constant(path),
        fc.oneof(
          fc.integer({ min: 0, max: bytesOf(path).length - 1 }),
          // The last bytes are where a cut hides: in a cell, or between two rows.
          fc.integer({ min: 1, max: 40 }).map((lost) => bytesOf(path).length - lost),
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(places, async ([path, length]) => {
        expect(await cut(path, length), `${path}, ${length} bytes`).toContain(`data/${path}`);
      }),
      // A failure prints its seed and path.
      { numRuns: 200 },
    );
  }, 120_000);

  test('is told at the end of a row, where nothing else shows it', async () => {
    for (const path of ['ehcp-process.csv', 'absence.csv', 'strategy/targets.csv']) {
      const text = new TextDecoder().decode(bytesOf(path)).trimEnd();
      const length = new TextEncoder().encode(text.slice(0, text.lastIndexOf('\n') + 1)).length;
      expect(await cut(path, length), path).toContain(`data/${path}`);
    }
  });

  test('is told by its rows where its size is not known', async () => {
    const descriptor = catalogue.datasets.find(({ path }) => path === 'ehcp-process.csv');
    if (!descriptor) expect.unreachable();
    const { bytes: _bytes, ...published } = descriptor.published ?? {};
    const text = new TextDecoder().decode(bytesOf(descriptor.path)).trimEnd();
    servePublished({ [descriptor.path]: text.slice(0, text.lastIndexOf('\n') + 1) });
    expect(faultOf(await loadDataset({ ...descriptor, published }))).not.toBe('');
  });
});

describe('a file as it was published', () => {
  test('has no fault, and is known to be that file', async () => {
    servePublished();
    for (const descriptor of catalogue.datasets) {
      const dataset = await loadDataset(descriptor);
      expect([descriptor.path, faultOf(dataset), dataset.isAsPublished]).toEqual([
        descriptor.path,
        '',
        true,
      ]);
    }
    const layer = await loadStrategy(catalogue);
    expect(layer.issues).toEqual([]);
    expect(layer.replaced).toBeUndefined();
    expect((await loadNeighbours(catalogue.neighbours)).neighbours.length).toBe(2);
  }, 60_000);
});

describe('another file in its place', () => {
  const [descriptor] = catalogue.datasets;
  if (!descriptor) throw new Error('there is no dataset');

  test('of the same length is used, and known not to be the one published', async () => {
    const text = new TextDecoder().decode(bytesOf(descriptor.path));
    const other = text.replace(/,(\d)(?=\d*,?\S*\n)/, (_all, digit: string) =>
      digit === '9' ? ',8' : `,${Number(digit) + 1}`,
    );
    expect(other).not.toBe(text);
    servePublished({ [descriptor.path]: other });
    const dataset = await loadDataset(descriptor);
    expect([faultOf(dataset), dataset.isAsPublished]).toEqual(['', false]);
  });

  test('of the strategies is used, and told wherever what it says is shown', async () => {
    for (const [name, { path }] of catalogue.strategy.paths) {
      const text = new TextDecoder().decode(bytesOf(path)).trimEnd();
      const [last = ''] = text.split('\n').slice(-1);
      servePublished({ [path]: `${text}\n${last.replace(/^[^,]*/, 'one-more')}\n` });
      const layer = await loadStrategy(catalogue);
      expect(layer.replaced).toEqual([name]);
      expect(strategyReplaced(layer)).toBe(
        `data/strategy/${name}.csv is not the file this site was published with.`,
      );
    }
  });

  test('of the statistical neighbours is not used: their median would be another one', async () => {
    const { path } = catalogue.neighbours;
    const text = new TextDecoder().decode(bytesOf(path));
    servePublished({ [path]: text.replace('E06000009', 'E06000008') });
    await expect(loadNeighbours(catalogue.neighbours)).rejects.toThrow(
      'data/statistical-neighbours.csv cannot be used: it is not the file this site was published with',
    );
  });

  test('cannot be told on a page without https, where browsers work out no hash', async () => {
    vi.stubGlobal('crypto', {});
    servePublished();
    expect((await loadDataset(descriptor)).isAsPublished).toBeUndefined();
  });
});
