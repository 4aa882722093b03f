import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const named = (is: (one: LockedPackage) => boolean) =>
  packages.filter(([, one]) => is(one)).map(([path]) => path);

it('every locked package is held to its content by a strong hash', () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(named(({ integrity = '' }) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([]);
});

it('no locked package comes from anywhere but the registry', () => {
  const registry = 'https://registry.npmjs.org/';
  expect(named(({ resolved = registry }) => !resolved.startsWith(registry))).toEqual([]);
  expect(named(({ link }) => link === true)).toEqual([]);
});

it('no locked package runs a script of its own when it is installed', () => {
  expect(named(({ hasInstallScript }) => hasInstallScript === true)).toEqual([]);
});

it('what is asked for is what is locked', () => {
  const asked = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<
    Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
  >;
  expect(lock.packages['']).toMatchObject({
    dependencies: asked.dependencies,
    devDependencies: asked.devDependencies,
  });
});
