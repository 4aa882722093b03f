import { median, quantile, ratios } from './stats.mjs';

/**
 * One line of the table. Without a budget a line is there to be read, not to be judged.
 * @typedef {object} Result
 * @property {string} what
 * @property {string} ours
 * @property {string} [reference]
 * @property {string} [ratio]
 * @property {string} [budget]
 * @property {boolean} [ok]
 */

/**
 * A line for times measured in pairs: medians, the median of the pairs' ratios, and where half of them lie.
 * @param {string} what
 * @param {{ours: readonly number[], reference: readonly number[]}} times in milliseconds
 * @param {number} [budget] the highest ratio allowed
 * @returns {Result}
 */
export function paired(what, { ours, reference }, budget) {
  const each = ratios(ours, reference);
  const ratio = median(each);
  const [low, high] = [quantile(each, 0.25), quantile(each, 0.75)];
  return {
    what,
    ours: milliseconds(median(ours)),
    reference: milliseconds(median(reference)),
    ratio: `${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`,
    ...(budget !== undefined && { budget: `${budget}x`, ok: ratio <= budget }),
  };
}

/** @param {number} value */
export function milliseconds(value) {
  return `${value.toFixed(1)} ms`;
}

/** @param {number} bytes */
export function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/**
 * @param {readonly Result[]} results
 * @returns {string}
 */
export function table(results) {
  const lines = [
    ['what', 'ours', 'reference', 'ratio', 'budget', ''],
    ...results.map(({ what, ours, reference = '', ratio = '', budget = '', ok }) => [
      what,
      ours,
      reference,
      ratio,
      budget,
      ok === undefined ? '' : ok ? 'ok' : 'OVER',
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const pad = (/** @type {string} */ cell, /** @type {number} */ column) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}
