import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as files from '../../../src/export/files.ts';
import type { PackFigure, PackItem } from '../../../src/export/pack/contents.ts';
import type { PackProgress } from '../../../src/export/pack/contents.ts';
import { makePack, type PackOptions } from '../../../src/export/pack/pack.ts';
import type { Figure } from '../../../src/figure/figure.ts';
import { context, emptyFigure, figure, wordFull } from './packed.ts';
import { tinyPng } from '../metadata/tiny-png.ts';
import { headlineText } from '../../../src/figure/words/sentence.ts';

// Pictures need a browser: tests/browser makes real ones.
vi.mock(import('../../../src/export/files.ts'), async (original) => ({
  ...(await original()),
  picturedPng: vi.fn(),
  svgFile: vi.fn(),
}));

beforeEach(() => {
  vi.mocked(files.picturedPng)
    .mockReset()
    .mockImplementation(() =>
      Promise.resolve({
        bytes: tinyPng(),
        width: 2008,
        height: 1300,
        description: 'A line chart. Drawn here: 2 of 3.',
      }),
    );
  vi.mocked(files.svgFile)
    .mockReset()
    .mockImplementation(() => new File(['<svg/>'], 'a.svg'));
});

const name = 'test.ehc_plan_count_liverpool-sefton_2025-2026';
const loaded = (parts: Partial<PackFigure> = {}): PackFigure => ({
  figure,
  context,
  dataFiles: ['plans.csv'],
  notes: [],
  ...parts,
});
const item = (label: string, load: () => Promise<PackFigure> = () => Promise.resolve(loaded())) =>
  ({ id: label, label, load }) satisfies PackItem;
const packageFiles: PackOptions['packageFiles'] = (paths) =>
  Promise.resolve([
    { path: 'datapackage.json', text: '{}' },
    ...paths.map((path) => ({ path, text: `text of ${path}` })),
  ]);

function options(parts: Partial<PackOptions> = {}): PackOptions {
  return {
    preset: wordFull,
    title: 'All of the theme “EHC plans”',
    word: 'ehc-plans',
    day: new Date(2026, 10, 5, 9),
    dataVersion: '2026.11.21',
    cautions: [],
    signal: new AbortController().signal,
    onProgress: () => undefined,
    packageFiles,
    ...parts,
  };
}

async function unpack(file: File | null): Promise<Readonly<Record<string, Uint8Array>>> {
  if (!file) throw new Error('There is no pack.');
  return unzipSync(new Uint8Array(await file.arrayBuffer()));
}
const textIn = (entries: Readonly<Record<string, Uint8Array>>, path: string): string =>
  strFromU8(entries[path] ?? new Uint8Array());

