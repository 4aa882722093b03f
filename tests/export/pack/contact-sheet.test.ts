// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packContactSheet } from '../../../src/export/pack/contact-sheet.ts';
import { sheetStyle, sheetStyleHash } from '../../../src/export/pack/sheet-style.ts';
import { contents, emptyFigure, figure, packed } from './packed.ts';
import { headlineText } from '../../../src/figure/words/sentence.ts';

const open = (...given: Parameters<typeof contents>): Document =>
  new DOMParser().parseFromString(packContactSheet(contents(...given)), 'text/html');
const linksOf = (page: Document) =>
  [...page.querySelectorAll('figure a')].map((link) => link.getAttribute('href'));

describe('the contact sheet of a pack', () => {
  it('shows every figure’s picture with its size and alt text', () => {
    const page = open({ figures: [packed(), packed()] });
    const images = [...page.images].map((image) => [
      image.getAttribute('src'),
      image.width,
      image.height,
      image.alt,
    ]);
    const expected = ['pictures/plans.png', 2008, 1300, figure.altText];
    expect(images).toEqual([expected, expected]);
    expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      `1. ${headlineText(figure)}`,
      `2. ${headlineText(figure)}`,
    ]);
  });

  it('leads to each file and to the site, nowhere else', () => {
    expect(linksOf(open())).toEqual([
      'pictures/plans.png',
      'drawings/plans.svg',
      'figures/plans.csv',
      'https://site.test/?page=indicator&indicator=test.ehc_plan_count',
    ]);
  });

  it('gives the words to copy', () => {
    const terms = [...open().querySelectorAll('dt')].map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent,
    ]);
    expect(terms).toEqual([
      ['Alt text', figure.altText],
      ['Sentence', expect.stringContaining('Liverpool maintained 2,026 EHC plans')],
      ['Citation', expect.stringContaining('Department for Education')],
    ]);
  });

  it('says why a figure has no picture, and what is missing from the pack', () => {
    const page = open({
      figures: [packed({ figure: emptyFigure, picture: null, drawing: null })],
      failed: [{ label: 'NEET', reason: 'It is not on the server.' }],
      cautions: ['No strategies.'],
    });
    expect(page.images).toHaveLength(0);
    expect(page.querySelector('figcaption')?.textContent).toContain(
      'Nothing is drawn. Choose another item under “Age”.',
    );
    const missing = [...page.querySelectorAll('.missing')].map(({ textContent }) =>
      textContent?.replaceAll(/\s+/g, ' ').trim(),
    );
    expect(missing).toEqual([
      'No strategies.',
      'What is missing, and why NEET: It is not on the server.',
    ]);
  });

  it('takes nothing in a label for markup, and follows no link but a web page’s', () => {
    const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>'&amp;`;
    const page = open({
      title: hostile,
      failed: [{ label: hostile, reason: hostile }],
      figures: [
        packed({
          figure: { ...figure, headlinePhrase: [hostile], subtitle: hostile, altText: hostile },
          context: { link: 'javascript:alert(3)', dataVersion: hostile, retrieved: hostile },
          notes: [hostile],
          picture: { path: 'pictures/plans.png', width: 2008, height: 1300, description: hostile },
        }),
      ],
    });
    expect(page.scripts).toHaveLength(0);
    expect(page.images).toHaveLength(1);
    expect(page.images[0]?.alt).toBe(hostile);
    expect(page.querySelector('h2:not(.missing *)')?.textContent).toBe(`1. ${hostile}`);
    expect(page.querySelectorAll('[onerror]')).toHaveLength(0);
    expect(linksOf(page).filter((link) => /script/.test(link ?? ''))).toEqual([]);
  });

  it('forbids everything but its own pictures and its one style', () => {
    const page = open();
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toBe(
      `default-src 'none'; img-src 'self' file:; style-src '${sheetStyleHash}'; base-uri 'none'; form-action 'none'`,
    );
    const style = page.querySelector('style')?.textContent ?? '';
    expect(style).toBe(sheetStyle);
    expect(createHash('sha256').update(style).digest('base64')).toBe(
      sheetStyleHash.replace('sha256-', ''),
    );
    expect(page.querySelectorAll('[style]')).toHaveLength(0);
  });
});
