import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProblems, floors, importsOf, type SourceFile } from './architecture-rules.ts';

const root = join(import.meta.dirname, '..', 'src');

function readSources(): readonly SourceFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(root, file).replaceAll('\\', '/'),
      text: readFileSync(file, 'utf8'),
    }));
}

it('src keeps the rules of the house', () => {
  const sources = readSources();
  expect(sources.length).toBeGreaterThan(10);
  expect(findProblems(sources)).toEqual([]);
});

/** Checks made-up files, given as `path: text`. */
function check(files: Record<string, string>): readonly string[] {
  return findProblems(Object.entries(files).map(([path, text]) => ({ path, text })));
}

describe('the check', () => {
  it('finds nothing wrong with a sound house', () => {
    expect(
      check({
        'main.tsx': `import { createRoot } from 'react-dom/client';\nimport { App } from './pages/app.tsx';`,
        'pages/app.tsx': `import '../pages/app.css';\nimport { Share } from '../features/share/share.tsx';`,
        'pages/app.css': '',
        'features/share/share.tsx': `import { useState } from 'react';\nimport { useView } from '../../state/view.ts';\nimport './row.tsx';`,
        'features/share/row.tsx': `import { useQuery } from '@tanstack/react-query';`,
        'state/view.ts': `import { createStore } from 'zustand/vanilla';\nimport type { Area } from '../domain/area.ts';`,
        'domain/area.ts': 'export interface Area {}',
      }),
    ).toEqual([]);
  });

  it.each(floors.slice(0, -2).map(({ name }, height) => [name, floors[height + 1]?.name ?? '']))(
    'fails when %s imports %s, the floor above',
    (lower, higher) => {
      const problems = check({
        [`${lower}/a/a.ts`]: `import { b } from '../../${higher}/b.ts';`,
        [`${higher}/b.ts`]: '',
      });
      expect(problems).toEqual([`${lower}/a/a.ts: imports ../../${higher}/b.ts, a higher floor`]);
    },
  );

  it.each([
    ['type imports', `import type { B } from '../pages/b.ts';`],
    ['imports over several lines', `import {\n  a,\n  b,\n} from "../pages/b.ts";`],
    ['imports for their effect', `import '../pages/b.ts';`],
    ['re-exports', `export { b } from '../pages/b.ts';`],
    ['re-exports of everything', `export * as b from '../pages/b.ts';`],
    ['dynamic imports', `const b = () => import('../pages/b.ts');`],
    ['types of imports', `type B = import('../pages/b.ts').B;`],
    ['workers', `new Worker(new URL('../pages/b.ts', import.meta.url), { type: 'module' });`],
    ['imports with a suffix', `import B from '../pages/b.ts?worker';`],
  ])('sees %s', (_name, text) => {
    const problems = check({ 'query/a.ts': text, 'pages/b.ts': '' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/a higher floor$/);
  });

  it('fails on an import it cannot follow', () => {
    expect(check({ 'pages/a.ts': 'void import(path);' })).toEqual([
      'pages/a.ts: import(path) cannot be checked',
    ]);
    expect(check({ 'pages/a.ts': `import.meta.glob('./*.ts');` })).toHaveLength(1);
  });

  it('is not misled by comments, object keys or exported strings', () => {
    const text = `// import { b } from '../pages/b.ts'\nexport const from = 'x';\nconst a = { import: 'b' };`;
    expect(importsOf(text)).toEqual({ specifiers: [], unreadable: [] });
  });

  it('fails on a lower floor or a package that is not on the list of the floor', () => {
    expect(
      check({ 'charts/a.ts': `import { b } from '../query/b.ts';`, 'query/b.ts': '' }),
    ).toEqual(['charts/a.ts: imports ../query/b.ts, but charts may not use query']);
    expect(check({ 'domain/a.ts': `import fc from 'fast-check';` })).toEqual([
      'domain/a.ts: imports fast-check, but domain may not use that package',
    ]);
  });

  it('fails on React below the charts', () => {
    expect(check({ 'figure/a.ts': `import { memo } from 'react';` })).toHaveLength(1);
    expect(check({ 'figure/a.tsx': 'export const A = () => <p />;' })).toEqual([
      'figure/a.tsx: draws with React, below the floor that may',
    ]);
  });

  it('fails when a feature imports its sibling', () => {
    const sibling = { 'features/share/b.ts': '' };
    expect(
      check({ 'features/filters/a.ts': `import { b } from '../share/b.ts';`, ...sibling }),
    ).toEqual(['features/filters/a.ts: imports ../share/b.ts, a sibling feature']);
  });

  it('fails on a cycle, of types too', () => {
    expect(
      check({
        'domain/a.ts': `import { b } from './b.ts';`,
        'domain/b.ts': `import type { C } from './c.ts';`,
        'domain/c.ts': `import { a } from './a.ts';`,
      }),
    ).toEqual(['import cycle: domain/a.ts → domain/b.ts → domain/c.ts → domain/a.ts']);
  });

  it('fails on a file that is too long, badly named, a barrel or out of place', () => {
    expect(check({ 'domain/a.ts': 'a;\n'.repeat(300) })).toEqual([]);
    expect(check({ 'domain/a.ts': 'a;\n'.repeat(301) })).toHaveLength(1);
    for (const name of ['utils.ts', 'helpers.tsx', 'common.ts', 'misc.ts', 'types.ts']) {
      expect(check({ [`pages/${name}`]: '' }), name).toHaveLength(1);
    }
    expect(check({ 'pages/constants.ts': '' })).toHaveLength(1);
    expect(check({ 'pages/index.ts': `export * from './a.ts';` })).toHaveLength(1);
    expect(check({ 'elsewhere/a.ts': '' })).toEqual([
      'elsewhere/a.ts: stands on no floor of the house',
    ]);
    expect(check({ 'a.ts': '' })).toHaveLength(1);
    expect(check({ 'pages/a.ts': `import '../../data/a.json';` })).toHaveLength(1);
  });
});
