/** One place and period: the value of each item of a filter. */
export type ItemValues = ReadonlyMap<string, number>;

export interface FoundTotal {
  /** Empty when there is none to be sure of. */
  readonly item: string;
  readonly how: 'name' | 'sum' | 'none';
}

/** How much an item's name says that it is the whole; 0 for not at all. */
function nameRank(item: string): number {
  const text = item.trim();
  if (/^total$/i.test(text)) return 4;
  if (/^(all|total)\b/i.test(text) || /^new ehc plans$/i.test(text)) return 3;
  if (/^(any|both|either)\b.*\b(total|all)\b|^all$|^both$|^persons$|^everyone$/i.test(text)) {
    return 2;
  }
  return /(^|[\s:(-])total\)?$/i.test(text) ? 1 : 0;
}

const topicEnd = ': ';

/** What an item is one of: the part before ": " for items that are grouped, else the same for all. */
function topicOf(item: string): string {
  const at = item.indexOf(topicEnd);
  return at < 0 ? '' : item.slice(0, at);
}

/**
 * The item that is the whole of a filter: by its name ("Total", "All EHC plans"), or because the others, or those
 * of each topic, add up to it in nearly every place and period. None when nothing makes it sure. `placesOf` is asked
 * only where names do not decide.
 */
export function inferTotal(
  items: readonly string[],
  placesOf: () => readonly ItemValues[],
): FoundTotal {
  const best = Math.max(0, ...items.map(nameRank));
  const named = best === 0 ? [] : items.filter((item) => nameRank(item) === best);
  if (named.length === 1) return { item: named[0] ?? '', how: 'name' };
  const places = placesOf();
  const largest = named.find((item) => isLargest(item, named, places));
  if (largest !== undefined) return { item: largest, how: 'name' };
  const sum = items.length < 2 ? undefined : items.find((item) => isSum(item, places));
  return sum === undefined ? { item: '', how: 'none' } : { item: sum, how: 'sum' };
}

function isLargest(
  item: string,
  rivals: readonly string[],
  places: readonly ItemValues[],
): boolean {
  return mostly(places, (values) => {
    const itemTotal = values.get(item);
    if (itemTotal === undefined) return undefined;
    return rivals.every((rival) => rival === item || itemTotal > (values.get(rival) ?? -Infinity));
  });
}

function isSum(item: string, places: readonly ItemValues[]): boolean {
  return mostly(places, (values) => {
    const itemTotal = values.get(item);
    if (itemTotal === undefined || itemTotal === 0) return undefined;
    const sums = new Map<string, { sum: number; count: number }>();
    for (const [other, value] of values) {
      if (other === item) continue;
      const topic = topicOf(other);
      const entry = sums.get(topic) ?? { sum: 0, count: 0 };
      sums.set(topic, { sum: entry.sum + value, count: entry.count + 1 });
    }
    const whole = [...sums.values()].filter(({ count }) => count >= 2);
    if (whole.length === 0) return undefined;
    // Figures rounded to five or ten do not add up exactly.
    return whole.every(({ sum, count }) => Math.abs(sum - itemTotal) <= slack(itemTotal, count));
  });
}

/** How far a sum of rounded figures may be from a rounded total. */
function slack(value: number, count: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  const step = decimals > 0 ? 10 ** -decimals : value % 10 === 0 ? 10 : value % 5 === 0 ? 5 : 0;
  return (step / 2) * (count + 1) + 1e-9;
}

/** True when a test holds in nine of ten places that have an answer, three places at the least. */
function mostly(
  places: readonly ItemValues[],
  test: (values: ItemValues) => boolean | undefined,
): boolean {
  const answers = places.map(test).filter((answer) => answer !== undefined);
  return answers.length >= 3 && answers.filter(Boolean).length >= answers.length * 0.9;
}
