import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** So long things may follow one another and still be said together, in milliseconds. */
const pause = 350;
/** So long what was said stays to be read, so that it is not met again later as if it were news. */
const staying = 6000;

const said = createStore<{ readonly text: string }>(() => ({ text: '' }));
let waiting: readonly string[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Says to a screen reader what has changed, once things have come to rest; a later thing about the same subject (the
 * words before a colon) takes the place of an earlier one. Silent for an empty text.
 */
export function announce(text: string): void {
  if (text === '') return;
  const subject = subjectOf(text);
  waiting = [...waiting.filter((one) => subjectOf(one) !== subject), text];
  clearTimeout(timer);
  timer = setTimeout(say, pause);
}

/** What is being said; empty for nothing. */
export function useSaid(): string {
  return useStore(said, ({ text }) => text);
}

function say(): void {
  said.setState({ text: `${waiting.join('. ')}.` });
  waiting = [];
  timer = setTimeout(() => said.setState({ text: '' }), staying);
}

function subjectOf(text: string): string {
  const colon = text.indexOf(':');
  return colon < 0 ? text : text.slice(0, colon);
}
