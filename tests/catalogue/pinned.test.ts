// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dataAddress, loadDataset, siteAddress } from '../../src/catalogue/load.ts';
import { loadPinned } from '../../src/catalogue/pinned.ts';
import { files, packageText, serve } from './served.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const archived = {
  'archive/0.9/datapackage.json': packageText.replace('"version":"1"', '"version":"0.9"'),
  'archive/0.9/plans.csv': (files['plans.csv'] ?? '').replace('5368', '4998'),
};

describe('a data version', () => {
  it('that nobody asked for is the latest', async () => {
    const { timesAsked } = serve();
    expect(await loadPinned('')).toMatchObject({ pin: 'latest', catalogue: { version: '1' } });
    expect(timesAsked('datapackage.json')).toBe(1);
  });

  it('that is the latest needs no archive', async () => {
    const { stub } = serve();
    expect(await loadPinned('1')).toMatchObject({ pin: 'latest', catalogue: { version: '1' } });
    expect(stub).toHaveBeenCalledTimes(1);
  });

  it('that was the latest once is read from its own folder, with all its files', async () => {
    serve(archived);
    const { pin, catalogue } = await loadPinned('0.9');
    expect(pin).toBe('former');
    expect(catalogue.version).toBe('0.9');
    const [plans] = catalogue.datasets;
    if (!plans) throw new Error('There are no datasets');
    expect(plans.path).toBe('archive/0.9/plans.csv');
    expect(catalogue.neighbours.path).toBe('archive/0.9/near.csv');
    const dataset = await loadDataset({ ...plans, indicators: plans.indicators.slice(0, 1) });
    expect(dataset.raw.flat().join()).toContain('4998');
  });

  it('that is not held is the latest, and says so', async () => {
    serve();
    expect(await loadPinned('0.8')).toMatchObject({ pin: 'unknown', catalogue: { version: '1' } });
  });

  it('that cannot be reached just now is a failure, not another version', async () => {
    serve({ 'archive/0.9/datapackage.json': 500 });
    await expect(loadPinned('0.9')).rejects.toMatchObject({ kind: 'server' });
  });
});

describe('the site’s own folder', () => {
  it('is the page’s, or where the page says', () => {
    expect(siteAddress()).toBe('http://localhost:3000/');
    document.body.innerHTML = '<main data-root="../../"></main>';
    window.history.replaceState(null, '', '/sub/figures/a.b/?from=2020');
    expect(siteAddress('data/x.csv')).toBe('http://localhost:3000/sub/data/x.csv');
    expect(dataAddress('x.csv', 'v1')).toBe('http://localhost:3000/sub/data/x.csv?v=v1');
    window.history.replaceState(null, '', '/');
  });
});
