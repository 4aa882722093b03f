import type { Dataset } from '../../domain/dataset.ts';
import type { UserFile } from './user-file.ts';
import { setOverrides } from '../../catalogue/dataset-overrides.ts';
import { placedDatasets } from './placed-datasets.ts';

/** What the site shows of one table, in the order of its readings; null for what it does not show. */
export interface ShownOf {
  readonly id: string;
  readonly datasets: readonly (Dataset | null)[];
}

let number = 0;

/** A table that is being opened; `size` in bytes. Its id is not that of any other, of earlier visits either. */
export function newItem(name: string, size: number, container = ''): UserFile {
  number += 1;
  return {
    id: `${Date.now().toString(36)}-${number}`,
    name,
    container,
    size,
    skipped: [],
    preview: null,
    layout: null,
    extra: [],
    stage: { kind: 'opening' },
    finished: null,
    placements: [],
    savedOn: '',
    saveError: '',
  };
}

/** The tables that a person brought, in the order they came. Whoever listens hears of every change. */
export class DeskList {
  #items: readonly UserFile[] = [];
  #shown: readonly Dataset[] = [];
  readonly #listeners = new Set<() => void>();

  get items(): readonly UserFile[] {
    return this.#items;
  }

  /** The datasets that the site shows now; the same list until they change. */
  get shown(): readonly Dataset[] {
    return this.#shown;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  item(id: string): UserFile | undefined {
    return this.#items.find((one) => one.id === id);
  }

  /** Puts items in the place of one. */
  replace(id: string, items: readonly UserFile[]): void {
    this.#set(this.#items.flatMap((one) => (one.id === id ? items : [one])));
  }

  addAll(items: readonly UserFile[]): void {
    this.#set([...this.#items, ...items]);
  }

  change(id: string, parts: Partial<UserFile>): void {
    this.changeAll((one) => (one.id === id ? { ...one, ...parts } : one));
  }

  changeAll(change: (item: UserFile) => UserFile): void {
    this.#set(this.#items.map(change));
  }

  drop(id: string): void {
    this.#set(this.#items.filter((one) => one.id !== id));
  }

  #set(items: readonly UserFile[]): void {
    this.#items = items;
    const datasets = shownOf(items).flatMap((one) => one.datasets.flatMap((own) => own ?? []));
    const isSame =
      datasets.length === this.#shown.length &&
      datasets.every((one, at) => one === this.#shown[at]);
    if (!isSame) {
      this.#shown = datasets;
      setOverrides(datasets);
    }
    for (const listener of this.#listeners) listener();
  }
}

/** What the site shows of each table. */
export function shownOf(items: readonly UserFile[]): readonly ShownOf[] {
  const names: string[] = [];
  return items.map((item) => {
    const datasets = placedDatasets(item, names);
    names.push(...datasets.flatMap((one) => one?.descriptor.name ?? []));
    return { id: item.id, datasets };
  });
}
