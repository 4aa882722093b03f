import { expect, it } from 'vitest';
import { withFirstView } from '../../../build/first-view/plugin.ts';

const page =
  '<head><title>A</title><script type="module" src="b.js"></script></head><div id="root"></div>';

it('puts the first view where the dashboard will be, whatever letters it has', () => {
  expect(withFirstView(page, '<p>$& 5%</p>')).toContain(
    '<div id="root"><div class="first-view"><p>$& 5%</p></div></div>',
  );
});

it('asks for the file that keeps it out of sight before anything else is asked for', () => {
  const html = withFirstView(page, '');
  const [first = ''] = html.match(/<script[^>]*>/g) ?? [];
  expect(first).toMatch(/^<script src="\.\/assets\/asked-[\w-]{8}\.js">$/);
});

it('refuses a page without a place for it', () => {
  expect(() => withFirstView('<div id="other"></div>', '')).toThrow('index.html has no');
});
