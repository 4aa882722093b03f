import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listDataFiles, stampPackage } from '../../build/data-plugin.ts';
import { archiveData } from '../../scripts/archive-data.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  mkdirSync(join(folder, 'strategy'));
  writeFileSync(join(folder, 'plans.csv'), 'a,b\r\n1,2\r\n');
  writeFileSync(join(folder, 'strategy', 'targets.csv'), 'id\nt1\n');
  writeFileSync(join(folder, 'notes.md'), 'not data');
  describePackage({});
});
afterEach(() => rmSync(folder, { recursive: true }));

function describePackage(changed: object): void {
  const content = {
    version: '2026.11.21',
    resources: [{ path: 'plans.csv' }, { path: 'strategy/targets.csv' }],
    ...changed,
  };
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(content));
}
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const archived = () => listDataFiles(folder).filter((path) => path.startsWith('archive/'));

describe('a version that is archived', () => {
  it('is the package and every file it names, byte for byte, and nothing else', () => {
    const { version, files } = archiveData(folder);
    expect(version).toBe('2026.11.21');
    expect(files).toEqual(['datapackage.json', 'plans.csv', 'strategy/targets.csv']);
    expect(archived()).toEqual([
      'archive/2026.11.21/datapackage.json',
      'archive/2026.11.21/plans.csv',
      'archive/2026.11.21/strategy/targets.csv',
    ]);
    expect(read('archive/2026.11.21/plans.csv')).toBe('a,b\r\n1,2\r\n');
    expect(read('archive/2026.11.21/datapackage.json')).toBe(read('datapackage.json'));
    expect(read('plans.csv')).toBe('a,b\r\n1,2\r\n');
  });

  it('is among what a build publishes, and does not change what it says of the latest', () => {
    archiveData(folder);
    expect(listDataFiles(folder)).toContain('archive/2026.11.21/plans.csv');
    const known = new Set(listDataFiles(folder));
    const { absent } = stampPackage(read('datapackage.json'), (path) =>
      known.has(path) ? readFileSync(join(folder, path)) : undefined,
    );
    expect(absent).toEqual([]);
  });

  it('stands beside the one before', () => {
    archiveData(folder);
    writeFileSync(join(folder, 'plans.csv'), 'a,b\r\n3,4\r\n');
    describePackage({ version: '2027.3.1' });
    archiveData(folder);
    expect(read('archive/2026.11.21/plans.csv')).toBe('a,b\r\n1,2\r\n');
    expect(read('archive/2027.3.1/plans.csv')).toBe('a,b\r\n3,4\r\n');
    expect(archived()).toHaveLength(6);
  });

  it('is never changed', () => {
    archiveData(folder);
    writeFileSync(join(folder, 'plans.csv'), 'a,b\r\n3,4\r\n');
    expect(() => archiveData(folder)).toThrow(
      /^Version 2026\.11\.21 is in .* already.*give "version" in datapackage\.json a new value/,
    );
    expect(read('archive/2026.11.21/plans.csv')).toBe('a,b\r\n1,2\r\n');
  });
});

describe('nothing is archived', () => {
  it.each(['..', '../x', 'a/b', 'C:', '.hidden', 'x.', '', 'v'.repeat(41), 7, undefined])(
    'under the version %j, which cannot be the name of a folder',
    (version) => {
      describePackage({ version });
      expect(() => archiveData(folder)).toThrow(/cannot be the name of a folder/);
      expect(archived()).toEqual([]);
    },
  );

  it.each(['../secret.csv', '/etc/passwd', 'https://a.example/x.csv', 'a\\b.csv', undefined])(
    'of a package that names %j',
    (path) => {
      describePackage({ resources: [{ path: 'plans.csv' }, { path }] });
      expect(() => archiveData(folder)).toThrow(/which is not in the data folder/);
      expect(archived()).toEqual([]);
    },
  );

  it('when a file is missing, and it is named', () => {
    rmSync(join(folder, 'strategy', 'targets.csv'));
    expect(() => archiveData(folder)).toThrow(/names strategy\/targets\.csv, but/);
    expect(archived()).toEqual([]);
  });

  it('of a package that is absent, broken or empty', () => {
    describePackage({ resources: [] });
    expect(() => archiveData(folder)).toThrow(/names no files/);
    writeFileSync(join(folder, 'datapackage.json'), '{');
    expect(() => archiveData(folder)).toThrow(/is not valid JSON/);
    rmSync(join(folder, 'datapackage.json'));
    expect(() => archiveData(folder)).toThrow(/^There is no .*datapackage\.json/);
  });
});
