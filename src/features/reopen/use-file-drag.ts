import { useEffect, useState } from 'react';

/** While files are over the page the browser says so at least this often, in milliseconds. */
const silence = 700;

/**
 * Takes files dropped anywhere on the page, instead of letting the browser leave the page for them.
 * Returns whether files are over the page just now. `onFiles` must stay the same function.
 */
export function useFileDrag(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    let timer = 0;
    // A picture dragged from the page itself also counts as a file in some browsers.
    let fromHere = false;
    const end = (): void => {
      window.clearTimeout(timer);
      setOver(false);
    };
    const onDragStart = (): void => {
      fromHere = true;
    };
    const onDragEnd = (): void => {
      fromHere = false;
    };
    const onDragOver = (event: DragEvent): void => {
      if (fromHere || !holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
      // Leaving is not told alike by all browsers; silence is.
      window.clearTimeout(timer);
      timer = window.setTimeout(end, silence);
    };
    const onDrop = (event: DragEvent): void => {
      if (fromHere || !holdsFiles(event)) return;
      event.preventDefault();
      end();
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = {
      dragstart: onDragStart,
      dragend: onDragEnd,
      dragenter: onDragOver,
      dragover: onDragOver,
      drop: onDrop,
    };
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener);
    }
    return () => {
      window.clearTimeout(timer);
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener);
      }
    };
  }, [onFiles]);
  return isOver;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
