import { describe, expect, it } from 'vitest';
import { floor, readFloor, scriptTarget, styleTarget } from '../../../build/floor.ts';
import { scanScripts } from './scan-script.ts';
import { scanStyle } from './scan-style.ts';
import { lacking, missingFrom, builtins, compat } from './support.ts';

describe('the floor', () => {
  it('is what package.json says, for bundlers and for tables alike', () => {
    expect(floor).toContainEqual({ name: 'ios_saf', version: '15.4' });
    expect(scriptTarget).toBe('es2022');
    expect(styleTarget).toEqual(['chrome109', 'edge109', 'firefox115', 'safari15.4', 'ios15.4']);
    expect(() => readFloor('{"browserslist": ["defaults"]}')).toThrow('cannot read "defaults"');
  });

  it('knows versions by their numbers, and what came with one and went with another', () => {
    const { Array: array, Object: object } = builtins;
    expect(lacking(array?.['findLast'])).toBe('');
    expect(lacking(object?.['hasOwn'])).toBe('');
    expect(lacking(array?.['toSorted'])).toBe('not in chrome 109');
    expect(lacking(compat.api['CompressionStream'])).toBe('not in safari 15.4');
    const missing = missingFrom('safari');
    expect(missing).toContainEqual({ owner: 'URL', member: 'canParse' });
    expect(missing).not.toContainEqual({ owner: 'Array', member: 'at' });
  });
});

describe('a script above the floor is found out', () => {
  it.each([
    ['a.toSorted()', 'toSorted: not in chrome 109'],
    ['a.with(1, 2)', 'with: not in chrome 109'],
    ['Object.groupBy(a, b)', 'Object.groupBy: not in chrome 109'],
    ['URL.canParse(a)', 'URL.canParse: not in chrome 109'],
    ['AbortSignal.any(a)', 'AbortSignal.any: not in chrome 109'],
    ['Promise.withResolvers()', 'Promise.withResolvers: not in chrome 109'],
    ['new CompressionStream(a)', 'CompressionStream: not in safari 15.4'],
    ['new OffscreenCanvas(1, 1)', 'OffscreenCanvas: not in safari 15.4'],
    ['requestIdleCallback(a)', 'requestIdleCallback: not in safari 15.4'],
    ['a.checkVisibility()', 'checkVisibility: not in safari 15.4'],
    ['/(?<=a)b/', 'lookbehind: not in safari 15.4'],
    ['new RegExp(`(?<!a)b`)', 'lookbehind: not in safari 15.4'],
    ['class A { static { b() } }', 'static block: not in safari 15.4'],
    ['class A { b = c(() => {}) }', 'brackets in the value of a field: faulty'],
    ['class A { static b = c[(0)] }', 'brackets in the value of a field: faulty'],
  ])('%s', (code, problem) => {
    expect(scanScripts([code])).toEqual([problem]);
  });

  it.each(['/[a--b]/v', 'using a = b', 'a |> b'])('%s is no syntax of its', (code) => {
    expect(scanScripts([code])).toEqual([expect.stringMatching(/^syntax: /)]);
  });

  it.each([
    'a.at(-1); a.findLast(b); Object.hasOwn(a, b); structuredClone(a); a ??= b',
    'class A { #b = new Map(); c = () => this.#b; static d = 1 }',
    'checks.subscribe(); const checks = { subscribe() {} }',
    'const scheduler = a; scheduler.b()',
    'a.union = b; a.first; ({ navigation: 1 })',
  ])('but not %s', (code) => {
    expect(scanScripts([code])).toEqual([]);
  });

  it('a name of ours in one file is ours in all of them', () => {
    expect(scanScripts(['a.drop()'])).toEqual(['drop: not in chrome 109']);
    expect(scanScripts(['a.drop()', 'class B { drop() {} }'])).toEqual([]);
    expect(scanScripts(['a.toSorted()', 'class B { toSorted() {} }'])).toHaveLength(1);
  });
});

describe('a style above the floor is found out', () => {
  it.each([
    ['a:has(b) {}', ':has: not in firefox 115'],
    ['@media (width >= 3rem) {}', 'media range: not in safari 15.4'],
    ['@container (min-width: 3rem) {}', '@container: not in safari 15.4'],
    ['a { b & { top: 0 } }', 'nesting: not in chrome 109'],
    ['a { color: color-mix(in srgb, red, blue) }', 'color-mix(): not in chrome 109'],
    ['a { width: 5cqw }', 'cqw: not in safari 15.4'],
    ['a { text-wrap: nowrap }', 'text-wrap: not in chrome 109'],
    ['a { display: grid-lanes }', 'display: grid-lanes: not in chrome 109'],
  ])('%s', (css, problem) => {
    expect(scanStyle(css)).toContain(problem);
  });

  it.each([
    'a { inset: 0; aspect-ratio: 1; accent-color: red; width: min(100%, 3rem); contain: strict }',
    '@supports (width: 5cqw) { a { width: 5cqw } }',
    "a:focus-visible::before { content: 'color-mix(5cqw)'; --own: 5cqw; -webkit-own: 5cqw }",
    'a:not(b, :where(c)) { background: url(5cqw.svg) #5c0a1e }',
  ])('but not %s', (css) => {
    expect(scanStyle(css)).toEqual([]);
  });
});
