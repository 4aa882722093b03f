import { useCallback, useRef, useState } from 'react';
import type { View } from '../../domain/view.ts';
import { parseView } from '../../state/parse-view.ts';
import { siteOfPage } from '../../state/site.ts';
import { openView, viewStore } from '../../state/view-store.ts';
import { readPicture } from './read-picture.ts';

/** How a file came: dropped on the page, or chosen with the control for it. */
export type Way = 'dropped' | 'chosen';

/** What came of a file that was to be opened. */
export interface PictureReport {
  readonly way: Way;
  readonly title: string;
  readonly text: string;
  readonly isProblem: boolean;
  /** The view on the page as it was said: with another one it is no longer news. */
  readonly view: View;
}

/** Opens the view that a picture made here shows, as a link to it would: Back leads to the former one. */
export function usePictures(): {
  readonly report: PictureReport | null;
  readonly open: (files: readonly File[], way: Way) => void;
  readonly dismiss: () => void;
} {
  const [report, setReport] = useState<PictureReport | null>(null);
  const turn = useRef(0);
  const open = useCallback((files: readonly File[], way: Way): void => {
    turn.current += 1;
    const thisTurn = turn.current;
    const read = async (): Promise<void> => {
      const found = await readPicture(files, window.location.href);
      if (thisTurn !== turn.current) return;
      if ('problem' in found) {
        const { view } = viewStore.getState();
        const title = `${found.name} was not opened.`;
        setReport({ way, title, text: found.problem, isProblem: true, view });
        if (way === 'dropped') goToTop();
        return;
      }
      const asked = parseView(found.search, siteOfPage());
      openView(asked.view, asked.notices);
      // With what the reader has put together, which no picture holds.
      const { view } = viewStore.getState();
      const title = `Opened the view of ${found.name}.`;
      setReport({ way, title, text: found.notice, isProblem: false, view });
      goToTop();
    };
    setReport(null);
    void read();
  }, []);
  const dismiss = useCallback(() => setReport(null), []);
  return { report, open, dismiss };
}

/** Where the message is, and where reading starts after a link. */
function goToTop(): void {
  window.scrollTo(0, 0);
  document.getElementById('main')?.focus({ preventScroll: true });
}
