/**
 * @param {readonly number[]} values
 * @param {number} share between 0 and 1
 * @returns {number} the value below which this share of the values lies, between two neighbours where need be
 */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/**
 * The ratio of each pair, so that whatever else the computer was doing at the time counts for both sides.
 * @param {readonly number[]} ours
 * @param {readonly number[]} reference
 */
export function ratios(ours, reference) {
  return ours.map((value, index) => value / (reference[index] ?? Number.NaN));
}
