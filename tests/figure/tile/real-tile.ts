import { findDatasetOf, type OverviewTile } from '../../../src/domain/catalogue.ts';
import { noStrategy } from '../../../src/domain/strategy.ts';
import { usualView } from '../../../src/domain/view.ts';
import { buildTile, type SharedChoices, type Tile } from '../../../src/figure/tile/tile.ts';
import { date } from '../../strategy/progress/sample-target.ts';
import { beside, catalogue, loadDataset } from '../real-data.ts';

/** A tile of the published data, by the title that the data package gives it. */
export function tileOf(
  title: string,
  choices: Partial<SharedChoices> = {},
  year: number | null = null,
): Tile {
  const declared = catalogue.overview.find((one) => one.title === title);
  if (!declared) throw new Error(`there is no tile ${title}`);
  return tileFrom(declared, choices, year);
}

/** The tile of a declaration. */
export function tileFrom(
  declared: OverviewTile,
  choices: Partial<SharedChoices> = {},
  year: number | null = null,
): Tile {
  const usual = usualView(catalogue.site);
  const descriptor = findDatasetOf(catalogue, declared.indicator);
  if (!descriptor) throw new Error(`there is no indicator ${declared.indicator}`);
  const tile = buildTile(
    declared,
    { ...usual, ...choices },
    usual,
    {
      catalogue,
      dataset: loadDataset(descriptor),
      neighbours: beside.neighbours,
      layer: noStrategy,
      today: date('2026-07-01'),
    },
    year,
  );
  if (!tile) throw new Error(`${declared.title} could not be built`);
  return tile;
}

/** Every tile of the overview. */
export function allTiles(choices: Partial<SharedChoices> = {}): readonly Tile[] {
  return catalogue.overview.map((declared) => tileFrom(declared, choices));
}
