import { expect, it } from 'vitest';
import { parseUrl } from '../../src/ingest/parse-url.ts';

it('an address is a URL, a relative one from its base; anything else is null', () => {
  expect(parseUrl('https://example.org/a b')?.href).toBe('https://example.org/a%20b');
  expect(parseUrl('b.csv', new URL('https://example.org/a/'))?.href).toBe(
    'https://example.org/a/b.csv',
  );
  expect(parseUrl('b.csv')).toBeNull();
  expect(parseUrl('')).toBeNull();
});
