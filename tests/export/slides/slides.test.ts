// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as files from '../../../src/export/files.ts';
import type { PackItem } from '../../../src/export/pack/contents.ts';
import { makeSlides } from '../../../src/export/slides/slides.ts';
import { headlineText } from '../../../src/figure/words/sentence.ts';
import { tinyPng } from '../metadata/tiny-png.ts';
import { context, emptyFigure, figure, wordFull } from '../pack/packed.ts';

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
        width: 1920,
        height: 1080,
        description: 'A <chart> & so',
      }),
    );
});

const item = (label: string, one = figure): PackItem => ({
  id: label,
  label,
  load: () => Promise.resolve({ figure: one, context, dataFiles: [], notes: ['Asked for'] }),
});

async function opened(items: readonly PackItem[], signal = new AbortController().signal) {
  const result = await makeSlides(items, {
    preset: wordFull,
    title: 'Chosen figures',
    word: 'chosen-figures',
    day: new Date(2026, 10, 5, 9),
    dataVersion: '2026.11.21',
    cautions: [],
    signal,
    onProgress: () => undefined,
  });
  const entries = result.file ? unzipSync(new Uint8Array(await result.file.arrayBuffer())) : {};
  const read = (path: string): Document => {
    const text = strFromU8(entries[path] as Uint8Array);
    const document = new DOMParser().parseFromString(text, 'application/xml');
    expect(document.querySelector('parsererror')).toBeNull();
    return document;
  };
  const textOf = (path: string): readonly string[] =>
    [...read(path).getElementsByTagName('a:p')].map(({ textContent }) => textContent ?? '');
  return { result, entries, read, textOf };
}

describe('a presentation', () => {
  it('has a slide for each figure: its picture over all of it, with alt text and a title', async () => {
    const { result, entries, read, textOf } = await opened([item('a'), item('b')]);
    expect(result.file?.name).toBe('local-context_chosen-figures_2026-11-05.pptx');
    expect(textOf('ppt/slides/slide1.xml')[0]).toBe('Local Context: Chosen figures');
    for (const at of [1, 2]) {
      const slide = read(`ppt/slides/slide${at + 1}.xml`);
      const [picture] = slide.getElementsByTagName('p:pic');
      expect(picture?.getElementsByTagName('p:cNvPr')[0]?.getAttribute('descr')).toBe(
        'A <chart> & so',
      );
      expect(picture?.getElementsByTagName('a:ext')[0]?.getAttribute('cx')).toBe('12192000');
      expect(textOf(`ppt/slides/slide${at + 1}.xml`)).toEqual([headlineText(figure)]);
      expect(entries[`ppt/media/picture${at}.png`]).toEqual(tinyPng());
    }
    // Whatever size other pictures have.
    expect(vi.mocked(files.picturedPng).mock.calls[0]?.[1].id).toBe('slide');
  });

  it('gives the speaker what the figure says, its notes and where it is from', async () => {
    const { textOf } = await opened([item('a')]);
    const notes = textOf('ppt/notesSlides/notesSlide2.xml');
    expect(notes).toContain(`${figure.subtitle}.`);
    expect(notes).toContain('Asked for.');
    expect(notes.some((one) => one.startsWith('Source: Department for Education'))).toBe(true);
    expect(notes.at(-1)).toContain(context.link);
  });

  it('leads every part only to parts that are there, each with its type', async () => {
    const { entries, read } = await opened([item('a'), item('b', emptyFigure)]);
    const paths = Object.keys(entries);
    const known = new Set(
      [...read('[Content_Types].xml').getElementsByTagName('Override')].map((one) =>
        one.getAttribute('PartName')?.slice(1),
      ),
    );
    for (const path of paths) {
      if (!path.endsWith('.rels')) {
        if (path.endsWith('.xml') && path !== '[Content_Types].xml') expect(known).toContain(path);
        continue;
      }
      const folder = path.replace(/_rels\/[^/]*$/, '');
      for (const one of read(path).getElementsByTagName('Relationship')) {
        const led = new URL(one.getAttribute('Target') ?? '', `http://x/${folder}`).pathname;
        expect(paths).toContain(led.slice(1));
      }
    }
    for (const one of known) expect(paths).toContain(one);
  });

  it('says of a figure with nothing to draw that nothing is drawn, and what failed', async () => {
    const failing: PackItem = {
      id: 'x',
      label: 'The third',
      load: () => Promise.reject(new Error('It is gone.')),
    };
    const { result, textOf } = await opened([item('a', emptyFigure), failing]);
    expect(result).toMatchObject({ packed: 1, undrawn: 1 });
    expect(result.failed).toEqual([{ label: 'The third', reason: expect.any(String) as string }]);
    expect(textOf('ppt/slides/slide2.xml')[1]).toMatch(/^Nothing is drawn\./);
    expect(textOf('ppt/slides/slide3.xml')[0]).toBe('What is missing, and why');
  });

  it('is given up as soon as it is asked to', async () => {
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    await expect(opened([item('a')], controller.signal)).rejects.toThrow('enough');
  });
});
