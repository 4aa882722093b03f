import { useState } from 'react';

/** The list as it was first given, for as long as later ones hold the same: for parts that are drawn only anew. */
export function useSameList(list: readonly string[]): readonly string[] {
  const [kept, keep] = useState(list);
  const isSame = kept.length === list.length && kept.every((one, at) => one === list[at]);
  if (!isSame) keep(list);
  return isSame ? kept : list;
}
