import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { headersFor, readHeaderRules } from './header-rules.mjs';

/*
 * For hosts that send no headers of one's own, such as GitHub Pages: `node scripts/meta-policy.mjs dist` writes the policy
 * of each page, as `_headers` has it, into the page itself.
 */

/** What only a header can say; browsers warn of it in a page. */
const onlyInHeaders = /\s*\b(?:frame-ancestors|report-uri|sandbox)\b[^;]*;?/g;

/**
 * Writes the policy of each page of a built site into the page, before anything else that a policy rules.
 * @param {string} folder
 * @returns {number} how many pages have one now
 * @throws {Error} when a page has no head to put it into, or there are no rules
 */
export function writePolicies(folder) {
  const rules = readHeaderRules(readFileSync(join(folder, '_headers'), 'utf8'));
  let count = 0;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const path = `/${file.split(sep).join('/')}`;
    const policy = headersFor(rules, path)['Content-Security-Policy'];
    if (!policy) continue;
    const page = readFileSync(join(folder, file), 'utf8');
    const tag = `<meta http-equiv="Content-Security-Policy" content="${policy.replace(onlyInHeaders, '').replace(/;\s*$/, '').replaceAll('"', '&quot;')}">`;
    const written = page.replace(/<head>\s*(?:<meta charset="[^"]*"\s*\/?>)?/i, `$&${tag}`);
    if (written === page) throw new Error(`${file} has no <head> to put its policy into.`);
    writeFileSync(join(folder, file), written);
    count += 1;
  }
  return count;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = 'dist'] = process.argv.slice(2);
  console.log(`${writePolicies(folder)} pages of ${folder} have their policy in them.`);
}
