// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectHistory, hrefOf, permalink } from '../../src/state/history.ts';
import { createViewStore, type ViewStore } from '../../src/state/view-store.ts';
import { defaultView } from '../site.ts';

let store: ViewStore;
let disconnect: () => void;

function startAt(address: string): void {
  window.history.replaceState(null, '', address);
  store = createViewStore();
  disconnect = connectHistory(store);
}

async function travel(steps: number): Promise<void> {
  const arrived = new Promise((resolve) => {
    window.addEventListener('popstate', resolve, { once: true });
  });
  window.history.go(steps);
  await arrived;
}

const address = () => window.location.pathname + window.location.search + window.location.hash;

beforeEach(() => startAt('/site/'));
afterEach(() => {
  disconnect();
  vi.restoreAllMocks();
});

describe('the address', () => {
  it('is read at the start', () => {
    disconnect();
    startAt('/site/?page=about&chart=pie');
    expect(store.getState().view.page).toBe('about');
    expect(store.getState().notices).toHaveLength(1);
    expect(address()).toBe('/site/?page=about&chart=pie');
  });

  it('follows a choice with a step for Back, and keeps the path', () => {
    const before = window.history.length;
    store.setView({ page: 'indicator' });
    expect(address()).toBe('/site/?page=indicator');
    expect(window.history.length).toBe(before + 1);
  });

  it('takes no step when nothing that it says has changed', () => {
    const push = vi.spyOn(window.history, 'pushState');
    store.setView({ page: 'overview', filters: {} });
    expect(push).not.toHaveBeenCalled();
  });

  it('can be replaced without a step', () => {
    const before = window.history.length;
    store.replaceView({ page: 'indicator' });
    expect(address()).toBe('/site/?page=indicator');
    expect(window.history.length).toBe(before);
  });

  it('loses its place on the page when the view changes', () => {
    disconnect();
    startAt('/site/#main');
    store.setView({ page: 'about' });
    expect(address()).toBe('/site/?page=about');
    store.openView(defaultView);
    expect(address()).toBe('/site/');
  });

  it('is left alone when the browser refuses, and the view still changes', () => {
    vi.spyOn(window.history, 'pushState').mockImplementation(() => {
      throw new DOMException('too often', 'SecurityError');
    });
    store.setView({ page: 'about' });
    expect(store.getState().view.page).toBe('about');
  });

  it('is left alone after the end of the connection', () => {
    disconnect();
    store.setView({ page: 'about' });
    expect(address()).toBe('/site/');
  });
});

describe('Back and Forward', () => {
  it('go through the choices one by one', async () => {
    store.setView({ page: 'indicator' });
    store.setView({ chart: 'bar' });
    await travel(-1);
    expect(store.getState().view).toEqual({ ...defaultView, page: 'indicator' });
    await travel(-1);
    expect(store.getState().view).toEqual(defaultView);
    await travel(2);
    expect(store.getState().view).toEqual({ ...defaultView, page: 'indicator', chart: 'bar' });
  });

  it('do not write the address they read', async () => {
    store.setView({ page: 'about' });
    const push = vi.spyOn(window.history, 'pushState');
    await travel(-1);
    expect(push).not.toHaveBeenCalled();
  });

  it('change nothing when only the place on the page differs', async () => {
    window.history.pushState(null, '', '#main');
    store.addNotices([{ key: 'a', message: 'A' }]);
    const before = store.getState();
    await travel(-1);
    expect(store.getState()).toBe(before);
  });
});

describe('links', () => {
  it('are relative to the folder of the site', () => {
    expect(hrefOf(defaultView)).toBe('./');
    expect(hrefOf({ ...defaultView, page: 'about' })).toBe('./?page=about');
  });

  it('are whole when they leave the site', () => {
    window.history.replaceState(null, '', '/site/index.html?page=about#main');
    expect(permalink({ ...defaultView, axis: 'fit' })).toBe(
      `${window.location.origin}/site/?axis=fit`,
    );
    expect(permalink(defaultView)).toBe(`${window.location.origin}/site/`);
  });
});
