import { useEffect, useState } from 'react';

/** How long a page has to follow a choice before its control shows again what the page says. */
const resetAfterMs = 1000;

/**
 * What a control shows: what a person chose in it, at once, until the page says another `value`; what is drawn may
 * follow later. A page that does not take the choice gets its own value back on the control a second later.
 */
export function useChosen<Value>(value: Value): readonly [Value, (chosen: Value) => void] {
  const [choice, setChoice] = useState({ value, chosen: value });
  const isOld = choice.value !== value;
  if (isOld) setChoice({ value, chosen: value });
  const shown = isOld ? value : choice.chosen;
  useEffect(() => {
    if (shown === value) return undefined;
    const timer = setTimeout(() => setChoice({ value, chosen: value }), resetAfterMs);
    return () => clearTimeout(timer);
  }, [shown, value]);
  return [shown, (chosen) => setChoice({ value, chosen })];
}
