import type { Licence, Source } from '../../domain/source.ts';
import { linkOf, objectsOf, textOf, valueOf, type JsonObject } from './read-json.ts';

/** The licences an object of the package lists, by name. */
export function readLicences(object: JsonObject): ReadonlyMap<string, Licence> {
  return new Map(
    objectsOf(object, 'licenses').map((one) => {
      const name = textOf(one, 'name');
      return [name, { name, title: textOf(one, 'title') || name, url: linkOf(one, 'path') }];
    }),
  );
}

/**
 * The releases a resource was taken from. A source's licence is looked up by name in `licences`; the first of
 * them stands in for one that is not named.
 */
export function readSources(
  resource: JsonObject,
  licences: ReadonlyMap<string, Licence>,
): readonly Source[] {
  const [fallback = { name: '', title: '', url: '' }] = licences.values();
  return objectsOf(resource, 'sources').map((one) => {
    const licence = textOf(one, 'x-licence');
    return {
      id: textOf(one, 'x-id'),
      publisher: textOf(one, 'x-publisher'),
      title: textOf(one, 'title'),
      release: textOf(one, 'version'),
      licence:
        licence === ''
          ? fallback
          : (licences.get(licence) ?? { name: licence, title: licence, url: '' }),
      url: linkOf(one, 'path'),
      notes: textOf(one, 'x-notes'),
      ...(valueOf(one, 'x-thirdParty') === true ? { isThirdParty: true as const } : {}),
    };
  });
}