describe('a pack', () => {
  it('holds picture, drawing and values of each figure, the data behind them and two pages', async () => {
    const { file, packed, undrawn, failed } = await makePack([item('Plans')], options());
    expect({ packed, undrawn, failed }).toEqual({ packed: 1, undrawn: 0, failed: [] });
    const entries = await unpack(file);
    expect(Object.keys(entries)).toEqual([
      `figures/${name}.csv`,
      `drawings/${name}_word-full.svg`,
      `pictures/${name}_word-full.png`,
      'data-package/datapackage.json',
      'data-package/plans.csv',
      'README.txt',
      'index.html',
    ]);
    expect(entries[`pictures/${name}_word-full.png`]).toEqual(tinyPng());
    expect(textIn(entries, `drawings/${name}_word-full.svg`)).toBe('<svg/>');
    expect(textIn(entries, 'data-package/plans.csv')).toBe('text of plans.csv');
    expect(textIn(entries, 'index.html')).toContain(
      `<img src="pictures/${name}_word-full.png" width="2008" height="1300"`,
    );
    expect(textIn(entries, 'README.txt')).toContain('packed on 5 November 2026');
  });

  it('gives the same CSV file as the button for one figure, byte order mark included', async () => {
    const { file } = await makePack([item('Plans')], options());
    const single = new Uint8Array(await files.csvFile(figure, context).arrayBuffer());
    expect((await unpack(file))[`figures/${name}.csv`]).toEqual(single);
    expect(single.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
  });

  it('is named by choice and day', async () => {
    const { file } = await makePack([item('Plans')], options());
    expect(file?.name).toBe('local-context_ehc-plans_2026-11-05.zip');
    expect(file?.type).toBe('application/zip');
    const odd = await makePack([item('Plans')], options({ word: '../Évil name' }));
    expect(odd.file?.name).toMatch(/^local-context_[a-z.-]+_2026-11-05\.zip$/);
  });

  it('keeps figures apart whose files would have one name', async () => {
    const { file } = await makePack([item('a'), item('b'), item('c')], options());
    const pictures = Object.keys(await unpack(file)).filter((path) => path.startsWith('pictures/'));
    expect(pictures).toEqual([
      `pictures/${name}_word-full.png`,
      `pictures/${name}-2_word-full.png`,
      `pictures/${name}-3_word-full.png`,
    ]);
  });

  it('asks once for all the published files behind its figures', async () => {
    const ask = vi.fn(packageFiles);
    const near = loaded({ dataFiles: ['plans.csv', 'near.csv'] });
    await makePack(
      [item('a'), item('b', () => Promise.resolve(near))],
      options({ packageFiles: ask }),
    );
    expect(ask.mock.calls).toEqual([[['plans.csv', 'near.csv']]]);
  });

  it('tells how far it is before each figure, and before the data', async () => {
    const told: PackProgress[] = [];
    await makePack([item('a'), item('b')], options({ onProgress: (one) => told.push(one) }));
    expect(told).toEqual([
      { done: 0, total: 2, label: 'a' },
      { done: 1, total: 2, label: 'b' },
      { done: 2, total: 2, label: 'the published data behind the figures' },
    ]);
  });
});

describe('a pack of which a part fails', () => {
  const missing = (): Promise<never> => Promise.reject(new Error('data/x.csv is not there.'));

  it('names the figure and the reason, on the page and in the README; the rest arrives', async () => {
    const { file, packed, failed } = await makePack(
      [item('a'), item('NEET', missing), item('c')],
      options(),
    );
    expect(packed).toBe(2);
    expect(failed).toEqual([{ label: 'NEET', reason: 'data/x.csv is not there.' }]);
    const entries = await unpack(file);
    expect(textIn(entries, 'README.txt')).toContain('  NEET: data/x.csv is not there.');
    expect(textIn(entries, 'index.html')).toContain('NEET: data/x.csv is not there.');
  });

  it('keeps a programmer’s words from the reader', async () => {
    const broken = (): Promise<never> => Promise.reject(new TypeError('x is undefined'));
    const { failed } = await makePack([item('a'), item('b', broken)], options());
    expect(failed[0]?.reason).toBe(
      'Something went wrong in this site; the other figures are not affected.',
    );
  });

  it('says beside each picture what the picture itself says, with what it leaves out', async () => {
    const { file } = await makePack([item('Plans')], options());
    const entries = await unpack(file);
    for (const page of ['index.html', 'README.txt']) {
      expect(textIn(entries, page)).toContain('A line chart. Drawn here: 2 of 3.');
    }
  });

  it('keeps what there is of a figure whose picture cannot be made', async () => {
    vi.mocked(files.picturedPng).mockRejectedValueOnce(new Error('The picture is too large.'));
    const { file, packed, failed } = await makePack([item('Plans')], options());
    expect(packed).toBe(1);
    expect(failed).toEqual([
      {
        label: 'Plans',
        reason: 'its picture (PNG) could not be made: The picture is too large.',
      },
    ]);
    const entries = await unpack(file);
    expect(Object.keys(entries).slice(0, 2)).toEqual([
      `figures/${name}.csv`,
      `drawings/${name}_word-full.svg`,
    ]);
    expect(textIn(entries, 'index.html')).not.toContain('<img');
  });

  it('gives values and words only of a figure with nothing to draw', async () => {
    const empty = () => Promise.resolve(loaded({ figure: emptyFigure }));
    const { file, packed, undrawn } = await makePack([item('a'), item('b', empty)], options());
    expect({ packed, undrawn }).toEqual({ packed: 2, undrawn: 1 });
    const paths = Object.keys(await unpack(file));
    expect(paths.filter((path) => path.endsWith('.csv')).slice(0, 2)).toEqual([
      `figures/${name}.csv`,
      `figures/${name}-2.csv`,
    ]);
    expect(paths.filter((path) => path.endsWith('.png'))).toEqual([
      `pictures/${name}_word-full.png`,
    ]);
    expect(files.picturedPng).toHaveBeenCalledTimes(1);
  });

  it('says so when the published data cannot be had, and comes without them', async () => {
    const { file, failed } = await makePack(
      [item('Plans')],
      options({ packageFiles: () => missing() }),
    );
    expect(failed).toEqual([
      { label: 'The published data behind the figures', reason: 'data/x.csv is not there.' },
    ]);
    const paths = Object.keys(await unpack(file));
    expect(paths.filter((path) => path.startsWith('data-package/'))).toEqual([]);
    expect(paths).toContain('README.txt');
  });

  it('lets no published file out of its folder', async () => {
    const { file, failed } = await makePack(
      [item('Plans')],
      options({ packageFiles: () => Promise.resolve([{ path: '../../evil.csv', text: '' }]) }),
    );
    expect(failed[0]?.reason).toContain('odd place');
    expect(Object.keys(await unpack(file)).filter((path) => path.includes('..'))).toEqual([]);
  });

  it('is no file at all when no figure could be had', async () => {
    const ask = vi.fn(packageFiles);
    const { file, packed, failed } = await makePack(
      [item('a', missing), item('b', missing)],
      options({ packageFiles: ask }),
    );
    expect({ file, packed }).toEqual({ file: null, packed: 0 });
    expect(failed).toHaveLength(2);
    expect(ask).not.toHaveBeenCalled();
  });
});

describe('a pack given up', () => {
  it('stops before the next figure', async () => {
    const controller = new AbortController();
    const second = vi.fn(() => Promise.resolve(loaded()));
    const made = makePack(
      [item('a'), item('b', second)],
      options({
        signal: controller.signal,
        onProgress: ({ done }) => done === 1 && controller.abort(),
      }),
    );
    await expect(made).rejects.toMatchObject({ name: 'AbortError' });
    expect(second).not.toHaveBeenCalled();
  });

  it('does not wait for a file that never comes', async () => {
    const controller = new AbortController();
    const never = (): Promise<PackFigure> => {
      queueMicrotask(() => controller.abort());
      return new Promise(() => undefined);
    };
    await expect(
      makePack([item('a', never)], options({ signal: controller.signal })),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('does not take being given up for a failure of the figure at work', async () => {
    const controller = new AbortController();
    vi.mocked(files.svgFile).mockImplementation((one: Figure) => {
      controller.abort();
      return new File([headlineText(one)], 'a.svg');
    });
    await expect(
      makePack([item('a')], options({ signal: controller.signal })),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(files.picturedPng).not.toHaveBeenCalled();
  });
});
