/** What lays out pages of the site, which no pack of figures needs. */
const ofPages = new Set(['x-families', 'x-overview', 'x-searchWords', 'x-priorityThemes']);
type JsonObject = Readonly<Record<string, unknown>>;

/** A part of a data package: its description, and the paths of the files it names. */
export interface PackageSubset {
  readonly text: string;
  readonly paths: readonly string[];
}

/**
 * The part of a data package (parsed JSON) that holds the files with these paths, as a data package of its own.
 * Resources and themes of other files are left out, and so is what lays out pages of the site;
 * every other property is kept. Throws when the value is no data package.
 */
export function packageSubset(json: unknown, wanted: readonly string[]): PackageSubset {
  if (!isObject(json) || !Array.isArray(json['resources'])) {
    throw new Error('data/datapackage.json has no list of resources.');
  }
  const ofFiles = objectsIn(json['resources']).filter(({ path }) => wanted.includes(String(path)));
  const names = new Set(ofFiles.map(({ name }) => name));
  const resources = ofFiles.map((resource) => withoutOthers(resource, names));
  const themes = new Set(resources.map((resource) => resource['x-theme']));
  const kept = Object.entries(json).flatMap(
    ([key, value]): readonly (readonly [string, unknown])[] => {
      if (ofPages.has(key)) return [];
      if (key === 'resources') return [[key, resources]];
      if (key === 'x-themes') return [[key, objectsIn(value).filter(({ id }) => themes.has(id))]];
      return [[key, value]];
    },
  );
  return {
    text: `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`,
    paths: resources.flatMap(({ path }) => (typeof path === 'string' ? [path] : [])),
  };
}

/** A resource whose columns name no denominator of a dataset that is left out. */
function withoutOthers(resource: JsonObject, names: ReadonlySet<unknown>): JsonObject {
  const { schema } = resource;
  if (!isObject(schema)) return resource;
  const fields = objectsIn(schema['fields']).map((field) => {
    const { 'x-denominator': denominator, ...rest } = field;
    return isObject(denominator) && !names.has(denominator['dataset']) ? rest : field;
  });
  return { ...resource, schema: { ...schema, fields } };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
