import { posix } from 'node:path';

/** A source file under `src/`, by its path from there. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

interface Floor {
  readonly name: string;
  /** Floors it may import besides itself; a dot stands for all lower ones. */
  readonly floors: readonly string[];
  /** Packages it may import; a dot stands for all. */
  readonly packages: readonly string[];
}

/** The house, from the ground up. */
export const floors: readonly Floor[] = [
  { name: 'domain', floors: [], packages: ['big.js'] },
  { name: 'controls', floors: ['domain'], packages: ['react'] },
  { name: 'styles', floors: [], packages: [] },
  { name: 'state', floors: ['domain'], packages: ['zustand', 'react'] },
  { name: 'ingest', floors: ['domain'], packages: ['papaparse'] },
  { name: 'query', floors: ['domain'], packages: ['d3-array'] },
  {
    name: 'catalogue',
    floors: ['domain', 'ingest'],
    packages: ['react', 'zustand', '@tanstack/react-query'],
  },
  { name: 'claims', floors: ['domain', 'query'], packages: [] },
  { name: 'strategy', floors: ['domain', 'query', 'claims'], packages: [] },
  { name: 'figure', floors: ['domain', 'query', 'claims', 'strategy'], packages: [] },
  {
    name: 'user-files',
    floors: ['domain', 'ingest', 'catalogue'],
    packages: ['react', 'zustand', '@tanstack/react-query', 'papaparse', 'fflate', 'idb-keyval'],
  },
  {
    name: 'charts',
    floors: ['domain', 'claims', 'strategy', 'figure'],
    packages: ['react', 'recharts', 'd3-scale'],
  },
  { name: 'actions', floors: ['domain', 'controls', 'state'], packages: ['react'] },
  {
    name: 'export',
    floors: ['domain', 'figure', 'charts'],
    packages: ['react', 'react-dom', 'papaparse', 'fflate', 'docx'],
  },
  { name: 'embed', floors: ['domain', 'figure', 'charts', 'state'], packages: [] },
  { name: 'features', floors: ['.'], packages: ['react', '@tanstack/react-query', 'minisearch'] },
  { name: 'pages', floors: ['.'], packages: ['.'] },
  { name: 'entries', floors: ['.'], packages: ['.'] },
];

const entries = ['main.tsx', 'embed-main.tsx', 'floor.d.ts'];
/** The rooms that draw. */
const roomsWithReact = ['controls', 'charts', 'actions', 'export', 'features', 'pages', 'entries'];
/** More files than this in one folder, and a stranger no longer finds the one he seeks. */
const mostFiles = 15;
const vagueNames = /^(utils?|helpers?|common|misc|types?|constants?)\./;

/** Everything in a set of source files that breaks the rules of the house, one line each. */
export function findProblems(files: readonly SourceFile[]): readonly string[] {
  return [
    ...files.flatMap(problemsOfFile),
    ...findFullFolders(files),
    ...findCycles(edgesOf(files), 'import cycle'),
    ...findCycles(folderEdges(edgesOf(files)), 'folder cycle'),
  ];
}

function findFullFolders(files: readonly SourceFile[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { path } of files) {
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].flatMap(([folder, count]) =>
    count > mostFiles ? [`${folder}: holds ${count} files; ${mostFiles} is the most`] : [],
  );
}

