import { startTransition, useEffect, useState } from 'react';

/**
 * A value that follows its source only after the browser has painted once, and then in a transition: what
 * answers a person's input at once is on screen before any slow drawing starts.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (shown === value) return undefined;
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => startTransition(() => setShown(value)));
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
  }, [shown, value]);
  return shown;
}
