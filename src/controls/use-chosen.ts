import { useEffect, useState } from 'react';

/** How long a page has to follow a choice, in milliseconds, before its control shows again what the page says. */
const patience = 1000;

/**
 * What a control shows: what a person chose in it, at once, until the page says another `value`; what is drawn may
 * follow later. A page that does not take the choice gets its own value back on the control a second later.
 */
export function useChosen<Value>(value: Value): readonly [Value, (chosen: Value) => void] {
  const [own, setOwn] = useState({ value, chosen: value });
  const isOld = own.value !== value;
  if (isOld) setOwn({ value, chosen: value });
  const shown = isOld ? value : own.chosen;
  useEffect(() => {
    if (shown === value) return undefined;
    const timer = setTimeout(() => setOwn({ value, chosen: value }), patience);
    return () => clearTimeout(timer);
  }, [shown, value]);
  return [shown, (chosen) => setOwn({ value, chosen })];
}
