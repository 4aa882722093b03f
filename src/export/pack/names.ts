/**
 * Gives each name once: a name that was given before comes back with `-2`, `-3` and so on at its end. Names
 * that differ by case only are one name, as they are to many file systems.
 */
export function uniqueNames(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    let unique = name;
    for (let turn = 2; given.has(unique.toLowerCase()); turn += 1) unique = `${name}-${turn}`;
    given.add(unique.toLowerCase());
    return unique;
  };
}

/**
 * True for a path that stays where a pack is unpacked, on every system: relative, forward slashes, no way up,
 * plain characters only.
 */
export function isSafePath(path: string): boolean {
  return (
    path.length <= 200 &&
    path.split('/').every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part))
  );
}
