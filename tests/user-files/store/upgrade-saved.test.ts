import { expect, test } from 'vitest';
import { UserFileStore } from '../../../src/user-files/store/user-file-store.ts';
import { upgradeSaved, type SavedBy010 } from '../../../src/user-files/store/upgrade-saved.ts';
import type { Saved } from '../../../src/user-files/store/user-file.ts';
import { context, csvFile, planRows } from './sample-context.ts';

/** A file as it would be saved now, shown in place of published figures. */
async function savedNow(): Promise<Saved> {
  const file = csvFile(planRows, 'ehcp-caseload.csv');
  const store = new UserFileStore();
  await store.addFiles([file], context);
  const id = store.list.files[0]?.id ?? '';
  store.setPlacement(id, 0, 'replace');
  const [item] = store.list.files;
  if (!item) throw new Error('The file is not there.');
  const saved = { id, name: item.name, blob: file.blob, fileName: item.name, at: 0 };
  return { ...saved, item: { ...item, savedOn: '1 March 2026' } };
}

/** The same as version 0.1.0 wrote it. */
function as010({ item, ...saved }: Saved): SavedBy010 {
  const { preview, finished, placements, savedOn, saveError, ...rest } = item;
  const readings = (finished?.results ?? []).map(
    ({ dataset, error, notReplacing, report, ...result }) => ({
      ...result,
      dataset: dataset && {
        ...dataset,
        issues: dataset.issues.map(({ fix, ...issue }) => ({ ...issue, mend: fix })),
      },
      fault: error,
      notStandIn: notReplacing,
      report: report.map(({ fix, ...check }) => ({ ...check, remedy: fix })),
    }),
  );
  return {
    ...saved,
    item: {
      ...rest,
      peek: preview,
      finished: finished && {
        read: finished.read,
        kept: finished.kept,
        scope: finished.scope,
        readOn: finished.readOn,
        readings,
      },
      placements: placements.map((placement) => (placement === 'replace' ? 'instead' : placement)),
      keptOn: savedOn,
      keepFault: saveError,
    },
  };
}

test('a file saved by version 0.1.0 is the same as one saved now', async () => {
  const now = await savedNow();
  const before = as010(now);
  expect(before.item).toMatchObject({ keptOn: '1 March 2026', placements: ['instead'] });
  expect(upgradeSaved(before)).toEqual(now);
  expect(upgradeSaved(now)).toBe(now);
});
