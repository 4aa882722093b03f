import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../src/export/picture/picture.ts';
import { presets, type Preset } from '../../../src/export/picture/preset.ts';
import { figureOf, plans } from '../../figure/figure-of.ts';
import { buildDataset, filter, indicator, liverpool, sefton } from '../../query/build-dataset.ts';
import { headlineText } from '../../../src/figure/words/sentence.ts';

const context = {
  link: 'https://example.org/?page=indicator&indicator=test.plans',
  dataVersion: '1',
  retrieved: '21 November 2026',
};
const preset = presets[0] as Preset;

const figure = figureOf(
  buildDataset({
    indicators: [plans],
    rows: [
      [2025, liverpool, 6814],
      [2026, liverpool, 7875],
      [2025, sefton, 3736],
      [2026, sefton, 'c'],
    ],
  }),
);
const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>\u202Egnp.exe\u0007 =1+1';

const parsed = (svg: string): Document => new DOMParser().parseFromString(svg, 'image/svg+xml');

describe('an SVG picture', () => {
  const { svg, width, height } = pictureOf(figure, preset, context);
  const root = parsed(svg).documentElement;

  it('stands by itself: it parses, and points to nothing outside', () => {
    expect(root.localName).toBe('svg');
    expect(root.querySelector('parsererror')).toBeNull();
    expect(root.querySelectorAll('script, foreignObject, image, use, style, a')).toHaveLength(0);
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(`${name}=${value}`).not.toMatch(/^on|href|url\(/);
      }
    }
  });

  it('says what it shows, and holds its numbers as text', () => {
    expect(root.querySelector('title')?.textContent).toContain(headlineText(figure));
    expect(root.querySelector('desc')?.textContent).toBe(figure.altText);
    expect(root.querySelector('metadata')?.textContent).toBe(context.link);
    const texts = [...root.querySelectorAll('text')].map((text) => text.textContent).join(' ');
    expect(texts).toContain('7,875');
    expect(texts).toContain('[c]');
  });

  it('is 17 cm wide, and as many pixels as that takes at 300 dots an inch', () => {
    expect(root.getAttribute('width')).toBe('17.00cm');
    expect(width).toBe(2008);
    const tall = Number.parseFloat(root.getAttribute('height') ?? '');
    expect(height / 300).toBeCloseTo(tall / 2.54, 1);
  });

  it('keeps what labels say as text, whatever it looks like', () => {
    const dataset = buildDataset({
      indicators: [indicator({ ...plans, title: hostile })],
      filters: [filter('need', { items: [hostile], totalItem: '' })],
      rows: [[2026, liverpool, hostile, 5]],
    });
    const drawn = parsed(pictureOf(figureOf(dataset, { breakdown: 'need' }), preset, context).svg);
    expect(drawn.querySelector('parsererror')).toBeNull();
    expect(drawn.querySelectorAll('script, img')).toHaveLength(0);
    expect(drawn.documentElement.textContent).toContain('alert(1)');
    expect(drawn.documentElement.textContent).not.toMatch(/[\u202E\u0007]/);
  });
});
