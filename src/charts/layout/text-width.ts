/** How wide letters are, in ems, by their code: most as `ordinary`, some by name. */
const ordinary = 0.64;
const ems = new Float64Array(128).fill(ordinary);
const assign = (letters: string, width: number): void => {
  for (const letter of letters) ems[letter.charCodeAt(0)] = width;
};
assign('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 0.72);
assign("iljtfrI.,:;|!()[]' ", 0.38);
assign('mwMW%@', 0.97);
const apostrophe = '\u2019'.charCodeAt(0);

/**
 * The width of a line of sans-serif text, in the unit of `size`, without a browser. Errs on the wide side,
 * so that what fits by this estimate fits on the page whichever system font is used.
 */
export function textWidth(
  text: string,
  size: number,
  weight: 'normal' | 'bold' = 'normal',
): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // The second half of a letter that takes two.
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    sum += code === apostrophe ? 0.38 : (ems[code] ?? ordinary);
  }
  return sum * size * (weight === 'bold' ? 1.1 : 1);
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
