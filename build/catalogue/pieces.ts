import { createHash } from 'node:crypto';

/** The folder of the data folder that the pieces stand in, and the strategy layer among them. */
export const piecesFolder = 'catalogue/';
export const layerPiece = `${piecesFolder}strategy.json`;

/** What of a data package one figure has no use for. */
const ofOtherPages = ['x-overview', 'x-families', 'x-searchWords'];

interface Resource {
  readonly name?: unknown;
  readonly 'x-kind'?: unknown;
  readonly schema?: { readonly fields?: readonly Field[] };
}

interface Field {
  readonly 'x-denominator'?: { readonly dataset?: unknown };
}

/**
 * Cuts a published data package (its text, sizes and hashes filled in) into one small data package for each dataset,
 * by file name: the dataset, those that its rates are worked out with, the neighbours, and where the strategy layer
 * stands as one file. `layer` is that file's text; '' where the site has no such layer, and then no piece names one.
 */
export function cataloguePieces(packageText: string, layer: string): ReadonlyMap<string, string> {
  const whole = JSON.parse(packageText) as { readonly resources?: readonly Resource[] };
  const resources = whole.resources ?? [];
  const hash = createHash('sha256').update(layer).digest('hex');
  const shared = Object.fromEntries(
    Object.entries(whole).filter(([key]) => !ofOtherPages.includes(key)),
  );
  const pieces = datasetNames(packageText).map((name): readonly [string, string] => {
    const wanted = new Set([name, ...denominatorsOf(resources.find((one) => one.name === name))]);
    const piece = {
      ...shared,
      ...(layer === '' ? {} : { 'x-strategyLayer': { path: layerPiece, hash: `sha256:${hash}` } }),
      resources: resources.filter((one) =>
        one['x-kind'] === undefined ? wanted.has(one.name) : one['x-kind'] === 'neighbours',
      ),
    };
    return [`${piecesFolder}${name}.json`, `${JSON.stringify(piece)}\n`];
  });
  return new Map([...pieces, ...(layer === '' ? [] : [[layerPiece, layer] as const])]);
}

/** The names of the datasets of a data package, in its order. */
export function datasetNames(packageText: string): readonly string[] {
  const { resources = [] } = JSON.parse(packageText) as { resources?: readonly Resource[] };
  return resources.flatMap((one) =>
    one['x-kind'] === undefined && typeof one.name === 'string' ? [one.name] : [],
  );
}

function denominatorsOf(resource: Resource | undefined): readonly unknown[] {
  return (resource?.schema?.fields ?? []).flatMap((field) => field['x-denominator']?.dataset ?? []);
}
