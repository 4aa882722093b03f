import type { Dataset } from '../../domain/dataset.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Check } from '../quality/check.ts';
import type { DatasetResult } from '../worker/dataset-request.ts';
import type { Finished, Saved, UserFile } from './user-file.ts';

/** A finding or an issue as version 0.1.0 wrote it: what can be done about it had another name. */
type Check010 = Omit<Check, 'fix'> & { readonly remedy: string };
type Issue010 = Omit<Issue, 'fix'> & { readonly mend: string };
interface Reading010 extends Omit<DatasetResult, 'dataset' | 'error' | 'notReplacing' | 'report'> {
  readonly dataset: (Omit<Dataset, 'issues'> & { readonly issues: readonly Issue010[] }) | null;
  readonly fault: string;
  readonly notStandIn: string;
  readonly report: readonly Check010[];
}
interface Item010 extends Omit<
  UserFile,
  'preview' | 'finished' | 'placements' | 'savedOn' | 'saveError'
> {
  readonly peek: UserFile['preview'];
  readonly finished:
    (Omit<Finished, 'results'> & { readonly readings: readonly Reading010[] }) | null;
  readonly placements: readonly ('beside' | 'instead' | null)[];
  readonly keptOn: string;
  readonly keepFault: string;
}

/** A file as version 0.1.0 saved it on the device. */
export interface SavedBy010 extends Omit<Saved, 'item'> {
  readonly item: Item010;
}

/** A saved file in the words of this version, whichever version saved it. */
export function upgradeSaved(saved: Saved | SavedBy010): Saved {
  if (!isBy010(saved)) return saved;
  const { peek, finished, placements, keptOn, keepFault, ...item } = saved.item;
  return {
    ...saved,
    item: {
      ...item,
      preview: peek,
      finished: finished && upgradeFinished(finished),
      placements: placements.map((placement) => (placement === 'instead' ? 'replace' : placement)),
      savedOn: keptOn,
      saveError: keepFault,
    },
  };
}

function isBy010(saved: Saved | SavedBy010): saved is SavedBy010 {
  return 'keptOn' in saved.item;
}

function upgradeFinished({ readings, ...finished }: NonNullable<Item010['finished']>): Finished {
  const results = readings.map(({ dataset, fault, notStandIn, report, ...reading }) => ({
    ...reading,
    dataset: dataset && {
      ...dataset,
      issues: dataset.issues.map(({ mend, ...issue }) => ({ ...issue, fix: mend })),
    },
    error: fault,
    notReplacing: notStandIn,
    report: report.map(({ remedy, ...check }) => ({ ...check, fix: remedy })),
  }));
  return { ...finished, results };
}