function problemsOfFile({ path, text }: SourceFile): readonly string[] {
  const problems: string[] = [];
  const name = posix.basename(path);
  const lines = text.trimEnd().split('\n').length;
  if (lines > 300) problems.push(`${path}: has ${lines} lines; 300 is the most`);
  if (vagueNames.test(name)) problems.push(`${path}: its name does not say what is in it`);
  if (/^index\.\w+$/.test(name) && /^\s*export\b[^'"]*\bfrom\b/m.test(text)) {
    problems.push(`${path}: only passes on what other files export`);
  }
  const height = heightOf(path);
  const floor = floors[height];
  if (!floor) return [...problems, `${path}: stands on no floor of the house`];
  if (!roomsWithReact.includes(floor.name) && /\.[jt]sx$/.test(name)) {
    problems.push(`${path}: draws with React, below the floor that may`);
  }
  const { specifiers, unreadable } = importsOf(text);
  problems.push(...unreadable.map((call) => `${path}: ${call} cannot be checked`));
  for (const specifier of specifiers) {
    const reason = isRelative(specifier)
      ? whyNotFile(path, floor, resolvePath(path, specifier))
      : whyNotPackage(floor, packageOf(specifier));
    if (reason) problems.push(`${path}: imports ${specifier}, ${reason}`);
  }
  return problems;
}

function whyNotFile(from: string, floor: Floor, to: string): string {
  // Data that the code carries along, as text.
  if (to.startsWith('../data/') && to.endsWith('.csv')) return '';
  if (to.startsWith('../')) return 'which is outside src';
  const target = floors[heightOf(to)];
  if (!target) return 'which stands on no floor';
  if (target === floor) {
    const sibling = floor.name === 'features' && to.split('/')[1] !== from.split('/')[1];
    return sibling ? 'a sibling feature' : '';
  }
  if (floors.indexOf(target) > floors.indexOf(floor)) return 'a higher floor';
  const allowed = floor.floors.includes('.') || floor.floors.includes(target.name);
  return allowed ? '' : `but ${floor.name} may not use ${target.name}`;
}

function whyNotPackage(floor: Floor, name: string): string {
  if (floor.packages.includes('.') || floor.packages.includes(name)) return '';
  return `but ${floor.name} may not use that package`;
}

function heightOf(path: string): number {
  const [first = '', ...rest] = path.split('/');
  if (rest.length > 0) return floors.findIndex(({ name }) => name === first && name !== 'entries');
  return entries.includes(first) || first.endsWith('.css') ? floors.length - 1 : -1;
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('.') || specifier.startsWith('/');
}

function resolvePath(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier.replace(/[?#].*$/, ''));
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

const statements = [
  /^[ \t]*import\b(?!\s*[(.])[^'"]*['"]([^'"]+)['"]/gm,
  /^[ \t]*export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*['"]([^'"]+)['"]/gm,
  /\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)/g,
  /\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g,
];

const uncheckable =
  /\bimport\s*\(\s*(?!['"])[^)]*\)|\bimport\.meta\.glob\([^)]*\)|\brequire\([^)]*\)/g;

/** What a file imports, statically, dynamically or as a worker, and import calls that name no file. */
export function importsOf(text: string): {
  readonly specifiers: readonly string[];
  readonly unreadable: readonly string[];
} {
  const specifiers = statements.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, specifier = '']) => specifier),
  );
  return { specifiers, unreadable: [...text.matchAll(uncheckable)].map(([call]) => call) };
}

type Edges = ReadonlyMap<string, readonly string[]>;

/** Which files each file imports. */
function edgesOf(files: readonly SourceFile[]): Edges {
  const paths = new Set(files.map(({ path }) => path));
  return new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(text)
        .specifiers.filter(isRelative)
        .map((specifier) => resolvePath(path, specifier))
        .filter((target) => paths.has(target)),
    ]),
  );
}

/**
 * Which other folders the files of each folder import. Files that stand in a room beside its folders are left out:
 * they are what the folders share (the Figure) or what joins them (its builder), so both directions are right.
 */
function folderEdges(edges: Edges): Edges {
  const all = new Set([...edges.keys()].map((path) => posix.dirname(path)));
  const joins = (folder: string): boolean =>
    [...all].some((other) => other.startsWith(`${folder}/`));
  const folders = new Map<string, Set<string>>();
  for (const [path, targets] of edges) {
    const folder = posix.dirname(path);
    if (joins(folder)) continue;
    const found = folders.get(folder) ?? new Set();
    for (const target of targets.map((file) => posix.dirname(file))) {
      if (target !== folder && !joins(target)) found.add(target);
    }
    folders.set(folder, found);
  }
  return new Map([...folders].map(([folder, targets]) => [folder, [...targets]]));
}

function findCycles(edges: Edges, kind: string): readonly string[] {
  const problems: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      problems.push(`${kind}: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`);
    } else if (!done.has(path)) {
      for (const target of edges.get(path) ?? []) visit(target, [...trail, path]);
      done.add(path);
    }
  };
  for (const path of edges.keys()) visit(path, []);
  return problems;
}
