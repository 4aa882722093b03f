import { serveTask, slicesOf } from './wanted.ts';

/** Nothing but reading the file and turning its bytes into text. */
serveTask(async ({ file }) => {
  const decoder = new TextDecoder();
  let characters = 0;
  for await (const bytes of slicesOf(file)) {
    characters += decoder.decode(bytes, { stream: true }).length;
  }
  return [[String(characters)]];
});
