import { Big } from 'big.js';

const minus = '\u2212';

/** True for the text of a number. */
export function isNumeric(raw: string): boolean {
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(raw);
}

export function decimal(raw: string): Big {
  return new Big(raw);
}

/** A decimal with thousands separated, halves rounded away from zero. */
export function grouped(value: Big, places: number): string {
  const text = value.abs().toFixed(places, Big.roundHalfUp);
  const [whole = '', rest] = text.split('.');
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const number = rest === undefined ? commas : `${commas}.${rest}`;
  return value.lt(0) && /[1-9]/.test(text) ? `${minus}${number}` : number;
}

/** A number as a page prints it in this unit. */
export function printed(value: Big, unit: string, places: number): string {
  const text = grouped(value, places);
  const one = /^1(\.0+)?$/.test(text);
  switch (unit) {
    case '%':
      return `${text}%`;
    case 'pp':
      return `${text} percentage ${one ? 'point' : 'points'}`;
    case '£':
      return text.startsWith(minus) ? `${minus}£${text.slice(1)}` : `£${text}`;
    case 'weeks':
      return `${text} ${one ? 'week' : 'weeks'}`;
    default:
      return text;
  }
}

/** A number as a sentence says it: pounds from a million up in millions, from a thousand million up in billions. */
export function said(value: Big, unit: string, places: number): string {
  if (unit !== '£') return printed(value, unit, places);
  const millions = value.abs().div('1000000').round(1, Big.roundHalfUp);
  if (millions.gte(1000)) return `${printed(value.div('1000000000'), '£', 1)} billion`;
  if (millions.gte(1)) return `${printed(value.div('1000000'), '£', 1)} million`;
  return printed(value, unit, places);
}

/** A difference as a page prints it: without a sign, points for percentages. */
export function printedDifference(value: Big, unit: string, places: number): string {
  if (unit === '%') return printed(value.abs(), 'pp', places);
  const text = said(value.abs(), unit, places);
  if (unit.startsWith('per ')) return `${text} ${unit}`;
  if (unit !== 'score') return text;
  return `${text} ${/^1(\.0+)?$/.test(text) ? 'point' : 'points'}`;
}

export { Big };
