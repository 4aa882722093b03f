import type { Catalogue, CatalogueFile } from '../../domain/catalogue.ts';
import type { DatasetDescriptor, Theme } from '../../domain/descriptor.ts';
import { quoted } from '../clean-text.ts';
import { IssueList } from '../issue-list.ts';
import { withKnownDenominators } from './read-denominator.ts';
import { readAreaGroups, readFamilies } from './read-family.ts';
import { readOverview } from './read-overview.ts';
import { isObject, objectsOf, textOf, textsOf, valueOf, type JsonObject } from './read-json.ts';
import { readSite } from './read-site.ts';
import { fileIn, readDescriptor, readResourceFile, type PackageDefaults } from './read-resource.ts';
import { readLicences } from './read-sources.ts';
import { readStrategyFiles } from './read-strategy-files.ts';

const file = 'datapackage.json';

/**
 * Reads a data package (parsed JSON, trusted in nothing) into a catalogue. A resource, field or family that
 * cannot be used is left out and named in `issues`; the rest works.
 * Throws DataError when the value is not an object with a list of resources.
 */
export function readPackage(json: unknown): Catalogue {
  const issues = new IssueList(file);
  if (!isObject(json) || !Array.isArray(valueOf(json, 'resources'))) {
    const problem = isObject(json) ? 'it has no list of resources' : 'it is not a JSON object';
    issues.error(0, '', problem, 'Put a Data Package with a list of resources there.');
    throw issues.failure(problem);
  }
  const defaults: PackageDefaults = {
    version: textOf(json, 'version').replace(/[^A-Za-z0-9.+-]/g, '') || '0',
    licences: readLicences(json),
  };
  const { datasets: read, neighbours, glossary } = readResources(json, defaults, issues);
  const datasets = withKnownDenominators(read, issues);
  const themes = readThemes(json, datasets, issues);
  return {
    title: textOf(json, 'title'),
    version: defaults.version,
    site: readSite(json, issues),
    themes,
    datasets,
    families: readFamilies(json, datasets, issues),
    overview: readOverview(json, datasets, issues),
    areaGroups: readAreaGroups(json, issues),
    searchWords: readSearchWords(json, issues),
    neighbours,
    glossary,
    strategy: readStrategyFiles(json, defaults, issues),
    issues: issues.list(),
  };
}

function readResources(
  json: JsonObject,
  defaults: PackageDefaults,
  issues: IssueList,
): Pick<Catalogue, 'datasets' | 'neighbours' | 'glossary'> {
  const datasets = new Map<string, DatasetDescriptor>();
  let neighbours: CatalogueFile = { path: '', version: '' };
  let glossary = { path: '', version: '' };
  for (const resource of objectsOf(json, 'resources')) {
    // The strategy layer's files are read by readStrategyFiles.
    if (valueOf(resource, 'x-kind') === 'strategy') continue;
    const found = readResourceFile(resource, defaults, issues);
    if (!found) continue;
    const kind = valueOf(resource, 'x-kind');
    if (kind === 'neighbours') {
      neighbours = fileIn(found);
    } else if (kind === 'glossary') {
      glossary = { path: found.path, version: found.version };
    } else if (kind === 'areas' || kind === 'search') {
      // Built in: into the code that reads a person's own files, and into what the search looks through.
    } else if (kind !== undefined) {
      const message = `${found.name} was passed over: its x-kind ${JSON.stringify(kind)} is unknown`;
      issues.warning(0, '', message, 'Correct x-kind, or leave it out for a dataset.');
    } else if (datasets.has(found.name)) {
      const message = `a second resource named ${quoted(found.name)} was left out`;
      issues.error(0, '', message, 'Give every resource a name of its own.');
    } else {
      const descriptor = readDescriptor(resource, found, defaults, issues);
      if (descriptor) datasets.set(found.name, descriptor);
    }
  }
  return { datasets: [...datasets.values()], neighbours, glossary };
}

/** Reads `x-searchWords`: what people type, in small letters and digits, and the words of the figures it means. */
function readSearchWords(json: JsonObject, issues: IssueList): Catalogue['searchWords'] {
  const declared = valueOf(json, 'x-searchWords');
  const words = isObject(declared) ? declared : {};
  return new Map(
    Object.keys(words).flatMap((word) => {
      const meant = textsOf(words, word);
      if (/^[a-z0-9]+$/.test(word) && meant.length > 0) return [[word, meant]];
      const message = `the search word ${quoted(word)} was left out`;
      const fix =
        'Write one word in small letters and a list of what it means: "ehcp": ["ehc plan"].';
      issues.warning(0, '', `${message}: it is not one plain word with a meaning`, fix);
      return [];
    }),
  );
}

function readThemes(
  json: JsonObject,
  datasets: readonly DatasetDescriptor[],
  issues: IssueList,
): readonly Theme[] {
  const themes = new Map<string, Theme>();
  for (const one of objectsOf(json, 'x-themes')) {
    const id = textOf(one, 'id');
    if (id === '' || themes.has(id)) continue;
    const title = textOf(one, 'title') || id;
    themes.set(id, { id, title, description: textOf(one, 'description') });
  }
  for (const { name, theme } of datasets) {
    if (themes.has(theme)) continue;
    themes.set(theme, { id: theme, title: theme || 'Other', description: '' });
    issues.warning(
      0,
      '',
      `${name} belongs to the theme "${theme}", which is not declared`,
      'Add the theme to x-themes, or correct x-theme.',
    );
  }
  return [...themes.values()];
}
