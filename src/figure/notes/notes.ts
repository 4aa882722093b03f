import type { Area } from '../../domain/area.ts';
import { areasInWords, isLargerThanCouncil } from '../../domain/area.ts';
import { isNumber } from '../../domain/cell.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { formatList } from '../../domain/words/format.ts';
import { faultOf } from '../../domain/words/fault.ts';
import type { DatasetDescriptor } from '../../domain/descriptor.ts';
import type { ChartKind } from '../../domain/view.ts';
import type { Selection } from '../../query/select/selection.ts';
import { dependsOnSize } from '../series/choose-kind.ts';
import type { Facet, FigureTable } from '../figure.ts';
import { councilNotes } from '../series/groups.ts';
import { areaInWords, capitalise } from '../names.ts';

/** What a reader must be told under a figure: about the drawing, the indicator, then the dataset. */
export function notesOf(
  dataset: Dataset,
  selection: Selection,
  kind: ChartKind,
  facets: readonly Facet[],
  areas: readonly Area[],
  table: FigureTable,
): readonly string[] {
  return [
    ...localNotes(dataset.descriptor),
    ...[faultOf(dataset)].filter(Boolean),
    ...(kind === 'table' ? [] : aboutScales(selection, facets)),
    ...(kind === 'table' ? [] : councilNotes(selection, facets)),
    ...aboutAbsent(selection),
    ...aboutSizes(selection, areas),
    ...aboutRounding(selection, table),
    ...selection.indicator.notes,
    ...dataset.descriptor.notes,
  ];
}

/** What must stand with figures that are not among the published ones; nothing for those that are. */
export function localNotes({ local }: DatasetDescriptor): readonly string[] {
  if (!local) return [];
  const read = local.readOn === '' ? '' : `, read on ${local.readOn}`;
  return [
    `Local data: these figures are from the file ${local.name}${read} on one person’s device. Local Context does not publish them.`,
  ];
}

function aboutScales(selection: Selection, facets: readonly Facet[]): readonly string[] {
  const apart = facets.filter(({ ownScale }) => ownScale).map(({ title }) => title);
  const larger = selection.comparators.filter(isLargerThanCouncil);
  const tabled = dependsOnSize(selection) && apart.length === 0 ? larger : [];
  const because = (count: number): string =>
    selection.indicator.unit === 'unknown'
      ? 'because the unit is not known'
      : `because ${count === 1 ? 'its' : 'their'} ${amountsOf(selection)} are far larger`;
  const ownScale = `drawn to a scale of ${apart.length === 1 ? 'its' : 'their'} own`;
  const names = capitalise(formatList(tabled.map(areaInWords)));
  return [
    ...(apart.length > 0 ? [`${formatList(apart)}: ${ownScale}, ${because(apart.length)}.`] : []),
    ...(tabled.length > 0 ? [`${names}: in the table only, ${because(tabled.length)}.`] : []),
  ];
}

function aboutAbsent(selection: Selection): readonly string[] {
  const absent = areasInWords(selection.absentComparators);
  return absent ? [`The source file has no figure for ${absent}.`] : [];
}

function aboutSizes(selection: Selection, areas: readonly Area[]): readonly string[] {
  if (selection.indicator.unit === 'unknown') {
    return ['Nothing says what unit these numbers are in, so no area is compared with another.'];
  }
  return dependsOnSize(selection) && areas.length > 1
    ? [
        `${capitalise(amountsOf(selection))} depend on how many children and young people live in an area: a larger area has more.`,
      ]
    : [];
}

/** Said where a figure is published with more decimal places than are shown: a reader may subtract what is shown. */
function aboutRounding({ indicator, areas }: Selection, { rows }: FigureTable): readonly string[] {
  const scale = 10 ** indicator.decimalPlaces;
  const isCut = (value: number): boolean =>
    Math.abs(Math.round(value * scale) / scale - value) > 1e-9 * Math.abs(value);
  const isRounded = rows.some(({ cells }) =>
    cells.some(({ cell, observation }) => observation && isNumber(cell) && isCut(cell)),
  );
  return isRounded && (areas.length > 1 || rows.length > 1)
    ? [
        'Differences and changes are worked out before rounding, so they can differ in the last digit from those of the figures shown.',
      ]
    : [];
}

/** What an indicator that depends on an area's size is made of. */
function amountsOf({ indicator }: Selection): string {
  return indicator.unit === '£' ? 'amounts' : 'counts';
}
