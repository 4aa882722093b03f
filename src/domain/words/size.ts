import { formatNumber, formatWhole } from './format.ts';

const units = ['kB', 'MB', 'GB'] as const;

/** A number of bytes as a person reads it: "812 bytes", "4.2 kB", "12 MB" (1 MB is 1,000,000 bytes). */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${formatWhole(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`;
  let size = bytes / 1000;
  let unit = 0;
  // 999.5 kB would read as 1,000 kB.
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const decimalPlaces = size < 9.95 ? 1 : 0;
  return `${formatNumber(size, { unit: 'count', decimalPlaces })} ${units[unit] ?? 'GB'}`;
}
