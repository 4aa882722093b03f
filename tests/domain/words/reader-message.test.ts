import { describe, expect, it } from 'vitest';
import { readerMessage } from '../../../src/domain/words/reader-message.ts';

const otherwise = 'That did not work.';

describe('what a reader is told of something thrown', () => {
  it('is the message that was written for them', () => {
    expect(readerMessage(new Error('The file is empty.'), otherwise)).toBe('The file is empty.');
  });

  it.each([
    ['a mistake of the code', new TypeError('x is not a function')],
    ['a browser’s own error', new DOMException('The operation was aborted.')],
    ['an error without a message', new Error('')],
    ['a text', 'boom'],
    ['nothing', undefined],
  ])('is the sentence given for %s', (_name, thrown) => {
    expect(readerMessage(thrown, otherwise)).toBe(otherwise);
  });
});
