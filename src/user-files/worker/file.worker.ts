import { answerRequest } from './answer-request.ts';
import type { FileRequest } from './protocol.ts';

self.addEventListener('message', ({ data }: MessageEvent<FileRequest>) => {
  void answerRequest(data, (reply, transfer = []) => {
    self.postMessage(reply, { transfer });
  });
});
