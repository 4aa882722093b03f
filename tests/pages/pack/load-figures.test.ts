// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { datasetQuery } from '../../../src/catalogue/queries.ts';
import {
  loadPackageFiles,
  loadPackFigure,
  type PackWanted,
} from '../../../src/pages/pack/load-figures.ts';
import type { View } from '../../../src/domain/view.ts';
import { readPackage } from '../../../src/ingest/package/read-package.ts';
import { files, packageText, serve } from '../../catalogue/served.ts';
import { knowsley } from '../../query/build-dataset.ts';
import { caseload, ground } from './packing.ts';
import { defaultView } from '../../site.ts';

afterEach(() => vi.unstubAllGlobals());

const wanted = (parts: Partial<View> = {}): PackWanted => ({
  view: { ...defaultView, page: 'indicator', indicator: 'test.ehc_plan_count', ...parts },
  why: '',
  mayBreakDown: false,
});

describe('a figure for a pack', () => {
  it('says why when its dataset cannot be had', async () => {
    serve({ 'neet.csv': 404 });
    await expect(
      loadPackFigure(ground({}, [caseload]), wanted({ indicator: 'neet.percent' })),
    ).rejects.toThrow('data/neet.csv is not on the server.');
  });

  it('says when there is no such indicator', async () => {
    await expect(loadPackFigure(ground(), wanted({ indicator: 'test.none' }))).rejects.toThrow(
      'There is no indicator called “test.none” here.',
    );
  });

  it('carries what of its view could not be shown, and what of its file could not be used', async () => {
    const issue = {
      severity: 'error' as const,
      file: 'test.csv',
      row: 9,
      column: 'ehc_plan_count',
      message: 'the value "??" is no number',
      fix: 'Write a number.',
    };
    const broken = { ...caseload, issues: [issue, issue] };
    const { notes } = await loadPackFigure(
      ground({}, [broken]),
      wanted({ areas: ['E08000012', 'E08000099'] }),
    );
    expect(notes).toEqual([
      'This file has no area with the code "E08000099", so it is left out.',
      'Part of data/test.csv could not be used; figures may be missing: test.csv, row 9, column ehc_plan_count: the value "??" is no number (and 1 more).',
    ]);
  });

  it('names the neighbours’ file where they are shown', async () => {
    const near = [{ laCode: '341', neighbours: [knowsley.code] }];
    const { dataFiles } = await loadPackFigure(
      ground({ neighbours: near }),
      wanted({ comparators: ['neighbours'] }),
    );
    expect(dataFiles).toEqual(['test.csv', 'near.csv']);
  });

  it('was retrieved on the day its data came, however long the page is open', async () => {
    const one = ground();
    one.client.setQueryData(datasetQuery(caseload.descriptor).queryKey, caseload, {
      updatedAt: new Date(2026, 10, 19, 23).getTime(),
    });
    const { context } = await loadPackFigure(one, wanted());
    expect(context.retrieved).toBe('19 November 2026');
  });
});

describe('the published data of a pack', () => {
  const catalogue = readPackage(JSON.parse(packageText));

  it('are the files asked for as they are published, and a description of just these', async () => {
    serve();
    const [description, ...others] = await loadPackageFiles(catalogue, ['plans.csv', 'near.csv']);
    expect(description?.path).toBe('datapackage.json');
    const { resources } = JSON.parse(description?.text ?? '') as {
      resources: readonly { name: string }[];
    };
    expect(resources.map(({ name }) => name)).toEqual(['plans', 'near']);
    expect(others).toEqual([
      { path: 'plans.csv', text: files['plans.csv'] },
      { path: 'near.csv', text: files['near.csv'] },
    ]);
  });

  it('are asked for in the version that the figures are of', async () => {
    const { stub } = serve();
    await loadPackageFiles(catalogue, ['plans.csv']);
    expect(stub.mock.calls.map(([address]) => new URL(address).search)).toEqual([
      '',
      '?v=abababababab',
    ]);
  });

  it('cannot be had when one of them is gone', async () => {
    serve({ 'plans.csv': 404 });
    await expect(loadPackageFiles(catalogue, ['plans.csv'])).rejects.toThrow(
      'data/plans.csv is not on the server.',
    );
  });
});
