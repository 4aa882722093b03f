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

/** Text broken at spaces (and after slashes) into lines no wider than `width`; a longer word stands alone. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: 'normal' | 'bold' = 'normal',
): readonly string[] {
  const words = text.split(/ |(?<=\/)/);
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const joined = line === '' ? word : line.endsWith('/') ? line + word : `${line} ${word}`;
    if (line !== '' && textWidth(joined, size, weight) > width) {
      lines.push(line);
      line = word;
    } else {
      line = joined;
    }
  }
  return [...lines, line].filter((one) => one !== '');
}
