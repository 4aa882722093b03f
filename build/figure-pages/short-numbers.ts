const shapes = /<(?:text|tspan|line|rect|circle|path|polyline)\b[^>]*>/g;
const positions = /(?<= (?:x|y|x1|x2|y1|y2|cx|cy|r|width|height|d)=")[^"]*/g;
const longNumbers = /-?\d+\.\d{3,}/g;

/** Positions in drawings to a hundredth of a pixel: nobody sees more, and digits are most of a page's weight. */
export function shortNumbers(markup: string): string {
  const shorten = (number: string): string => String(Math.round(Number(number) * 100) / 100);
  return markup.replace(shapes, (shape) =>
    shape.replace(positions, (numbers) => numbers.replace(longNumbers, shorten)),
  );
}
