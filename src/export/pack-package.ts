type JsonObject = Readonly<Record<string, unknown>>;

/** A part of a data package: its description, and the paths of the files it names. */
export interface PackageSubset {
  readonly text: string;
  readonly paths: readonly string[];
}

/**
 * The part of a data package (parsed JSON) that holds the files with these paths, as a data package of its own:
 * every property is kept, but resources, themes and families of others are left out. Throws when the value is
 * no data package.
 */
export function packageSubset(json: unknown, wanted: readonly string[]): PackageSubset {
  if (!isObject(json) || !Array.isArray(json['resources'])) {
    throw new Error('data/datapackage.json has no list of resources.');
  }
  const resources = objectsIn(json['resources']).filter(({ path }) =>
    wanted.includes(String(path)),
  );
  const names = resources.map(({ name }) => name);
  const themes = new Set(resources.map((resource) => resource['x-theme']));
  const filtered = {
    resources,
    'x-themes': objectsIn(json['x-themes']).filter(({ id }) => themes.has(id)),
    'x-families': objectsIn(json['x-families']).filter(({ indicator }) =>
      names.includes(String(indicator).split('.')[0]),
    ),
  };
  const kept = Object.entries(json).map(([key, value]) => [
    key,
    key in filtered ? filtered[key as keyof typeof filtered] : value,
  ]);
  return {
    text: `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`,
    paths: resources.flatMap(({ path }) => (typeof path === 'string' ? [path] : [])),
  };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
