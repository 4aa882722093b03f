import { askAddress } from './ask-address.ts';

/*
 * Fetches from other sites for the page, whose own policy lets it fetch from nowhere but this site: a worker has the
 * policy that its own file came with.
 */
self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  // That it has begun: its code may not have come.
  self.postMessage(null, { transfer: [] });
  void askAddress(data).then((answer) => self.postMessage(answer, { transfer: [] }));
});
