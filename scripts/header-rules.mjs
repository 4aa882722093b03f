/**
 * Headers for some paths of a site.
 * @typedef {object} HeaderRule
 * @property {string} path a path from the site's folder, `*` at its end standing for anything
 * @property {readonly (readonly [name: string, value: string])[]} headers
 */

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a path on a line of its own, its headers indented
 * beneath it, comments after `#`.
 * @param {string} text
 * @returns {readonly HeaderRule[]}
 */
export function readHeaderRules(text) {
  /** @type {{path: string, headers: [string, string][]}[]} */
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: line.trim(), headers: [] });
      continue;
    }
    const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name === '' || !rule) throw new Error(`_headers: "${line.trim()}" is no header of a path`);
    rule.headers.push([name, value]);
  }
  return rules;
}

/**
 * The headers of one path, such as "/data/ehcp-caseload.csv".
 * @param {readonly HeaderRule[]} rules
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function headersFor(rules, path) {
  const matching = rules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  return Object.fromEntries(matching.flatMap(({ headers }) => headers));
}

/**
 * A file of headers, for hosts that read `_headers` or for nginx, in which the policies of pages that any site may frame
 * name the site's own address beside `'self'`: in a frame whose host takes its origin away, WebKit takes `'self'` for
 * nobody. As it is where the address is not known ('').
 * @param {string} headers
 * @param {string} siteUrl
 * @returns {string}
 */
export function nameSite(headers, siteUrl) {
  if (siteUrl === '') return headers;
  const { origin } = new URL(siteUrl);
  return headers
    .split('\n')
    .map((line) =>
      line.includes('frame-ancestors *')
        ? line.replace(/\b(script|style|img|connect)-src 'self'/g, `$& ${origin}`)
        : line,
    )
    .join('\n');
}
