import { expect, it } from 'vitest';
import { escapeHtml } from '../../../src/export/text/escape-html.ts';

it('a text cannot end an attribute or begin an element', () => {
  expect(escapeHtml(`<b a="1">'&'`)).toBe('&lt;b a=&quot;1&quot;&gt;&#39;&amp;&#39;');
});
