import { createHash } from 'node:crypto';

/** What the policies of pages that any site may frame have in common, and no other policy. */
const framedAnywhere = 'frame-ancestors *';

/**
 * A file of headers in which the pages that any site may frame may carry a style sheet inside them: this one and
 * no other, by its hash.
 */
export function allowStyle(headers: string, css: string): string {
  const hash = createHash('sha256').update(css).digest('base64');
  return headers
    .split('\n')
    .map((line) =>
      line.includes(framedAnywhere)
        ? line.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`)
        : line,
    )
    .join('\n');
}
