import type { ReactNode } from 'react';
import { formatWhole } from '../../domain/words/format.ts';
import { useView } from '../../state/view-store.ts';
import { PackOpener } from './DownloadSeveral.tsx';

/** How much the reader has put together, and the way to it; nothing for nothing. */
export function PackInBar(): ReactNode {
  const count = useView(({ pack }) => pack.length);
  return (
    <PackOpener isShown={count > 0} className="pack-in-bar" place="bar">
      <span className="visually-hidden">Your pack</span>
      <span aria-hidden="true">Pack</span> ({formatWhole(count)})
    </PackOpener>
  );
}
