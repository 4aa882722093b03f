import type { Area } from '../../domain/area.ts';

/** Where the dashboard's page says what its context bar offers, as JSON. */
export const offeredBlockId = 'offered';

/**
 * What the published figures hold together, so that the context bar stands there before any of them is loaded: their
 * places (councils in order of name, then what is larger), the first and the last year in which a period ends (null
 * where there is no period), and the named groups of councils.
 */
export interface Offered {
  readonly areas: readonly Pick<Area, 'code' | 'name' | 'level'>[];
  readonly years: readonly [number, number] | null;
  readonly groups: readonly { readonly id: string; readonly title: string }[];
}

const nothing: Offered = { areas: [], years: null, groups: [] };
let offered: Offered = nothing;

/** What the context bar offers where no dataset says more. */
export function offeredOfPage(): Offered {
  return offered;
}

/** Takes what is offered as known from here on; to be called once, before anything is drawn. */
export function startOffered(known: Offered): void {
  offered = known;
}

/** Reads what the dashboard's page offers, as the build wrote it there. Throws when the page says nothing. */
export function readOfferedBlock(page: Document): Offered {
  return JSON.parse(page.getElementById(offeredBlockId)?.textContent ?? '') as Offered;
}
