import { readFileSync } from 'node:fs';

/** A browser by its name in `browserslist` and the oldest version of it that the site is made for. */
export interface FloorBrowser {
  readonly name: string;
  readonly version: string;
}

/** What bundlers call a browser that has another name in `browserslist`. */
const bundlerNames: Readonly<Record<string, string>> = { ios_saf: 'ios' };

/** The oldest browsers that the site is made for: `browserslist` of package.json, lines of `name >= version`. */
export const floor: readonly FloorBrowser[] = readFloor(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

/** The floor as Vite's `build.cssTarget`: `['safari15.4', …]`. */
export const styleTarget: string[] = floor.map(
  ({ name, version }) => `${bundlerNames[name] ?? name}${version}`,
);

/**
 * The floor as Vite's `build.target`: the year of the language all of it knows. By the names of old Safaris, the
 * bundler would put each private field into a WeakMap, which costs the reading of a large file its speed, against a
 * fault (WebKit bug 236843) that only fields with brackets in their first value meet. The scan of what was built
 * finds those, and static blocks, the one thing of that year that Safari lacked.
 */
export const scriptTarget = 'es2022';

/** Throws when a line says anything but `name >= version`. */
export function readFloor(packageJson: string): readonly FloorBrowser[] {
  const { browserslist } = JSON.parse(packageJson) as { readonly browserslist: readonly string[] };
  return browserslist.map((line) => {
    const [, name, version] = /^(\w+) >= ([\d.]+)$/.exec(line) ?? [];
    if (!name || !version) throw new Error(`browserslist: cannot read "${line}".`);
    return { name, version };
  });
}
