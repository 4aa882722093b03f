import { parseUrl } from '../parse-url.ts';
import { cleanText } from '../clean-text.ts';

/** A JSON object. Only its own properties are ever read. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object: not an array, not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any property; undefined when the object has none of its own by that name. */
export function valueOf(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A text property, fit to be shown; empty when it is not text. */
export function textOf(object: JsonObject, key: string): string {
  return asText(valueOf(object, key));
}

/** Text fit to be shown; empty when the value is not text. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? cleanText(value) : '';
}

/** A list property; empty when it is not a list. */
export function listOf(object: JsonObject, key: string): readonly unknown[] {
  const value = valueOf(object, key);
  return Array.isArray(value) ? value : [];
}

/** The objects of a list property; anything else in it is passed over. */
export function objectsOf(object: JsonObject, key: string): readonly JsonObject[] {
  return listOf(object, key).filter(isObject);
}

/** The texts of a list property, or a text alone as a list of one; blanks are passed over. */
export function textsOf(object: JsonObject, key: string): readonly string[] {
  const value = valueOf(object, key);
  return (Array.isArray(value) ? value : [value]).map(asText).filter((text) => text !== '');
}

/** A four-digit year, written as a number or as text; undefined when it is neither. */
export function yearOf(object: JsonObject, key: string): number | undefined {
  const value = valueOf(object, key);
  const text = typeof value === 'number' ? String(value) : asText(value);
  return /^\d{4}$/.test(text) ? Number(text) : undefined;
}

/** An address that may be followed: `https:` only. Empty for anything else. */
export function linkOf(object: JsonObject, key: string): string {
  const url = parseUrl(textOf(object, key));
  return url?.protocol === 'https:' ? url.href : '';
}
