import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const documents = ['README.md', 'CONTRIBUTING.md', 'deploy/README.md', 'bench/README.md'];
const folders = 'src|tests|build|data|bench|deploy|docs|scripts';

/**
 * Paths from the root that a text names in `code` or as a link; none with a part to fill in (`<version>`, `…`), and
 * no former version of the figures, which is an example.
 */
function pathsIn(text: string): readonly string[] {
  const named = [...text.matchAll(/`([^`\n]+)`|\]\(([^)\s]+)\)/g)].map(
    ([, code = '', link = '']) => code || link,
  );
  return named.filter((path) => new RegExp(`^(${folders})/(?!archive/)[\\w./-]*$`).test(path));
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

describe.each(documents)('%s', (file) => {
  it('names only paths that are there', () => {
    expect(pathsIn(read(file)).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

it('bench/README.md names only files of its own folder that are there', () => {
  const named = [...read('bench/README.md').matchAll(/`([a-z-]+(?:\/[\w.-]*)*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => /\/|\.(mjs|ts|json)$/.test(path));
  const missing = named.filter(
    (path) => !path.startsWith('bench/') && !existsSync(join(root, 'bench', path)),
  );
  expect(missing.filter((path) => !/^(dist|figures|assets)\//.test(path))).toEqual([]);
});

describe('the map in README.md', () => {
  const map = pathsIn(read('README.md')).filter((path) => /^src\/.*\/$/.test(path));

  it('has every folder of src that holds files', () => {
    const rooms = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${relative(root, entry.parentPath).replaceAll('\\', '/')}/`);
    expect([...new Set(rooms)].filter((room) => room !== 'src/' && !map.includes(room))).toEqual(
      [],
    );
  });

  it('has each room once, under the one that it stands in', () => {
    expect(map).toEqual([...new Set(map)]);
    const lost = map.filter((room) => {
      const above = `${dirname(room)}/`;
      return above !== 'src/' && !map.slice(0, map.indexOf(room)).includes(above);
    });
    expect(lost).toEqual([]);
  });
});

it('finds paths in code and in links, and leaves what is to be filled in', () => {
  expect(
    pathsIn('`src/a.ts` and [b](tests/b), `data/archive/<version>/`, `npm test`, `src/…`'),
  ).toEqual(['src/a.ts', 'tests/b']);
});
