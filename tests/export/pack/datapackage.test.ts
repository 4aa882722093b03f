import { describe, expect, it } from 'vitest';
import { packageSubset } from '../../../src/export/pack/datapackage.ts';
import { readPackage } from '../../../src/ingest/package/read-package.ts';
import { readPackageText } from '../../data/read-package.ts';

const whole = {
  name: 'test',
  version: '3',
  licenses: [{ name: 'OGL' }],
  'x-themes': [{ id: 'plans' }, { id: 'schools' }],
  'x-families': [{ indicator: 'caseload.count', related: ['places.count'] }],
  resources: [
    { name: 'caseload', path: 'caseload.csv', 'x-theme': 'plans', hash: 'sha256:ab' },
    { name: 'places', path: 'places.csv', 'x-theme': 'schools' },
    { name: 'near', path: 'near.csv', 'x-kind': 'neighbours' },
  ],
};

describe('a part of a data package', () => {
  it('describes only the files asked for, and all else as the whole does', () => {
    const { text, paths } = packageSubset(whole, ['near.csv', 'caseload.csv']);
    expect(paths).toEqual(['caseload.csv', 'near.csv']);
    expect(JSON.parse(text)).toEqual({
      name: 'test',
      version: '3',
      licenses: [{ name: 'OGL' }],
      'x-themes': [{ id: 'plans' }],
      resources: [whole.resources[0], whole.resources[2]],
    });
  });

  it('names no file that the package does not have', () => {
    expect(packageSubset(whole, ['../secret.csv', 'other.csv']).paths).toEqual([]);
  });

  it.each([[null], ['text'], [[]], [{ resources: 'none' }]])('cannot be had of %j', (json) => {
    expect(() => packageSubset(json, [])).toThrow('no list of resources');
  });

  it('is a data package that this site itself can read, with nothing to complain of', () => {
    const { text } = packageSubset(JSON.parse(readPackageText()), [
      'ehcp-caseload.csv',
      'statistical-neighbours.csv',
    ]);
    const catalogue = readPackage(JSON.parse(text));
    expect(catalogue.issues).toEqual([]);
    expect(catalogue.datasets.map(({ name }) => name)).toEqual(['ehcp-caseload']);
    expect(catalogue.themes.map(({ title }) => title)).toEqual(['EHC plans']);
    expect(catalogue.neighbours.path).toBe('statistical-neighbours.csv');
  });
});
