import { describe, expect, it } from 'vitest';
import { withChunks } from '../../../src/export/metadata/text-chunks.ts';
import { searchInPicture } from '../../../src/export/metadata/read-back.ts';
import { bytesOf, tiny, tinyPng } from './tiny-png.ts';

const here = 'https://council.example/context/';
const plans = '?page=indicator&indicator=ehcp-caseload.ehc_plan_count';
const noLink = {
  problem:
    'This picture does not say which view it shows. Only pictures downloaded from this site do.',
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const png = (text: Record<string, string>): Uint8Array =>
  withChunks(tinyPng(), { pixelsPerMetre: 11811, text });
const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><title>Plans</title>${inside}</svg>`;
const metadata = (link: string): string => `<metadata id="local-context-link">${link}</metadata>`;
const ours = svg(metadata(`${here}${plans.replace('&', '&amp;')}`));

function problemOf(bytes: Uint8Array): string {
  const found = searchInPicture(bytes, here);
  return 'problem' in found ? found.problem : 'none';
}

describe('one of our pictures, dropped on the page', () => {
  it('opens its view from a PNG, whatever else the PNG says', () => {
    expect(searchInPicture(png({ URL: `${here}${plans}` }), here)).toEqual({ search: plans });
    expect(
      searchInPicture(png({ Title: 'x', Software: 'y', URL: `${here}${plans}` }), here),
    ).toEqual({ search: plans });
  });

  it('opens its view from an SVG', () => {
    expect(searchInPicture(utf8(ours), here)).toEqual({ search: plans });
  });

  it.each([
    ['a byte order mark', `\ufeff${ours}`],
    ['an XML declaration', `<?xml version="1.0" encoding="UTF-8"?>\n${ours}`],
    ['white space', `\n\t ${ours}`],
    ['a comment', `<!-- saved - by hand -->\n${ours}`],
    ['space around the link', svg(metadata(`\n  ${here}?page=priorities\n`))],
  ])('opens an SVG that another program gave %s', (_, text) => {
    expect(searchInPicture(utf8(text), here)).toHaveProperty('search');
  });

  it('says when it was made at another address', () => {
    const elsewhere = png({ URL: `https://other.example/${plans}` });
    expect(searchInPicture(elsewhere, here)).toEqual({
      search: plans,
      notice:
        'The picture was made at another address (other.example); its view is shown with the figures held here.',
    });
  });
});

describe('another picture', () => {
  it('says so where a PNG has no link', () => {
    expect(searchInPicture(tinyPng(), here)).toEqual(noLink);
    expect(searchInPicture(png({ Title: 'Plans', __proto__: 'x' } as never), here)).toEqual(noLink);
  });

  it.each([
    ['no metadata', svg('')],
    ['metadata of another program', svg('<metadata id="other">x</metadata>')],
    ['the words only in its text', svg('<text>local-context-link</text>')],
    [
      'our metadata in another language',
      svg(`<metadata xmlns="x" id="local-context-link">${here}${'?page=priorities'}</metadata>`),
    ],
    ['two of our drawings', svg(metadata(`${here}?page=priorities`).repeat(2))],
    [
      'a document type of its own',
      `<!DOCTYPE svg [<!ENTITY a "${here}?page=priorities">]>${svg(metadata('&a;'))}`,
    ],
  ])('says so where an SVG has %s', (_, text) => {
    expect(searchInPicture(utf8(text), here)).toEqual(noLink);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a JPEG', bytesOf('ff d8 ff e0 00 10 4a 46 49 46')],
    ['figures', utf8('area,value\nSefton,1\n')],
    ['a web page', utf8(`<!doctype html><body>${ours}</body>`)],
    ['a link', utf8(`${here}${plans}`)],
    ['a PNG signature cut short', bytesOf(tiny.signature).slice(0, 7)],
  ])('says what to drop instead of %s', (_, bytes) => {
    expect(problemOf(bytes)).toBe(
      'This file is neither a PNG nor an SVG picture. Drop a PNG or SVG that was downloaded from this site.',
    );
  });

  it('says that a PNG is damaged, and where', () => {
    const cut = png({ URL: `${here}${plans}` }).slice(0, -20);
    expect(problemOf(cut)).toBe(
      'This PNG picture cannot be read: it is cut short in its chunk IDAT. Drop the file as it was downloaded.',
    );
  });

  it('says that an SVG is damaged', () => {
    expect(problemOf(utf8(ours.replace('</svg>', '')))).toBe(
      'This SVG picture is damaged and cannot be read. Drop the file as it was downloaded.',
    );
  });

  it('is refused unread when it is huge', () => {
    const huge = new Uint8Array(50_000_001);
    huge.set(png({ URL: `${here}${plans}` }));
    expect(problemOf(huge)).toContain('larger than 50 MB');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://a:b@council.example/'])(
    'does not open the tampered link %s',
    (link) => {
      const opened = 'The link in this picture was not opened';
      expect(problemOf(png({ URL: link }))).toContain(opened);
      expect(problemOf(utf8(svg(metadata(link))))).toContain(opened);
    },
  );

  it('runs nothing and adds nothing to the page', () => {
    const before = document.documentElement.outerHTML;
    const hostile = svg(
      `<script>document.title = "run"</script><image href="x" onerror="document.title = 'run'"/>${metadata(`${here}?page=priorities`)}`,
    );
    expect(searchInPicture(utf8(hostile), here)).toEqual({ search: '?page=priorities' });
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
