const zero = 48;
const minus = 45;
const point = 46;
/** Up to so many digits are exact in a double, and so is one division by a power of ten (Clinger 1990). */
const exactDigits = 15;
const powersOfTen = Array.from({ length: exactDigits + 1 }, (_, power) => 10 ** power);
const grammar = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * The number a cell holds, in the column's own unit; NaN when it is not written as a plain number.
 * Stricter than Number(): refuses blanks, spaces, "0x10", "Infinity", "1,234", "12%", "+5", ".5" and "5.".
 */
export function readNumber(text: string): number {
  const { length } = text;
  const start = text.charCodeAt(0) === minus ? 1 : 0;
  let digits = 0;
  let decimals = -1;
  for (let at = start; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= zero + 9) {
      digits = digits * 10 + (code - zero);
      if (decimals >= 0) decimals += 1;
    } else if (code === point && decimals < 0 && at > start) {
      decimals = 0;
    } else {
      return at > start ? readRareNumber(text) : Number.NaN;
    }
  }
  if (length === start || decimals === 0) return Number.NaN;
  if (length - start > exactDigits) return readRareNumber(text);
  const value = decimals > 0 ? digits / (powersOfTen[decimals] as number) : digits;
  return start === 1 ? -value : value;
}

/** Numbers with an exponent or very many digits. */
function readRareNumber(text: string): number {
  if (!grammar.test(text)) return Number.NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value : Number.NaN;
}
