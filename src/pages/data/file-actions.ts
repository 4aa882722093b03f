import type { UserFile } from '../../user-files/store/user-file.ts';
import type { UserFilesContext } from '../../user-files/store/read-user-file.ts';
import { userFiles } from '../../user-files/store/user-file-store.ts';
import { datasetAt } from '../../user-files/store/user-file.ts';
import { mayReplace } from '../../catalogue/override-catalogue.ts';
import { loadText } from '../../catalogue/load.ts';
import { findDataset } from '../../domain/catalogue.ts';
import type { FileActions } from '../../features/user-files/file-actions.ts';
import { download } from '../../controls/download.ts';
import { asPackageFiles } from '../../user-files/package/package-files.ts';
import { reportAsCsv } from '../../user-files/quality/report-csv.ts';

/** What the buttons of one file do. */
export function actionsOn(item: UserFile, context: UserFilesContext, onRemove: () => void): FileActions {
  const { id, name } = item;
  return {
    onRead: (scope) => void userFiles.read(id, scope, context),
    onAddArea: (code) => void userFiles.addArea(id, code, context),
    onStartMapping: () => userFiles.startMapping(id),
    onMap: (mapping) => void userFiles.map(id, mapping, context),
    onCancel: () => userFiles.cancel(id),
    onPlacement: (at, placement) => userFiles.setPlacement(id, at, placement),
    onSave: (isWanted) => void userFiles.save(id, isWanted, context.today),
    onRemove,
    onReport: (at) => {
      const report = item.finished?.results[at]?.report ?? [];
      const stem = name.replace(/\.[a-z0-9]+$/i, '');
      download(new File([reportAsCsv(report)], `${stem}-checks.csv`, { type: 'text/csv' }));
    },
    onMake: async (at, source, theme) => {
      const dataset = datasetAt(item, at);
      if (!dataset) return [];
      const descriptor = mayReplace(dataset)
        ? findDataset(context.catalogue, dataset.descriptor.name)
        : undefined;
      const published = descriptor ? await context.load(descriptor) : null;
      const text = await loadText('datapackage.json');
      const made = asPackageFiles(dataset, text, { published, source, theme });
      return [made.csv, made.package].map((file) => ({
        name: file.name,
        blob: new Blob([file.text], { type: 'application/octet-stream' }),
      }));
    },
  };
}
