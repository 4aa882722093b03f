import { describe, expect, it, vi } from 'vitest';
import type { View } from '../../src/domain/view.ts';
import { changeView } from '../../src/state/change-view.ts';
import { createViewStore } from '../../src/state/view-store.ts';
import { defaultView } from '../site.ts';

const chosen: View = {
  ...defaultView,
  page: 'indicator',
  indicator: 'plans.count',
  areas: ['E08000014', 'E08000011'],
  comparators: [],
  from: 2019,
  to: 2024,
  breakdown: 'sex',
  filters: { age: ['5 to 10'] },
  chart: 'bar',
  axis: 'fit',
};

describe('changing a view', () => {
  it('keeps every other choice within a dataset', () => {
    expect(changeView(chosen, { indicator: 'plans.rate' })).toEqual({
      ...chosen,
      indicator: 'plans.rate',
    });
  });

  it('drops what only the former dataset knows, and keeps everything else', () => {
    expect(
      changeView({ ...chosen, target: 'a1', file: 'own.csv' }, { indicator: 'absence.rate' }),
    ).toEqual({
      ...chosen,
      indicator: 'absence.rate',
      breakdown: '',
      filters: {},
    });
  });

  it('keeps what the change itself sets', () => {
    const patch = { indicator: 'absence.rate', breakdown: 'need', from: 2020 };
    expect(changeView(chosen, patch)).toMatchObject(patch);
  });
});

describe('the store', () => {
  it('starts with the default view and no notice', () => {
    const { view, notices } = createViewStore().getState();
    expect({ view, notices }).toEqual({ view: defaultView, notices: [] });
  });

  it('tells how a view came about', () => {
    const store = createViewStore();
    store.setView({ axis: 'fit' });
    expect(store.getState()).toMatchObject({ view: { axis: 'fit' }, navigationType: 'push' });
    store.replaceView({ chart: 'dot' });
    expect(store.getState()).toMatchObject({
      view: { axis: 'fit', chart: 'dot' },
      navigationType: 'replace',
    });
    store.openFromAddress(chosen, []);
    expect(store.getState()).toMatchObject({ view: chosen, navigationType: 'address' });
  });

  it('drops notices when the person changes a choice, and on the way to another view', () => {
    const store = createViewStore();
    store.addNotices([{ key: 'a', message: 'A' }]);
    store.setView({ axis: 'fit' });
    expect(store.getState().notices).toEqual([]);
    store.addNotices([{ key: 'a', message: 'A' }]);
    store.openView(chosen);
    expect(store.getState().notices).toEqual([]);
  });

  it('opens a view together with what of it could not be used, as a step of its own', () => {
    const store = createViewStore();
    store.addNotices([{ key: 'a', message: 'A' }]);
    store.openView(chosen, [{ key: 'b', message: 'B' }]);
    expect(store.getState()).toEqual({
      view: chosen,
      notices: [{ key: 'b', message: 'B' }],
      navigationType: 'push',
    });
  });

  it('has one notice per key, the latest', () => {
    const store = createViewStore();
    store.addNotices([{ key: 'a', message: 'A' }]);
    store.addNotices([
      { key: 'a', message: 'A2' },
      { key: 'b', message: 'B' },
    ]);
    expect(store.getState().notices.map(({ message }) => message)).toEqual(['A2', 'B']);
    store.dismissNotices();
    expect(store.getState().notices).toEqual([]);
  });

  it('keeps every notice that came together, though they are about one part of the link', () => {
    const store = createViewStore();
    store.addNotices([{ key: 'a', message: 'Old' }]);
    store.addNotices([
      { key: 'a', message: 'First' },
      { key: 'a', message: 'Second' },
      { key: 'a', message: 'First' },
    ]);
    expect(store.getState().notices.map(({ message }) => message)).toEqual(['First', 'Second']);
  });

  it('stays still when a notice is already there', () => {
    const store = createViewStore();
    store.addNotices([{ key: 'a', message: 'A' }]);
    const before = store.getState().notices;
    store.addNotices([{ key: 'a', message: 'A' }]);
    expect(store.getState().notices).toBe(before);
  });

  it('hands out actions that work on their own', () => {
    const { setView, getState, subscribe } = createViewStore();
    const listener = vi.fn();
    subscribe(listener);
    setView({ page: 'about' });
    expect(getState().view.page).toBe('about');
    expect(listener).toHaveBeenCalledOnce();
  });
});
