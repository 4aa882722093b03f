import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Notice } from '../domain/notice.ts';
import { usualView, type View } from '../domain/view.ts';
import { changeView } from './change-view.ts';
import { siteOfPage } from './site.ts';

/** How the current view came about, so that the address follows: a new entry, the same one, or none. */
export type NavigationType = 'push' | 'replace' | 'address';

export interface ViewState {
  readonly view: View;
  readonly notices: readonly Notice[];
  readonly navigationType: NavigationType;
}

export interface ViewActions {
  /**
   * Changes some choices, as a person does with a control: Back undoes it. Former notices are dropped. A function
   * is given the view as it is now, so that a control need not know it.
   */
  setView: (patch: Partial<View> | ((view: View) => Partial<View>)) => void;
  /** Changes some choices without a step of its own for Back. */
  replaceView: (patch: Partial<View>) => void;
  /**
   * Goes to another view, as a link does, with what of it could not be used; former notices are dropped. The pack goes
   * along where the view holds none.
   */
  openView: (view: View, notices?: readonly Notice[]) => void;
  /** Takes what the address says, after loading, Back or Forward. */
  openFromAddress: (view: View, notices: readonly Notice[]) => void;
  /** Adds notices; they take the place of earlier ones with their keys. */
  addNotices: (notices: readonly Notice[]) => void;
  dismissNotices: () => void;
}

export type ViewStore = StoreApi<ViewState> & ViewActions;

/** A store of its own; the dashboard uses the one below. */
export function createViewStore(view: View = usualView(siteOfPage())): ViewStore {
  const store = createStore<ViewState>(() => ({ view, notices: [], navigationType: 'address' }));
  const change = (patch: Partial<View>, navigationType: NavigationType): void =>
    store.setState((state) => ({
      view: changeView(state.view, patch),
      notices: navigationType === 'push' ? [] : state.notices,
      navigationType,
    }));
  const actions: ViewActions = {
    setView: (patch) =>
      change(typeof patch === 'function' ? patch(store.getState().view) : patch, 'push'),
    replaceView: (patch) => change(patch, 'replace'),
    openView: (next, notices = []) =>
      store.setState(({ view: { pack } }) => ({
        view: next.pack.length > 0 || pack.length === 0 ? next : { ...next, pack },
        notices,
        navigationType: 'push',
      })),
    openFromAddress: (next, notices) =>
      store.setState({ view: next, notices, navigationType: 'address' }),
    addNotices: (added) => store.setState(({ notices }) => ({ notices: merged(notices, added) })),
    dismissNotices: () => store.setState({ notices: [] }),
  };
  return Object.assign(store, actions);
}

function merged(notices: readonly Notice[], added: readonly Notice[]): readonly Notice[] {
  const isNew = added.some(
    ({ key, message }) => !notices.some((one) => one.key === key && one.message === message),
  );
  if (!isNew) return notices;
  const kept = notices.filter(({ key }) => !added.some((one) => one.key === key));
  return [...kept, ...new Map(added.map((one) => [one.message, one])).values()];
}

/** The dashboard's one view. */
export const viewStore: ViewStore = createViewStore();
export const { setView, replaceView, openView, addNotices, dismissNotices } = viewStore;

/** A part of the view, in a component; pick one field at a time, or compare what a selector builds. */
export function useView<T>(selector: (view: View) => T): T {
  return useStore(viewStore, ({ view }) => selector(view));
}

/** What could not be used, for the reader. */
export function useNotices(): readonly Notice[] {
  return useStore(viewStore, ({ notices }) => notices);
}

/** How the current view came about. */
export function useNavigationType(): NavigationType {
  return useStore(viewStore, ({ navigationType }) => navigationType);
}
