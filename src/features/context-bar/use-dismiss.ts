import { useEffect, type RefObject } from 'react';

/**
 * Closes what has been opened in a panel: Escape closes the list that has the focus, or, when none is open, the panel
 * itself; a press elsewhere closes the lists.
 */
export function useDismiss(
  panel: RefObject<HTMLElement | null>,
  isOpen: boolean,
  close: () => void,
): void {
  useEffect(() => {
    const lists = (): readonly HTMLDetailsElement[] => [
      ...(panel.current?.querySelectorAll('details') ?? []),
    ];
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const element = panel.current;
      if (!element?.contains(document.activeElement)) return;
      const open = lists().find((one) => one.open);
      if (open) {
        open.open = false;
        open.querySelector('summary')?.focus();
      } else if (isOpen) close();
    };
    const onPress = (event: Event): void => {
      for (const one of lists()) {
        if (one.open && !one.contains(event.target as Node)) one.open = false;
      }
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [panel, isOpen, close]);
}
