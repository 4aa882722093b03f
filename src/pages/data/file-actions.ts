import type { DeskItem } from '../../user-files/store/user-file.ts';
import { fileDesk, type DeskGround } from '../../user-files/store/user-file-store.ts';
import { datasetAt } from '../../user-files/store/placed-datasets.ts';
import { mayStandIn } from '../../catalogue/override-catalogue.ts';
import { loadText } from '../../catalogue/load.ts';
import { findDataset } from '../../domain/catalogue.ts';
import type { FileActions } from '../../features/user-files/file-actions.ts';
import { download } from '../../controls/download.ts';
import { asPackageFiles } from '../../user-files/package/package-files.ts';
import { reportAsCsv } from '../../user-files/quality/report-csv.ts';

/** What the buttons of one file do. */
export function actionsOn(item: DeskItem, ground: DeskGround, onRemove: () => void): FileActions {
  const { id, name } = item;
  return {
    onRead: (scope) => void fileDesk.read(id, scope, ground),
    onAddArea: (code) => void fileDesk.addArea(id, code, ground),
    onStartMapping: () => fileDesk.startMapping(id),
    onMap: (mapping) => void fileDesk.map(id, mapping, ground),
    onCancel: () => fileDesk.cancel(id),
    onPlace: (at, placement) => fileDesk.place(id, at, placement),
    onKeep: (isWanted) => void fileDesk.keep(id, isWanted, ground.today),
    onRemove,
    onReport: (at) => {
      const report = item.finished?.readings[at]?.report ?? [];
      const stem = name.replace(/\.[a-z0-9]+$/i, '');
      download(new File([reportAsCsv(report)], `${stem}-checks.csv`, { type: 'text/csv' }));
    },
    onMake: async (at, source, theme) => {
      const dataset = datasetAt(item, at);
      if (!dataset) return [];
      const descriptor = mayStandIn(dataset)
        ? findDataset(ground.catalogue, dataset.descriptor.name)
        : undefined;
      const published = descriptor ? await ground.load(descriptor) : null;
      const text = await loadText('datapackage.json');
      const made = asPackageFiles(dataset, text, { published, source, theme });
      return [made.csv, made.package].map((file) => ({
        name: file.name,
        blob: new Blob([file.text], { type: 'application/octet-stream' }),
      }));
    },
  };
}
