// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';

/** A browser's Trusted Types, which note what was made with them. */
function withTrustedTypes() {
  const made: string[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, rules: Record<string, (text: string) => string>) => {
      made.push(name);
      return Object.fromEntries(
        Object.entries(rules).map(([kind, rule]) => [
          kind,
          (text: string) => ({ kind, text: rule(text) }),
        ]),
      );
    },
  });
  return made;
}

const load = () => import('../../src/domain/trusted.ts');

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('where the browser knows Trusted Types', () => {
  it('code of this site is given its promise, made once', async () => {
    const made = withTrustedTypes();
    const { codeAddress, drawingText } = await load();
    expect(codeAddress('./assets/a.js')).toEqual({
      kind: 'createScriptURL',
      text: './assets/a.js',
    });
    expect(drawingText('<svg/>')).toEqual({ kind: 'createHTML', text: '<svg/>' });
    expect(made).toEqual(['local-context']);
  });

  it.each([
    'https://elsewhere.test/a.js',
    '//elsewhere.test/a.js',
    'data:text/javascript,1',
    'blob:x',
  ])('code from elsewhere is not: %s', async (address) => {
    withTrustedTypes();
    const { codeAddress } = await load();
    expect(() => codeAddress(address)).toThrow(TypeError);
  });
});

it('where it does not, addresses and texts are as they were', async () => {
  const { codeAddress, drawingText } = await load();
  expect([codeAddress('a.js'), drawingText('<svg/>')]).toEqual(['a.js', '<svg/>']);
});
