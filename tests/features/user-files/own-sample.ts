import Papa from 'papaparse';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { buildLocalDataset } from '../../../src/user-files/dataset/read-dataset.ts';
import type { TablePreview } from '../../../src/user-files/open/table.ts';
import { mapColumns } from '../../../src/user-files/recognise.ts';
import type { Mapping } from '../../../src/user-files/layout/layout.ts';

/** A file of these lines, the header first, as it is found when it is opened. */
export function previewOf(lines: readonly string[], name = 'homes.csv'): TablePreview {
  const [header = [], ...sample] = Papa.parse<string[]>(lines.join('\n'), { delimiter: ',' }).data;
  return {
    name,
    header,
    headerRow: 1,
    sample,
    container: '',
    size: null,
    encoding: 'utf-8',
    bom: false,
    delimiter: ',',
  };
}

/** A dataset of one council, year and column: "Sefton, 2025, 4 visits". */
export function smallDataset(): Dataset {
  const preview = previewOf(['Council,Year,Visits', 'Sefton,2025,4'], 'visits.csv');
  const mapping: Mapping = {
    area: 0,
    period: 1,
    onePeriod: '',
    identifier: '',
    values: [2],
    filters: [],
    level: null,
  };
  const { header, headerRow, sample: rows } = preview;
  return buildLocalDataset(
    { header, headerRow, rows, rowNumbers: [2] },
    mapColumns(preview, mapping),
    null,
  );
}
