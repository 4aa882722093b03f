import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { readData } from './figure-page.ts';
import { expectNoAxeViolations, openPage } from './site.ts';

const plans = readData('ehcp-caseload.csv');
const allowed = { 'Access-Control-Allow-Origin': '*' };

const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/open/plans.csv': (response) => response.writeHead(200, allowed).end(plans),
  '/closed.csv': (response) => response.writeHead(200).end(plans),
  '/page': (response) =>
    response
      .writeHead(200, { ...allowed, 'Content-Type': 'text/html' })
      .end('<!doctype html><html><body>Sign in</body></html>'),
  '/endless.csv': (response) => response.writeHead(200, allowed).write(plans.slice(0, 1000)),
  '/open/datapackage.json': (response) =>
    response
      .writeHead(200, allowed)
      .end(JSON.stringify({ resources: [{ path: 'plans.csv' }, { path: 'notes.pdf' }] })),
};

/** A server of another origin, whose answers are those above. Gives its address. */
async function otherServer(): Promise<string> {
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer) answer(response);
    else response.writeHead(404, allowed).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function fetchFile(page: Page, address: string): Promise<void> {
  await page.getByLabel(/^Web address of a CSV file/).fill(address);
  await page.keyboard.press('Enter');
}

async function openForm(): Promise<Page> {
  const page = await openPage('?page=data', {
    width: 360,
    expected: [
      /request to another host/,
      /Failed to load resource/,
      /CORS policy/,
      /\/closed\.csv/,
      /404/,
    ],
  });
  await page.getByText('Fetch a file from a web address').click();
  return page;
}

it('a file at a web address is read, with a data package those it lists', async () => {
  const server = await otherServer();
  const page = await openForm();
  await fetchFile(page, `${server}/open/plans.csv`);
  await page.getByText(/rows were read on this device/).waitFor();
  await fetchFile(page, `${server}/open/datapackage.json`);
  await expect.poll(() => page.getByRole('article', { name: 'plans.csv' }).count()).toBe(2);
});

it('an address that gives no file says why, and what was read before stays', async () => {
  const server = await otherServer();
  const page = await openForm();
  await fetchFile(page, `${server}/open/plans.csv`);
  await page.getByText(/rows were read on this device/).waitFor();
  await fetchFile(page, `${server}/closed.csv`);
  await page.getByText(/does not allow other sites to read its files/).waitFor();
  await fetchFile(page, `${server}/none.csv`);
  await page.getByText(/answered 404/).waitFor();
  await expectNoAxeViolations(page);
  await fetchFile(page, `${server}/page`);
  await page
    .getByRole('alert')
    .getByText(/is a web page, not a CSV file/)
    .waitFor();
  expect(await page.getByText(/rows were read on this device/).count()).toBe(1);
});

it('a fetch that takes too long can be cancelled', async () => {
  const server = await otherServer();
  const page = await openForm();
  await fetchFile(page, `${server}/endless.csv`);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Fetch this file' }).waitFor();
  expect(await page.locator('.user-files-file').count()).toBe(0);
});
