import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';
import type { Identifier } from '@mdn/browser-compat-data';
import { compat, lacking, lackingAll } from './support.ts';

const { properties = {}, selectors = {}, types = {}, 'at-rules': atRules = {} } = compat.css;
const { media = {} as Identifier } = atRules;

/** Every kind of value, by its name. */
const values = new Map<string, Identifier[]>();
collect(types);

function collect(kinds: Readonly<Record<string, Identifier>>): void {
  for (const [name, kind] of Object.entries(kinds)) {
    if (name === '__compat') continue;
    values.set(name, [...(values.get(name) ?? []), kind]);
    collect(kind);
  }
}

/**
 * What a style sheet needs that a browser of the floor lacks, as lines such as `:has: not in firefox 115`, each once:
 * at-rules, media features, selectors, properties, their keywords, functions and units. What stands inside
 * `@supports` is let be, and so is what has a prefix.
 */
export function scanStyle(css: string): readonly string[] {
  const found = new Set<string>();
  const note = (name: string, lack: string): void => {
    if (lack) found.add(`${name}: ${lack}`);
  };
  postcss.parse(css).walk((node) => {
    if (isSupposed(node)) return;
    if (node.type === 'atrule') noteAtRule(node, note);
    else if (node.type === 'rule') noteSelector(node, note);
    else if (node.type === 'decl') noteDeclaration(node, note);
  });
  return [...found].sort();
}

type Note = (name: string, lack: string) => void;

function noteAtRule({ name, params }: AtRule, note: Note): void {
  note(`@${name}`, lacking(atRules[name]));
  if (name !== 'media') return;
  for (const [, feature = ''] of params.matchAll(/\(\s*([a-z-]+)/g)) {
    note(`(${feature})`, lacking(media[feature.replace(/^(?:min|max)-/, '')]));
  }
  if (/[<>=]/.test(params)) note('media range', lacking(media['range_syntax']));
}

function noteSelector({ selector, parent }: Rule, note: Note): void {
  if (parent?.type === 'rule') note('nesting', lacking(selectors['nesting']));
  for (const [whole, name = ''] of selector.matchAll(/::?([a-z-]+)/g)) {
    if (!name.startsWith('-')) note(whole, lacking(selectors[name]));
  }
}

function noteDeclaration({ prop, value, parent }: Declaration, note: Note): void {
  if (prop.startsWith('-')) return;
  const known = parent?.type === 'atrule' ? atRules[(parent as AtRule).name] : properties;
  const plain = value.replaceAll(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '');
  note(prop, lacking(known?.[prop]));
  for (const keyword of plain.match(/(?<![\w-])[a-z][a-z-]*(?![\w(-])/g) ?? []) {
    note(`${prop}: ${keyword}`, lacking(known?.[prop]?.[keyword]));
  }
  for (const [, name = ''] of plain.matchAll(/([a-z][a-z-]*)\(/g)) {
    note(`${name}()`, lackingAll(values.get(name) ?? []));
  }
  for (const [, unit = ''] of plain.matchAll(/(?<![\w#-])[\d.]+([a-z]+)/gi)) {
    const kind = unit.startsWith('cq') ? 'container_query_length_units' : unit;
    note(unit, lackingAll(values.get(kind) ?? []));
  }
}

function isSupposed(node: postcss.Node): boolean {
  for (let one = node.parent; one; one = one.parent as typeof one) {
    if (one.type === 'atrule' && (one as AtRule).name === 'supports') return true;
  }
  return false;
}
