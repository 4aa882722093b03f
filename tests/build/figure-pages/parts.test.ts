import { describe, expect, it } from 'vitest';
import { firstSentences } from '../../../build/figure-pages/facts.ts';
import { readFileSync } from 'node:fs';
import { notFoundPage } from '../../../build/deploy-plugin.ts';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { DataBlock } from '../../../build/figure-pages/DataBlock.tsx';
import { cutAtWord } from '../../../build/figure-pages/Page.tsx';
import { shortNumbers } from '../../../build/figure-pages/short-numbers.ts';
import { dateOf } from '../../../build/figure-pages/json-ld.ts';
import { readSiteUrl } from '../../../build/figure-pages/site-url.ts';
import { allowStyle } from '../../../build/figure-pages/style.ts';

describe('a block of data in a page', () => {
  const dataBlock = (type: string, id: string, value: unknown): string =>
    renderToStaticMarkup(createElement(DataBlock, { type, id, value }));

  it('cannot be ended, and no comment begun, by what is in it', () => {
    const block = dataBlock('application/json', 'x', { a: '</script><!-- <script>' });
    expect(block).toBe(
      '<script type="application/json" id="x">{"a":"\\u003c/script>\\u003c!-- \\u003cscript>"}</script>',
    );
  });

  it('is the same value when it is read', () => {
    const value = { name: 'O’Hare & <Sons> "x" \u2028' };
    const [, json = ''] =
      /<script[^>]*>(.*)<\/script>/s.exec(dataBlock('a/json', 'x', value)) ?? [];
    expect(JSON.parse(json)).toEqual(value);
  });
});

describe('positions in a drawing', () => {
  it('have two decimals at most', () => {
    expect(
      shortNumbers(
        '<line x1="12.3456789" x2="-0.006" stroke="#123"><path d="M1.2345,6L7.000001,8.5">',
      ),
    ).toBe('<line x1="12.35" x2="-0.01" stroke="#123"><path d="M1.23,6L7,8.5">');
  });

  it('are all that is shortened', () => {
    const value = '<td data-value="12.3456789">12.3456789</td><text x="1">1.2345678</text>';
    expect(shortNumbers(value)).toBe(value);
  });
});

describe('the site’s own address', () => {
  it('is a folder, and nothing where it is not set', () => {
    expect(readSiteUrl('https://a.example/x')).toBe('https://a.example/x/');
    expect(readSiteUrl(' https://a.example ')).toBe('https://a.example/');
    expect(readSiteUrl('')).toBe('');
    expect(readSiteUrl(undefined)).toBe('');
  });

  it.each(['a.example', 'javascript:alert(1)', 'https://a.example/?x=1', 'https://a.example/#x'])(
    'is not %s',
    (text) => {
      expect(() => readSiteUrl(text)).toThrow(/^SITE_URL is .* Write the site’s full address/);
    },
  );
});

it('a data version that is a date is written as machines write dates', () => {
  expect(dateOf('2026.11.21')).toBe('2026-11-21');
  expect(dateOf('2026.8.1')).toBe('2026-08-01');
  expect(dateOf('0.3.1')).toBe('');
});

it('a description is whole sentences, the first of them always', () => {
  expect(firstSentences(['One is long.', 'Two.', 'Three.'], 18)).toBe('One is long. Two.');
  expect(firstSentences(['One is far too long.', 'Two.'], 5)).toBe('One is far too long.');
  expect(firstSentences([], 5)).toBe('');
});

it('only pages that any site may frame may carry a style sheet, and only that one', () => {
  const headers = [
    '/index.html',
    "  Content-Security-Policy: style-src 'self'; frame-ancestors 'self'",
    '/figures/*',
    "  Content-Security-Policy: script-src 'self'; style-src 'self'; frame-ancestors *",
  ];
  // The hash of "abc", as every SHA-256 has it.
  const hash = "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='";
  expect(allowStyle(headers.join('\n'), 'abc').split('\n')).toEqual([
    ...headers.slice(0, 3),
    `  Content-Security-Policy: script-src 'self'; style-src 'self' ${hash}; frame-ancestors *`,
  ]);
});

it('a text too long for its place ends with a whole word', () => {
  expect(cutAtWord('In January 2026, Liverpool', 16)).toBe('In January…');
  expect(cutAtWord('In January 2026', 15)).toBe('In January 2026');
});

describe('the page for what is not found', () => {
  const page = readFileSync(new URL('../../../deploy/404.html', import.meta.url), 'utf8');
  const links = (siteUrl: string): readonly (string | undefined)[] =>
    [...notFoundPage(page, siteUrl, 'assets/a.css').matchAll(/href="([^"]*)"/g)].map(
      ([, address]) => address,
    );

  it('leads to the root of its host, whatever address it stands for', () => {
    expect(links('')).toEqual(['data:,', '/assets/a.css', '/?page=indicator']);
  });

  it('leads to the site where its address is known', () => {
    expect(links('https://example.org/context/')).toEqual([
      'data:,',
      'https://example.org/context/assets/a.css',
      'https://example.org/context/?page=indicator',
    ]);
  });
});
