/** The folder of the data folder that the pieces stand in. */
export const piecesFolder = 'catalogue/';

/** What of a data package one figure has no use for. */
const ofOtherPages = ['x-overview', 'x-families', 'x-searchWords', 'x-priorityThemes'];

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
 * by path in the data folder: the dataset, those that its rates are worked out with, and the neighbours. `layerOf`
 * gives what the strategy layer says of a dataset; undefined where the site has no such layer.
 */
export function cataloguePieces(
  packageText: string,
  layerOf: (dataset: string) => unknown,
): ReadonlyMap<string, string> {
  const whole = JSON.parse(packageText) as { readonly resources?: readonly Resource[] };
  const resources = whole.resources ?? [];
  const shared = Object.fromEntries(
    Object.entries(whole).filter(([key]) => !ofOtherPages.includes(key)),
  );
  const pieces = datasetNames(packageText).map((name): readonly [string, string] => {
    const wanted = new Set([name, ...denominatorsOf(resources.find((one) => one.name === name))]);
    const piece = {
      ...shared,
      resources: resources.filter((one) =>
        one['x-kind'] === undefined ? wanted.has(one.name) : one['x-kind'] === 'neighbours',
      ),
      strategyLayer: layerOf(name),
    };
    return [`${piecesFolder}${name}.json`, `${JSON.stringify(piece)}\n`];
  });
  return new Map(pieces);
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
