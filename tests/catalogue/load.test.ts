// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { badAnswer, type LoadError } from '../../src/catalogue/load-error.ts';
import {
  dataAddress,
  loadCatalogue,
  loadDataset,
  loadNeighbours,
} from '../../src/catalogue/load.ts';
import { plans } from '../ingest/sample.ts';
import { files, networkError, serve } from './served.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.head.innerHTML = '';
});

const percentless = { ...plans, indicators: plans.indicators.slice(0, 1) };

async function errorOf(loading: Promise<unknown>): Promise<LoadError> {
  return (await loading.then(
    () => expect.unreachable('It loaded'),
    (error: unknown) => error,
  )) as LoadError;
}

describe('an address', () => {
  test('is below the page, wherever the site is served', () => {
    document.head.innerHTML = '<base href="https://example.org/some/where/embed.html">';
    expect(dataAddress('plans.csv', 'abc')).toBe(
      'https://example.org/some/where/data/plans.csv?v=abc',
    );
  });

  test('escapes the version', () => {
    expect(dataAddress('plans.csv', 'a&b')).toMatch(/\/data\/plans\.csv\?v=a%26b$/);
  });
});

describe('loading', () => {
  test('asks the server whether its copy is still good', async () => {
    const { stub } = serve();
    await loadCatalogue();
    expect(stub.mock.calls[0]?.[1]).toMatchObject({ cache: 'no-cache' });
  });

  test('gives the catalogue', async () => {
    serve();
    expect((await loadCatalogue()).datasets.map(({ name }) => name)).toEqual(['plans', 'leavers']);
  });

  test('gives a dataset', async () => {
    serve();
    expect((await loadDataset(percentless)).length).toBe(1);
  });

  test('gives the neighbours', async () => {
    serve();
    const { neighbours } = await loadNeighbours({ path: 'near.csv', version: '1' });
    expect(neighbours).toEqual([{ laCode: '341', neighbours: ['E06000009'] }]);
  });

  test('asks for no neighbours where the package names no file', async () => {
    const { stub } = serve();
    await loadNeighbours({ path: '', version: '' });
    expect(stub).not.toHaveBeenCalled();
  });
});

describe('a file that cannot be had', () => {
  test('says that you are offline when the browser says so', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    serve({ 'plans.csv': networkError });
    expect(await errorOf(loadDataset(plans))).toMatchObject({
      kind: 'offline',
      file: 'data/plans.csv',
      status: 0,
      message: 'You appear to be offline, so data/plans.csv could not be loaded.',
      fix: 'Check your connection, then try again.',
      cause: networkError,
    });
  });

  test('says that no answer came when the browser thinks it is online', async () => {
    serve({ 'plans.csv': networkError });
    expect(await errorOf(loadDataset(plans))).toMatchObject({
      kind: 'offline',
      message:
        'You appear to be offline, or the server cannot be reached: data/plans.csv could not be loaded.',
    });
  });

  test('says so when the connection breaks half-way', async () => {
    const response = new Response('time_per');
    vi.spyOn(response, 'arrayBuffer').mockRejectedValue(networkError);
    vi.stubGlobal('fetch', () => Promise.resolve(response));
    expect((await errorOf(loadDataset(plans))).kind).toBe('offline');
  });

  test('says that it is not on the server, and how to mend that', async () => {
    serve({ 'plans.csv': 404 });
    expect(await errorOf(loadDataset(plans))).toMatchObject({
      kind: 'missing',
      file: 'data/plans.csv',
      status: 404,
      message: 'data/plans.csv is not on the server.',
      fix: 'If you look after this site, publish the file there again, or take it out of data/datapackage.json.',
    });
  });

  test('does not propose to take the data package out of itself', () => {
    expect(badAnswer('data/datapackage.json', 404).fix).toBe(
      'If you look after this site, publish the file there again.',
    );
  });

  test('says that the server failed', async () => {
    serve({ 'plans.csv': 503 });
    expect(await errorOf(loadDataset(plans))).toMatchObject({
      kind: 'server',
      status: 503,
      message: 'The server could not send data/plans.csv (it answered 503).',
    });
  });
});

describe('a broken file', () => {
  test.each(['plans.csv', 'datapackage.json'])('may be a page in place of %s', async (name) => {
    serve({ [name]: '<!doctype html><div id="root"></div>' });
    const loading = name === 'plans.csv' ? loadDataset(plans) : loadCatalogue();
    expect(await errorOf(loading)).toMatchObject({
      kind: 'broken',
      message: `data/${name} came back as a web page: the server seems not to have the file.`,
    });
  });

  test.each([
    ['{"error": "Too many requests"}', /came back as a message in JSON/],
    [
      '<html><form action="/login"><input type="password"></form></html>',
      /came back as a page to log in/,
    ],
    ['time_period,plan_count\n2024,1\0\0\n', /came back with bytes that are no text/],
  ])('may be something else: %s', async (text, message) => {
    serve({ 'plans.csv': text });
    const error = await errorOf(loadDataset(plans));
    expect(error.kind).toBe('broken');
    expect(error.message).toMatch(message);
  });

  test('may be a package that is no JSON', async () => {
    serve({ 'datapackage.json': '{"resources": [' });
    expect(await errorOf(loadCatalogue())).toMatchObject({
      kind: 'broken',
      message: 'data/datapackage.json is not valid JSON.',
    });
  });

  test('may be a package with no resources', async () => {
    serve({ 'datapackage.json': '{}' });
    expect((await errorOf(loadCatalogue())).message).toBe(
      'data/datapackage.json cannot be used: it has no list of resources.',
    );
  });

  test('says what is wrong inside it', async () => {
    serve({ 'plans.csv': (files['plans.csv'] ?? '').replace('plan_count', 'count') });
    const error = await errorOf(loadDataset(plans));
    expect(error.issues[0]).toMatchObject({
      column: 'plan_count',
      message: 'the column "plan_count" is missing',
    });
  });
});
