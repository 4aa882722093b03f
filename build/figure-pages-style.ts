import { createHash } from 'node:crypto';

const figures = '/figures/*';

/**
 * Headers, as hosts read them from a file, that let the figure pages carry a style sheet inside them: this one
 * and no other, by its hash.
 */
export function allowStyle(headers: string, css: string): string {
  const hash = createHash('sha256').update(css).digest('base64');
  let isFigures = false;
  return headers
    .split('\n')
    .map((line) => {
      if (line.startsWith('/')) isFigures = line.trim() === figures;
      return isFigures
        ? line.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`)
        : line;
    })
    .join('\n');
}
