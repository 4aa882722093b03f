import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { palette } from '../../src/figure/style.ts';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.css'),
);
const read = (sheet: string): string => readFileSync(`src/${sheet}`, 'utf8');
const tokens = new Map(
  [...read('styles/tokens.css').matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(
    ([, name, colour = '']) => [name, colour.toUpperCase()],
  ),
);

it('pages have the colours of the drawings on them', () => {
  expect(Object.fromEntries(tokens)).toMatchObject({
    '--text': palette.text,
    '--secondary': palette.secondaryText,
    '--line': palette.gridline,
    '--strong-line': palette.zeroLine,
    '--link': palette.darkBlue,
    '--ring': palette.text,
  });
});

it('every custom property stands in tokens.css, once, and is used', () => {
  expect(tokens.size).toBe(9);
  for (const sheet of sheets.filter((name) => name !== 'styles/tokens.css')) {
    expect(read(sheet), sheet).not.toMatch(/^\s*--[\w-]+:/m);
  }
  const used = new Set(sheets.flatMap((name) => read(name).match(/(?<=var\()--[\w-]+/g) ?? []));
  expect([...used].sort()).toEqual([...tokens.keys()].sort());
});

it('every sheet is imported once by each page: from site.css, figure-page.css or embed.css', () => {
  const importsOf = (sheet: string): readonly string[] =>
    [...read(sheet).matchAll(/@import '([^']+)';/g)].map(([, path = '']) =>
      new URL(path, `file:///${sheet}`).pathname.slice(1),
    );
  const entries = ['styles/site.css', 'embed/figure-page.css', 'pages/embed/embed.css'];
  for (const entry of entries) {
    expect(new Set(importsOf(entry)).size, entry).toBe(importsOf(entry).length);
  }
  for (const sheet of sheets.filter((name) => !entries.includes(name))) {
    expect(importsOf(sheet), sheet).toEqual([]);
  }
  expect([...new Set([...entries, ...entries.flatMap(importsOf)])].sort()).toEqual(sheets.sort());
});
