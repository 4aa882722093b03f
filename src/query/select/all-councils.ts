import type { Area } from '../../domain/area.ts';
import type { Dataset } from '../../domain/dataset.ts';

/**
 * Fewer councils than this do not stand for all. England has 153 that publish education figures; a file of
 * one region has at most 33. The threshold is this project's own.
 */
export const fewestCouncils = 100;

/** Every local authority of a dataset, in its order, whether or not it has figures. */
export function councilsIn(dataset: Dataset): readonly Area[] {
  return dataset.areas.filter(({ level }) => level === 'Local authority');
}

/** True when a dataset holds enough councils to compare one of them with all. */
export function holdsAllCouncils(dataset: Dataset): boolean {
  return councilsIn(dataset).length >= fewestCouncils;
}
