import { findDataset, findIndicator } from '../../../src/domain/catalogue.ts';
import { usualView } from '../../../src/domain/view.ts';
import type { ExportContext } from '../../../src/export/context.ts';
import { picturedPng, pngFile } from '../../../src/export/files.ts';
import { pause } from '../../../src/export/pack/pause.ts';
import { pictureOf } from '../../../src/export/picture/picture.ts';
import { presets } from '../../../src/export/picture/preset.ts';
import { makeReport } from '../../../src/export/report/report.ts';
import { figureFor } from '../../../src/figure/figure-for.ts';
import type { Figure } from '../../../src/figure/figure.ts';
import { ingestCsv } from '../../../src/ingest/ingest.ts';
import { readPackage } from '../../../src/ingest/package/read-package.ts';
import { dateOf } from '../../../src/domain/time/day.ts';
import { barePng } from './bare-png.ts';

const [wordFullWidth] = presets;
if (wordFullWidth?.id !== 'word-full') throw new Error('The first size is not Word, full width.');
const preset = wordFullWidth;

let figure: Figure;
let context: ExportContext;
/** The picture's drawing, standing in the page. */
let drawing: SVGSVGElement;
let size = { width: 0, height: 0 };

/**
 * Makes an indicator's figure, as it opens, from the site whose data folder is at `folder`, and puts its
 * picture into the page so that one of the screen's pixels is one of the PNG's. Answers with those pixels.
 */
async function load(folder: string, id: string): Promise<{ width: number; height: number }> {
  const base = new URL(folder, document.baseURI);
  const answer = await fetch(new URL('datapackage.json', base));
  const catalogue = readPackage(await answer.json());
  const indicator = findIndicator(catalogue, id);
  const descriptor = indicator && findDataset(catalogue, indicator.dataset);
  if (!descriptor) throw new Error(`There is no indicator ${id}.`);
  const file = await fetch(new URL(descriptor.path, base));
  const dataset = ingestCsv(await file.text(), descriptor);
  const view = { ...usualView(catalogue.site), page: 'indicator', indicator: id } as const;
  const data = {
    catalogue,
    dataset,
    neighbours: [],
    layer: null,
    today: dateOf(new Date()),
  };
  ({ figure } = figureFor(view, data));
  context = {
    link: `${base.href}?page=indicator&indicator=${id}`,
    dataVersion: catalogue.version,
    retrieved: '21 November 2026',
  };
  const { svg, width, height } = pictureOf(figure, preset, context);
  size = { width, height };
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  drawing = document.importNode(documentElement, true) as unknown as SVGSVGElement;
  drawing.style.width = `${width}px`;
  drawing.style.height = `${height}px`;
  // By a transform, because a size in CSS is rounded to 64ths of a pixel; around the drawing, which is saved.
  const frame = document.createElement('div');
  frame.style.transform = `scale(${1 / window.devicePixelRatio})`;
  frame.style.transformOrigin = '0 0';
  frame.append(drawing);
  document.body.append(frame);
  return size;
}

/** What one run leaves behind must not be cleared away at the other one's expense. */
function collectGarbage(): void {
  (window as { gc?: () => void }).gc?.();
}

/** Milliseconds from a figure to the file a reader downloads. */
async function ours(): Promise<number> {
  collectGarbage();
  const start = performance.now();
  const file = await pngFile(figure, preset, context);
  const time = performance.now() - start;
  if (file.size === 0) throw new Error('Our picture is empty.');
  return time;
}

/** Milliseconds from a drawing in the page to a PNG, with nothing else. */
async function bare(): Promise<number> {
  collectGarbage();
  const start = performance.now();
  const blob = await barePng(drawing, size);
  const time = performance.now() - start;
  if (blob.size === 0) throw new Error('The bare picture is empty.');
  return time;
}

/** As many figures as a long report has. */
const reported = 20;
const { signal } = new AbortController();

/** What took how long, and the longest that the page was held up meanwhile by Chromium's account, which begins at 50. */
interface Held {
  readonly time: number;
  readonly longest: number;
}

async function heldUp(make: () => Promise<void>): Promise<Held> {
  collectGarbage();
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  await make();
  const time = performance.now() - start;
  const longest = Math.max(0, ...observer.takeRecords().map(({ duration }) => duration));
  observer.disconnect();
  return { time, longest };
}

/** Milliseconds from many figures to their Word report. */
function report(): Promise<Held> {
  const loaded = { figure, context, dataFiles: [], notes: [] };
  const items = Array.from({ length: reported }, (_, at) => ({
    id: `${at}`,
    label: `${at}`,
    load: () => Promise.resolve(loaded),
  }));
  return heldUp(async () => {
    const { file, failed } = await makeReport(items, {
      preset,
      title: 'Twenty figures',
      word: 'twenty',
      day: new Date(2026, 10, 21),
      dataVersion: context.dataVersion,
      cautions: [],
      signal,
      onProgress: () => undefined,
    });
    if (!file || file.size === 0 || failed.length > 0) throw new Error('There is no report.');
  });
}

/** Milliseconds from as many figures to their pictures alone, the browser having its turn between them. */
function pictures(): Promise<Held> {
  return heldUp(async () => {
    for (let at = 0; at < reported; at += 1) {
      const { bytes } = await picturedPng(figure, preset, context);
      if (bytes.length === 0) throw new Error('A picture is empty.');
      await pause(signal);
    }
  });
}

/**
 * How many of our PNG's pixels are not those of a screenshot (a data address) of its drawing, and how many of
 * these differ by more than an eye could see.
 */
async function compare(
  screenshot: string,
): Promise<{ pixels: number; different: number; visible: number }> {
  const shot = await fetch(screenshot);
  const one = await pixelsOf(await pngFile(figure, preset, context));
  const other = await pixelsOf(await shot.blob());
  let different = 0;
  let visible = 0;
  for (let at = 0; at < one.length; at += 4) {
    const most = Math.max(
      ...[0, 1, 2, 3].map((part) => Math.abs((one[at + part] ?? 0) - (other[at + part] ?? 0))),
    );
    if (most > 0) different += 1;
    if (most > 16) visible += 1;
  }
  return { pixels: one.length / 4, different, visible };
}

async function pixelsOf(picture: Blob): Promise<Uint8ClampedArray> {
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(size.width, size.height);
  const drawn = canvas.getContext('2d');
  if (!drawn) throw new Error('There is nothing to draw on.');
  drawn.drawImage(bitmap, 0, 0);
  return drawn.getImageData(0, 0, size.width, size.height).data;
}

Object.assign(window, { picture: { load, ours, bare, compare, report, pictures } });
