const narrow = new Set("iljtfrI.,:;|!()[]'’ ");
const wide = new Set('mwMW%@');

/**
 * The width of a line of sans-serif text, in the unit of `size`, without a browser. Errs on the wide side,
 * so that what fits by this estimate fits on the page whichever system font is used.
 */
export function textWidth(
  text: string,
  size: number,
  weight: 'normal' | 'bold' = 'normal',
): number {
  let ems = 0;
  for (const letter of text) {
    if (narrow.has(letter)) ems += 0.38;
    else if (wide.has(letter)) ems += 0.97;
    else if (letter >= 'A' && letter <= 'Z') ems += 0.72;
    else ems += 0.64;
  }
  return ems * size * (weight === 'bold' ? 1.1 : 1);
}

/**
 * Text in lines no wider than `width`: broken at spaces and after slashes where it can be, inside a word (an
 * address, say) where it must.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: 'normal' | 'bold' = 'normal',
): readonly string[] {
  const fits = (one: string): boolean => textWidth(one, size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((one) => one !== '')) {
    for (const [index, part] of (word.match(/[^/]*\/|[^/]+/g) ?? []).entries()) {
      const joined = line === '' ? part : index > 0 ? line + part : `${line} ${part}`;
      if (fits(joined)) {
        line = joined;
        continue;
      }
      if (line !== '') lines.push(line);
      line = part;
      while (!fits(line)) {
        const cut = lengthWithin(line, width, size, weight);
        if (cut === line.length) break;
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** How many characters fit, at least one; after a joint of an address where one is near. */
function lengthWithin(
  text: string,
  width: number,
  size: number,
  weight: 'normal' | 'bold',
): number {
  let used = 0;
  let fit = 0;
  for (const letter of text) {
    used += textWidth(letter, size, weight);
    if (used > width && fit > 0) break;
    fit += letter.length;
  }
  const joint = Math.max(...['&', '?', '=', ',', ';'].map((one) => text.lastIndexOf(one, fit - 1)));
  return fit < text.length && joint > fit * 0.6 ? joint + 1 : fit;
}
