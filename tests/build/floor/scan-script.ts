import { parse, type AnyNode, type Identifier as IdentifierNode } from 'acorn';
import type { Identifier } from '@mdn/browser-compat-data';
import { builtins, compat, lacking, lackingAll } from './support.ts';

/** The language of the floor, but for what `problemOf` finds. */
const year = 2022;

/** What scripts of ours and of others call all the time: nobody should give these names to anything else. */
const basicMembers = new Set(
  ['Array', 'String', 'TypedArray', 'Promise', 'RegExp'].flatMap((owner) =>
    Object.keys(builtins[owner] ?? {}),
  ),
);

/** Every member of every interface, by its name. */
const members = new Map<string, Identifier[]>();
for (const owner of [...Object.values(compat.api), ...Object.values(builtins)]) {
  for (const [key, member] of Object.entries(owner)) {
    const name = key.replace(/_static$/, '');
    members.set(name, [...(members.get(name) ?? []), member]);
  }
}

interface Names {
  /** What a file declares: no interface of a browser, whatever its name. */
  readonly declared: ReadonlySet<string>;
  /** What the scripts themselves give values to, as keys or members: theirs, whatever browsers call so. */
  readonly given: ReadonlySet<string>;
}

/**
 * What scripts need that a browser of the floor lacks, as lines such as `toSorted: not in safari 15.4`, each once.
 * A method whose object nobody can tell is looked up by its name alone: it is lacking when no interface that has one
 * of that name has it in all of the floor, and the scripts give the name to nothing of theirs.
 */
export function scanScripts(scripts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const given = new Set<string>();
  const programs = scripts.flatMap((code) => {
    try {
      return [parse(code, { ecmaVersion: year, sourceType: 'module', preserveParens: true })];
    } catch (error) {
      found.add(`syntax: ${(error as Error).message}`);
      return [];
    }
  });
  const all = programs.map((program) => ({ program, declared: namesIn(program, given) }));
  for (const { program, declared } of all) {
    walk(program, (node, parent) => {
      const problem = problemOf(node, parent, { declared, given });
      if (problem) found.add(problem);
    });
  }
  return [...found].sort();
}

/** The names a file declares; those it gives values to are added to `given`. */
function namesIn(program: AnyNode, given: Set<string>): ReadonlySet<string> {
  const declared = new Set<string>();
  walk(program, (node) => {
    if (node.type === 'ClassDeclaration' || node.type === 'FunctionDeclaration') {
      if (node.id) declared.add(node.id.name);
    } else if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') {
      declared.add(node.id.name);
    } else if (node.type === 'Property' || node.type === 'MethodDefinition') {
      if (node.key.type === 'Identifier' && !node.computed) given.add(node.key.name);
    } else if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
      if (node.left.property.type === 'Identifier') given.add(node.left.property.name);
    }
  });
  return declared;
}

function problemOf(node: AnyNode, parent: AnyNode | null, names: Names): string {
  switch (node.type) {
    case 'StaticBlock':
      return 'static block: not in safari 15.4';
    case 'PropertyDefinition':
      return node.value && hasBrackets(node.value)
        ? 'brackets in the value of a field: faulty'
        : '';
    case 'Literal':
      return lookbehindIn('regex' in node && node.regex ? node.regex.pattern : node.value);
    case 'TemplateElement':
      return lookbehindIn(node.value.cooked);
    case 'MemberExpression': {
      if (node.computed || node.property.type !== 'Identifier') return '';
      const isCalled = parent?.type === 'CallExpression' && parent.callee === node;
      return memberProblem(node.object, node.property.name, isCalled, names);
    }
    case 'Identifier':
      return isReference(node, parent) && !names.declared.has(node.name)
        ? globalProblem(node.name)
        : '';
    default:
      return '';
  }
}

function lookbehindIn(text: unknown): string {
  return typeof text === 'string' && /\(\?<[=!]/.test(text) ? 'lookbehind: not in safari 15.4' : '';
}

function memberProblem(object: AnyNode, name: string, isCalled: boolean, names: Names): string {
  const owner = object.type === 'Identifier' && !names.declared.has(object.name) ? object.name : '';
  const named = Object.hasOwn(compat.api, owner) ? compat.api[owner] : undefined;
  const builtin = Object.hasOwn(builtins, owner) ? builtins[owner] : undefined;
  const own = named?.[`${name}_static`] ?? builtin?.[name];
  if (own) {
    const lack = lacking(own);
    return lack && `${owner}.${name}: ${lack}`;
  }
  const isTheirs = names.given.has(name) && !basicMembers.has(name);
  const lack = isCalled && !isTheirs ? lackingAll(members.get(name) ?? []) : '';
  return lack && `${name}: ${lack}`;
}

function globalProblem(name: string): string {
  const features = [compat.api, builtins, compat.api['Window'] ?? {}].map((all) =>
    Object.hasOwn(all, name) ? all[name] : undefined,
  );
  const lack = lackingAll(features.filter((one) => one !== undefined));
  return lack && `${name}: ${lack}`;
}

/** Whether an identifier stands for a value: no key, no name of a member. */
function isReference(node: IdentifierNode, parent: AnyNode | null): boolean {
  if (parent?.type === 'MemberExpression') return parent.object === node || parent.computed;
  if (parent?.type === 'Property' || parent?.type === 'PropertyDefinition') {
    return parent.value === node || parent.computed;
  }
  return parent?.type !== 'MethodDefinition' && parent?.type !== 'LabeledStatement';
}

/** What Safari 15 loses its way in (WebKit bug 236843); a function that is the value itself does no harm. */
function hasBrackets(value: AnyNode): boolean {
  let found = false;
  walk(value, (node) => {
    if (node.type === 'ParenthesizedExpression') found = true;
    if (node.type === 'ArrowFunctionExpression' && node !== value) found = true;
  });
  return found;
}

function walk(node: AnyNode, visit: (node: AnyNode, parent: AnyNode | null) => void): void {
  const step = (one: AnyNode, parent: AnyNode | null): void => {
    visit(one, parent);
    for (const part of Object.values(one) as unknown[]) {
      for (const child of Array.isArray(part) ? part : [part]) {
        if (isNode(child)) step(child, one);
      }
    }
  };
  step(node, null);
}

function isNode(value: unknown): value is AnyNode {
  return typeof (value as { readonly type?: unknown } | null)?.type === 'string';
}
