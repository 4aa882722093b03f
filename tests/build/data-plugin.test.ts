import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listDataFiles, publishedBytes, stampPackage } from '../../build/data-plugin.ts';

describe('a stamped data package', () => {
  const bytes = new TextEncoder().encode('abc');
  const read = (path: string) => (path === 'a.csv' ? bytes : undefined);
  const stamp = (content: unknown) => stampPackage(JSON.stringify(content), read);

  it('tells the size and hash of each file, and keeps everything else', () => {
    const { text, absent } = stamp({ name: 'p', resources: [{ path: 'a.csv', title: 'A' }] });
    expect(absent).toEqual([]);
    expect(JSON.parse(text)).toEqual({
      name: 'p',
      resources: [
        {
          path: 'a.csv',
          title: 'A',
          bytes: 3,
          hash: 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        },
      ],
    });
  });

  it('tells what the manifest says of each file, and which files are not as it says', () => {
    const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    const content = JSON.stringify({ resources: [{ path: 'a.csv' }] });
    const entry = { rows: 3, areas: 2, periods: ['2019 January', '2026 January'], items: {} };
    const same = stampPackage(content, read, { 'a.csv': { ...entry, sha256: hash } });
    expect(JSON.parse(same.text)).toMatchObject({
      resources: [{ 'x-published': { rows: 3, areas: 2, latest: '2026 January' } }],
    });
    expect(same.changed).toEqual([]);
    const other = stampPackage(content, read, { 'a.csv': { ...entry, sha256: 'ab' } });
    expect(other.changed).toEqual(['a.csv']);
  });

  it('names files that are absent and leaves their resources alone', () => {
    const content = { resources: [{ path: 'b.csv' }] };
    const { text, absent } = stamp(content);
    expect(absent).toEqual(['b.csv']);
    expect(JSON.parse(text)).toEqual(content);
  });

  it('leaves remote, inline and missing resources alone', () => {
    const content = { resources: [{ path: 'https://a.example/a.csv' }, { data: [] }, null] };
    expect(JSON.parse(stamp(content).text)).toEqual(content);
    expect(JSON.parse(stamp({ name: 'p' }).text)).toEqual({ name: 'p' });
  });
});

describe('the published files', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'data-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are the CSV and JSON files of the folder and its subfolders', () => {
    mkdirSync(join(folder, 'strategy'));
    for (const name of ['b.csv', 'a.json', 'notes.md', join('strategy', 'c.csv')]) {
      writeFileSync(join(folder, name), '');
    }
    expect(listDataFiles(folder)).toEqual(['a.json', 'b.csv', 'strategy/c.csv']);
  });

  it('tell the size and hash of the files of a former version too', () => {
    const former = join(folder, 'archive', '2025.1.31');
    mkdirSync(former, { recursive: true });
    writeFileSync(join(former, 'a.csv'), 'abc');
    writeFileSync(join(former, 'datapackage.json'), '{"resources":[{"path":"a.csv"}]}');
    const bytes = publishedBytes(folder, 'archive/2025.1.31/datapackage.json', () => {});
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({
      resources: [
        {
          path: 'a.csv',
          bytes: 3,
          hash: 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        },
      ],
    });
  });

  it('are none when there is no folder', () => {
    expect(listDataFiles(join(folder, 'absent'))).toEqual([]);
  });
});
