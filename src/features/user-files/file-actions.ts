import type { Scope } from '../../user-files/saved/saved-entry.ts';
import type { Placement } from '../../catalogue/override-catalogue.ts';
import type { SourceFacts } from '../../user-files/package/resource.ts';
import type { Mapping } from '../../user-files/layout/layout.ts';

/** What a person can do with a table they brought. `at` is one of its results. */
export interface FileActions {
  readonly onRead: (scope: Scope) => void;
  /** Reads the file again with one more council, by GSS code. */
  readonly onAddArea: (code: string) => void;
  readonly onStartMapping: () => void;
  readonly onMap: (mapping: Mapping) => void;
  readonly onCancel: () => void;
  readonly onPlacement: (at: number, placement: Placement | null) => void;
  readonly onSave: (isWanted: boolean) => void;
  readonly onRemove: () => void;
  readonly onReport: (at: number) => void;
  readonly onMake: (
    at: number,
    facts: SourceFacts,
    theme: string,
  ) => Promise<readonly { readonly name: string; readonly blob: Blob }[]>;
}
