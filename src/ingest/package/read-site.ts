import { isGssCode, type Site, type SiteArea } from '../../domain/area.ts';
import type { IssueList } from '../issue-list.ts';
import { isObject, listOf, objectsOf, textOf, valueOf, type JsonObject } from './read-json.ts';

/**
 * Reads `x-site`: whose site this is. `title`, `heading` and `description` are texts; `pair` holds the two councils and
 * `comparators` what they are compared with, each as `{"code": GSS code, "name": short name}`. An area that cannot be
 * used is left out with an error; so is the whole pair when it is not two councils. A text that is missing is made
 * of the names.
 */
export function readSite(root: JsonObject, issues: IssueList): Site {
  const declared = valueOf(root, 'x-site');
  const site = isObject(declared) ? declared : {};
  const listed = readAreas(site, 'pair', issues);
  if (listed.length !== 2 || listed[0]?.code === listed[1]?.code) {
    const message =
      'x-site.pair does not name two councils, so each figure shows the first two of its file';
    const fix =
      'Write "pair": [{"code": "E08000012", "name": "Liverpool"}, {"code": "E08000014", "name": "Sefton"}] under x-site.';
    issues.error(0, '', message, fix);
    listed.length = 0;
  }
  const between = listed.map(({ name }) => name).join(' and ');
  const subject = between === '' ? 'SEND and education' : `SEND and education in ${between}`;
  return {
    title: textOf(site, 'title') || `Local Context: ${subject}`,
    heading: textOf(site, 'heading') || `${subject}, side by side`,
    description: textOf(site, 'description') || textOf(root, 'description'),
    pair: listed,
    comparators: readAreas(site, 'comparators', issues),
  };
}

function readAreas(site: JsonObject, key: 'pair' | 'comparators', issues: IssueList): SiteArea[] {
  const areas = objectsOf(site, key).flatMap((one) => {
    const [code, name] = [textOf(one, 'code'), textOf(one, 'name')];
    return isGssCode(code) && name !== '' ? [{ code, name }] : [];
  });
  if (areas.length < listOf(site, key).length) {
    const message = `x-site.${key} lists a place without a GSS code or a name, so it was left out`;
    issues.error(0, '', message, 'Write it as {"code": "E08000012", "name": "Liverpool"}.');
  }
  return areas;
}
