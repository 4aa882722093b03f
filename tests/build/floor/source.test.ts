import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('our own code has no pattern that looks behind, which Safari 15.4 cannot read', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  expect(sources.length).toBeGreaterThan(300);
  const looking = sources.filter((name) =>
    /\(\?<[=!]/.test(readFileSync(join('src', name), 'utf8')),
  );
  expect(looking).toEqual([]);
});
