import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { afterPaint } from '../../state/after-paint.ts';

/**
 * A value that follows its source only after the browser has painted once: what answers a person's input is
 * on screen before any slow drawing starts. The drawing is then made in one piece. In a transition recharts
 * would show new axes over old lines for a frame or more, because it takes its data after the paint.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (shown === value) return undefined;
    return afterPaint(() => flushSync(() => setShown(value)));
  }, [shown, value]);
  return shown;
}
