const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
const breaks = /[\t\n\r]+/g;
const unsafeAll = new RegExp(unsafe.source, 'g');

/**
 * Text fit to be shown: tabs and line breaks become a space; other control characters and every mark that turns the
 * reading direction (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069) are dropped. Never fails.
 */
export function cleanText(text: string): string {
  return unsafe.test(text) ? text.replace(breaks, ' ').replace(unsafeAll, '') : text;
}

const longestQuote = 60;

/** An offending value in double quotes, cleaned and cut to about 60 characters, for a message. */
export function quoted(text: string): string {
  const clean = cleanText(text.slice(0, longestQuote + 20));
  return text.length > longestQuote ? `"${clean.slice(0, longestQuote)}…"` : `"${clean}"`;
}

const reservedNames: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** True for a name that an object already has, which must never come from data. */
export function isReservedName(name: string): boolean {
  return reservedNames.includes(name);
}
