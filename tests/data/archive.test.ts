import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPackage as readCatalogue } from '../../src/ingest/package/read-package.ts';
import { dataFolder, readPackage } from './read-package.ts';

/** Names of the former data versions that are kept; none before the first one is archived. */
const archive = `${dataFolder}archive/`;
const versions = existsSync(archive) ? readdirSync(archive) : [];

test('the latest data version is not among the former ones', () => {
  expect(
    versions,
    'Give "version" in data/datapackage.json a new value: this one is archived.',
  ).not.toContain(readPackage().version);
});

describe.runIf(versions.length > 0)('a former data version', () => {
  test.each(versions)('%s stands in a folder of its own name, with every file it needs', (name) => {
    const text = readFileSync(`${archive}${name}/datapackage.json`, 'utf8');
    const { version, issues, datasets, neighbours, strategy } = readCatalogue(JSON.parse(text));
    expect(version).toBe(name);
    expect(issues).toEqual([]);
    const files = [...datasets, neighbours, ...strategy.paths.values()].map(({ path }) => path);
    expect(
      files.filter((path) => path !== '' && !existsSync(`${archive}${name}/${path}`)),
    ).toEqual([]);
  });
});
