import { createRequire } from 'node:module';
import type { CompatData, Identifier, SupportStatement } from '@mdn/browser-compat-data';
import { floor, type FloorBrowser } from '../../../build/floor.ts';

/** MDN's tables of what each browser knows since when. */
export const compat = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

type BrowserName = keyof CompatData['browsers'];

/** What MDN calls a browser that has another name in `browserslist`. */
const mdnNames: Readonly<Record<string, BrowserName>> = { ios_saf: 'safari_ios' };

const known = new Map<Identifier, string>();

/** The first browser of the floor that lacks a feature, as words; empty when all of it has it. */
export function lacking(feature: Identifier | undefined): string {
  if (!feature) return '';
  const words = known.get(feature);
  if (words !== undefined) return words;
  const without = floor.find((browser) => !hasIt(browser, feature));
  const found = without ? `not in ${without.name} ${without.version}` : '';
  known.set(feature, found);
  return found;
}

/** The language's own objects. */
export const builtins: Readonly<Record<string, Identifier>> = compat.javascript.builtins ?? {};

/** What one browser of the floor lacks: interfaces, and members by the interface that has them. */
export function missingFrom(name: string): readonly { owner: string; member: string }[] {
  const browser = floor.find((one) => one.name === name);
  if (!browser) throw new Error(`The floor has no ${name}.`);
  const lacks = (feature: Identifier): boolean => !hasIt(browser, feature);
  const tables: readonly Readonly<Record<string, Identifier>>[] = [compat.api, builtins];
  const owners = tables.flatMap((table) => Object.entries(table));
  return owners.flatMap(([owner, feature]) =>
    lacks(feature)
      ? [{ owner, member: '' }]
      : Object.entries(feature as Readonly<Record<string, Identifier>>)
          .filter(([key, member]) => key !== '__compat' && lacks(member))
          .map(([key]) => ({ owner, member: key.replace(/_static$/, '') })),
  );
}

/** The same for a name that several features share: empty when one of them is in all of the floor. */
export function lackingAll(features: readonly Identifier[]): string {
  const found = features.map(lacking);
  return found.includes('') ? '' : (found[0] ?? '');
}

/** True as well for what MDN has no table of. */
function hasIt({ name, version }: FloorBrowser, feature: Identifier): boolean {
  const { __compat: table } = feature;
  const support = table?.support;
  return !support || isIn(support[mdnNames[name] ?? (name as BrowserName)], version);
}

function isIn(support: SupportStatement | undefined, version: string): boolean {
  const statements = Array.isArray(support) ? support : support ? [support] : [];
  return statements.some(
    (one) =>
      !one.flags &&
      !one.prefix &&
      !one.alternative_name &&
      isAtMost(one.version_added, version) &&
      !(one.version_removed && isAtMost(one.version_removed, version)),
  );
}

function isAtMost(added: string | boolean | undefined, version: string): boolean {
  if (typeof added !== 'string' || added === 'preview') return added === true;
  const [a = [], b = []] = [added, version].map((one) =>
    one.replace(/^≤/, '').split('.').map(Number),
  );
  const at = [0, 1, 2].find((place) => (a[place] ?? 0) !== (b[place] ?? 0));
  return at === undefined || (a[at] ?? 0) < (b[at] ?? 0);
}
