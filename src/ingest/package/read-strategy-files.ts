import type { StrategyFiles } from '../../domain/catalogue.ts';
import type { Source } from '../../domain/source.ts';
import {
  strategyFileNames,
  type PriorityTheme,
  type StrategyFileName,
} from '../../domain/strategy.ts';
import { quoted } from '../clean-text.ts';
import type { IssueList } from '../issue-list.ts';
import { objectsOf, textOf, textsOf, valueOf, type JsonObject } from './read-json.ts';
import { readResourceFile, type PackageDefaults, type ResourceFile } from './read-resource.ts';
import { readLicences, readSources } from './read-sources.ts';

const prefix = 'strategy-';

/**
 * Finds the files of the strategy layer, the resources whose x-kind is "strategy", and the releases they list
 * as sources. A resource with an unknown or repeated name is left out with an error.
 */
export function readStrategyFiles(
  json: JsonObject,
  defaults: PackageDefaults,
  issues: IssueList,
): StrategyFiles {
  const paths = new Map<StrategyFileName, Pick<ResourceFile, 'path' | 'version'>>();
  const sources = new Map<string, Source>();
  for (const resource of objectsOf(json, 'resources')) {
    if (valueOf(resource, 'x-kind') !== 'strategy') continue;
    const found = readResourceFile(resource, defaults, issues);
    const name = found && fileNameOf(found, issues);
    if (!name) continue;
    if (paths.has(name)) {
      const message = `a second resource named ${quoted(found.name)} was left out`;
      issues.error(0, '', message, 'Give every resource a name of its own.');
      continue;
    }
    paths.set(name, { path: found.path, version: found.version });
    const licences = new Map([...defaults.licences, ...readLicences(resource)]);
    for (const source of readSources(resource, licences)) sources.set(source.id, source);
  }
  return { paths, sources: [...sources.values()], themes: readPriorityThemes(json, issues) };
}

/** Reads `x-priorityThemes`. One without an id of its own is left out, and so is the id of none in `close`. */
function readPriorityThemes(json: JsonObject, issues: IssueList): readonly PriorityTheme[] {
  const themes = new Map<string, PriorityTheme>();
  const fix = 'Correct it under x-priorityThemes in datapackage.json.';
  for (const one of objectsOf(json, 'x-priorityThemes')) {
    const id = textOf(one, 'id');
    if (id === '' || themes.has(id)) {
      const problem = id === '' ? 'it has no id' : 'its id is already taken';
      issues.error(0, '', `the theme of priorities ${quoted(id)} was left out: ${problem}`, fix);
      continue;
    }
    themes.set(id, { id, title: textOf(one, 'title') || id, close: textsOf(one, 'close') });
  }
  return [...themes.values()].map((theme) => {
    const unknown = theme.close.find((id) => !themes.has(id));
    if (unknown === undefined) return theme;
    const message = `the theme of priorities ${quoted(theme.id)} is close to ${quoted(unknown)}, which is not there`;
    issues.warning(0, '', message, fix);
    return { ...theme, close: theme.close.filter((id) => themes.has(id)) };
  });
}

function fileNameOf({ name }: ResourceFile, issues: IssueList): StrategyFileName | undefined {
  const known = strategyFileNames.find((one) => name === prefix + one);
  if (known === undefined) {
    const names = strategyFileNames.map((one) => prefix + one).join(', ');
    const message = `${name} was left out: no file of the strategy layer has that name`;
    issues.error(0, '', message, `Name it one of ${names}, or correct x-kind.`);
  }
  return known;
}
