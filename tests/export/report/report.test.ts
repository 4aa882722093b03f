// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { headlineText } from '../../../src/figure/words/sentence.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as files from '../../../src/export/files.ts';
import type { PackItem } from '../../../src/export/pack/contents.ts';
import { presets, type Preset } from '../../../src/export/picture/preset.ts';
import { makeReport, type ReportOptions } from '../../../src/export/report/report.ts';
import { context, emptyFigure, figure, wordFull } from '../pack/packed.ts';
import { tinyPng } from '../metadata/tiny-png.ts';

// Pictures need a browser: tests/browser makes real ones.
vi.mock(import('../../../src/export/files.ts'), async (original) => ({
  ...(await original()),
  picturedPng: vi.fn(),
}));

beforeEach(() => {
  vi.mocked(files.picturedPng)
    .mockReset()
    .mockImplementation(() =>
      Promise.resolve({
        bytes: tinyPng(),
        width: 2008,
        height: 1004,
        description: `${figure.altText} Drawn here: 2 of 4.`,
      }),
    );
});

const item = (label: string, one = figure): PackItem => ({
  id: label,
  label,
  load: () => Promise.resolve({ figure: one, context, dataFiles: [], notes: [] }),
});
const options = (parts: Partial<ReportOptions> = {}): ReportOptions => ({
  preset: wordFull,
  title: 'All of the theme “EHC plans”',
  word: 'ehc-plans',
  day: new Date(2026, 10, 5, 9),
  dataVersion: '2026.11.21',
  cautions: [],
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...parts,
});

async function opened(items: readonly PackItem[], parts: Partial<ReportOptions> = {}) {
  const result = await makeReport(items, options(parts));
  if (!result.file) throw new Error('There is no report.');
  const entries = unzipSync(new Uint8Array(await result.file.arrayBuffer()));
  const read = (path: string): Document =>
    new DOMParser().parseFromString(strFromU8(entries[path] as Uint8Array), 'application/xml');
  const document = read('word/document.xml');
  const named = (name: string) => [...document.getElementsByTagName(name)];
  const paragraphs = named('w:p').map((one) => ({
    style: one.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? 'Normal',
    text: [...one.getElementsByTagName('w:t')].map(({ textContent }) => textContent).join(''),
  }));
  const of = (style: string) =>
    paragraphs.filter((one) => one.style === style).map(({ text }) => text);
  return { result, entries, named, paragraphs, of, styles: read('word/styles.xml') };
}

describe('a Word report', () => {
  it('has each figure under a heading, with a caption that has its number written out', async () => {
    const { result, of } = await opened([item('a'), item('b')]);
    expect(result).toMatchObject({ packed: 2, undrawn: 0, failed: [] });
    expect(result.file?.name).toBe('local-context_ehc-plans_2026-11-05.docx');
    expect(of('Title')).toEqual(['Local Context: All of the theme “EHC plans”']);
    expect(of('Heading1')).toEqual([
      headlineText(figure),
      headlineText(figure),
      'Citations',
      'Licence',
    ]);
    expect(of('Caption')).toEqual([`Figure 1: ${figure.subtitle}`, `Figure 2: ${figure.subtitle}`]);
  });

  it('keeps a picture on the page of its heading, with what stands between them', async () => {
    const behind = {
      ...item('a'),
      load: () =>
        Promise.resolve({ figure, context, dataFiles: [], notes: ['Behind the promise: more'] }),
    };
    const { named, of } = await opened([behind]);
    expect(of('Normal')).toContain('Behind the promise: more.');
    const note = named('w:p').find((one) => one.textContent === 'Behind the promise: more.');
    expect(note?.getElementsByTagName('w:keepNext')).toHaveLength(1);
  });

  it('holds the alt text of each picture, with what is not drawn of it', async () => {
    const { named } = await opened([item('a')]);
    const [picture] = named('wp:docPr');
    expect(picture?.getAttribute('descr')).toBe(`${figure.altText} Drawn here: 2 of 4.`);
    expect(picture?.getAttribute('title')).toBe(headlineText(figure));
  });

  it.each([
    ['word-full', 17],
    ['word-column', 15.9],
    ['word-half', 8.25],
  ])('places pictures at their real width: %s is %d cm', async (id, centimetres) => {
    const preset = presets.find((one) => one.id === id) as Preset;
    const { named } = await opened([item('a')], { preset });
    const [extent] = named('wp:extent');
    // 360,000 of Word's units are a centimetre.
    expect(Number(extent?.getAttribute('cx')) / 360_000).toBeCloseTo(centimetres, 1);
    const [margin] = named('w:pgMar');
    const text = 21 - (2 * Number(margin?.getAttribute('w:left')) * 2.54) / 1440;
    expect(text).toBeGreaterThanOrEqual(centimetres - 0.02);
  });

  it('holds the pictures themselves, as they were made', async () => {
    const { entries } = await opened([item('a'), item('b')]);
    const media = Object.entries(entries).filter(([path]) => path.startsWith('word/media/'));
    expect(media).toHaveLength(2);
    for (const [, bytes] of media) expect(bytes).toEqual(tinyPng());
  });

  it('writes captions, notes and sources in styles of their own, which a council can change', async () => {
    const { styles, of } = await opened([item('a')]);
    const names = [...styles.getElementsByTagName('w:style')].map((one) =>
      one.getAttribute('w:styleId'),
    );
    expect(names).toEqual(
      expect.arrayContaining(['Caption', 'FigurePicture', 'FigureNote', 'FigureSource']),
    );
    expect(of('FigureSource')[0]).toMatch(/^Source: Department for Education/);
    expect(of('Citation')[0]).toMatch(/^Figure 1: Department for Education/);
  });

  it('tells of a figure without a drawing in words, and of one that failed why', async () => {
    const lost: PackItem = {
      id: 'x',
      label: 'Absence',
      load: () => Promise.reject(new Error('Check your connection.')),
    };
    const { result, of, named } = await opened([item('a', emptyFigure), lost]);
    expect(named('wp:docPr')).toEqual([]);
    expect(of('Normal')).toContain('Nothing is drawn. Choose another item under “Age”.');
    expect(result.undrawn).toBe(1);
    expect(of('Heading1')[0]).toBe('What is missing, and why');
    expect(of('Normal').join(' ')).toContain('Absence');
  });

  it('is given up as soon as that is asked, and makes no file', async () => {
    const controller = new AbortController();
    const making = makeReport(
      [item('a'), item('b')],
      options({ signal: controller.signal, onProgress: () => controller.abort() }),
    );
    await expect(making).rejects.toThrow(/abort/i);
  });
});
