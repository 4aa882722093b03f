import { decimal, isNumeric } from './decimals.ts';
import { Big } from './decimals.ts';
import type { Address, Published, PublishedCell } from './published.ts';

/**
 * The cell that a rate stands for, worked out anew: the count divided by its denominator, rounded once, halves away from
 * zero. Throws where the data package does not declare that denominator, or the two cells do not go together.
 */
export function rateCell(
  published: Published,
  address: Address,
  over: Omit<Address, 'over'>,
  unit: string,
  places: number,
): PublishedCell {
  const count = published.cell(address);
  const below = published.cell(over);
  const declared = count.table.fields.get(count.column)?.['x-denominator'];
  const fail = (why: string): never => {
    throw new Error(`a rate of ${address.dataset}, row ${address.row}: ${why}`);
  };
  if (!declared) return fail('no denominator is declared');
  if (declared.dataset !== over.dataset || declared.column !== over.column) {
    return fail(`it is divided by ${over.dataset}.${over.column}`);
  }
  const { years = 0, items = {}, whole = [] } = declared.match ?? {};
  if (below.area !== count.area) return fail(`it is divided by a figure of ${below.areaName}`);
  if (below.year !== count.year + years) return fail(`it is divided by a figure of ${below.year}`);
  for (const column of whole) {
    const total = count.table.filters.find(({ name }) => name === column)?.['x-total'];
    if (!total || count.items[column] !== total) return fail(`it is of a part of ${column}`);
  }
  for (const filter of below.table.filters) {
    const meant = items[filter.name] ?? count.items[filter.name] ?? filter['x-total'];
    if (below.items[filter.name] !== meant) return fail(`${filter.name} is not ${meant}`);
  }
  const expected = declared.per === 100 ? '%' : `per ${declared.per.toLocaleString('en-GB')}`;
  if (unit !== expected) return fail(`it is ${expected}, not ${unit}`);
  return { ...count, raw: quotient(count.raw, below.raw, declared.per, places), over: below.raw };
}

function quotient(count: string, below: string, per: number, places: number): string {
  if (!isNumeric(count)) return count;
  if (!isNumeric(below)) return below;
  return decimal(count).times(per).div(decimal(below)).round(places, Big.roundHalfUp).toString();
}
