import type { View } from '../../domain/view.ts';
import { linkLimits } from '../link-grammar.ts';

type Pack = View['pack'];

/** A pack with one more at its end; itself where it holds that one, or as many as a link may. */
export function packWith(pack: Pack, id: string): Pack {
  return pack.includes(id) || pack.length >= linkLimits.pack ? pack : [...pack, id];
}

/** A pack without one. */
export function packWithout(pack: Pack, id: string): Pack {
  return pack.filter((one) => one !== id);
}

/** A pack in which one has changed places with the one before (`by` is -1) or after it (1). */
export function packMoved(pack: Pack, id: string, by: -1 | 1): Pack {
  const from = pack.indexOf(id);
  const to = from + by;
  const other = pack[to];
  if (from < 0 || other === undefined) return pack;
  return pack.map((one, at) => (at === from ? other : at === to ? id : one));
}
