import { describe, expect, it } from 'vitest';
import { readPng, withChunks } from '../../../src/export/metadata/text-chunks.ts';
import { PngError } from '../../../src/export/metadata/png-file.ts';
import { bytesOf, tiny, tinyPng } from './tiny-png.ts';

const at300dpi = '00 00 00 09 70 48 59 73 00 00 2e 23 00 00 2e 23 01 78 a5 3f 76';
const at96dpi = '00 00 00 09 70 48 59 73 00 00 0e c4 00 00 0e c4 01 95 2b 0e 1b';
const withoutUnit = '00 00 00 09 70 48 59 73 00 00 00 01 00 00 00 01 00 4f 25 c4 d6';
/** Title: Sefton – 1 £ */
const title =
  '00 00 00 19 69 54 58 74 54 69 74 6c 65 00 00 00 00 00 53 65 66 74 6f 6e 20 e2 80 93 20 31 20 c2 a3 7a 02 3e 47';
const compressedTitle =
  '00 00 00 18 69 54 58 74 54 69 74 6c 65 00 01 00 00 00 78 9c 2b 4e 4d 2e 4a 2d 01 00 08 d1 02 87 33 6c 21 2f';
/** Author: Café and a control character of Latin-1 */
const author = '00 00 00 0d 74 45 58 74 41 75 74 68 6f 72 00 43 61 66 e9 20 80 e8 ed e6 ec';
const compressedComment =
  '00 00 00 13 7a 54 58 74 43 6f 6d 6d 65 6e 74 00 00 78 9c cb c8 04 00 01 3b 00 d2 2d d5 53 7a';
const unknown = '00 00 00 08 74 65 53 74 61 6e 79 74 68 69 6e 67 f4 fd f9 06';
const protoText =
  '00 00 00 11 69 54 58 74 5f 5f 70 72 6f 74 6f 5f 5f 00 00 00 00 00 6f 64 64 71 54 80 0c';
const notUtf8 = '00 00 00 0c 69 54 58 74 54 69 74 6c 65 00 00 00 00 00 ff fe 62 40 98 ce';
const keywordOnly = '00 00 00 05 69 54 58 74 54 69 74 6c 65 6b f9 96 18';

describe('writing chunks into a PNG', () => {
  it('puts resolution and text right after the header, to the byte', () => {
    expect(
      withChunks(tinyPng(), { pixelsPerMetre: 11811, text: { Title: 'Sefton – 1 £' } }),
    ).toEqual(tinyPng(at300dpi, title));
  });

  it('replaces the resolution the picture had and keeps everything else', () => {
    expect(withChunks(tinyPng(at96dpi, unknown), { pixelsPerMetre: 11811, text: {} })).toEqual(
      tinyPng(at300dpi, unknown),
    );
  });

  it('keeps the order of the texts', () => {
    const text = { Title: 'b', Description: 'a', Source: 'd', Copyright: 'c', URL: 'e' };
    expect(
      Object.entries(readPng(withChunks(tinyPng(), { pixelsPerMetre: 1, text })).text),
    ).toEqual(Object.entries(text));
  });

  it('leaves the bytes it was given alone', () => {
    const png = tinyPng();
    withChunks(png, { pixelsPerMetre: 11811, text: { Title: 'x' } });
    expect(png).toEqual(tinyPng());
  });

  it('leaves out the character a PNG text may not hold', () => {
    const png = withChunks(tinyPng(), { pixelsPerMetre: 1, text: { Title: 'a\0b' } });
    expect(readPng(png).text).toEqual({ Title: 'ab' });
  });

  it.each([
    ['nothing', ''],
    ['80 letters', 'k'.repeat(80)],
    ['a space at its end', 'Title '],
    ['two spaces together', 'My  title'],
    ['letters outside Latin-1', 'Tїtle'],
    ['a zero byte', 'Ti\0tle'],
  ])('refuses a keyword that is %s', (_, keyword) => {
    expect(() => withChunks(tinyPng(), { pixelsPerMetre: 1, text: { [keyword]: 'x' } })).toThrow(
      PngError,
    );
  });

  it.each([0, -1, 0.5, Number.NaN, Infinity, 2 ** 31])(
    'refuses a resolution of %s pixels per metre',
    (pixelsPerMetre) => {
      expect(() => withChunks(tinyPng(), { pixelsPerMetre, text: {} })).toThrow('cannot have');
    },
  );
});

describe('reading a PNG', () => {
  it('finds size, resolution and both kinds of plain text', () => {
    expect(readPng(tinyPng(at300dpi, title, author))).toEqual({
      width: 1,
      height: 1,
      pixelsPerMetre: 11811,
      text: { Title: 'Sefton – 1 £', Author: 'Café \u0080' },
    });
  });

  it('passes over compressed text and chunks it does not know', () => {
    expect(readPng(tinyPng(compressedTitle, compressedComment, unknown)).text).toEqual({});
  });

  it('says no resolution where there is none or it has no unit', () => {
    expect(readPng(tinyPng()).pixelsPerMetre).toBeNull();
    expect(readPng(tinyPng(withoutUnit)).pixelsPerMetre).toBeNull();
  });

  it('takes the first of two texts under one keyword', () => {
    const twice = withChunks(tinyPng(title), { pixelsPerMetre: 1, text: { Title: 'newer' } });
    expect(readPng(twice).text).toEqual({ Title: 'newer' });
  });

  it('takes a keyword that every object already has for a keyword', () => {
    const { text } = readPng(tinyPng(protoText));
    expect(Object.entries(text)).toEqual([['__proto__', 'odd']]);
    expect(text['constructor']).toBeUndefined();
  });

  it('reads a PNG that stands in the middle of other bytes', () => {
    const around = new Uint8Array([1, 2, 3, ...tinyPng(title), 9]);
    expect(readPng(around.subarray(3)).text).toEqual({ Title: 'Sefton – 1 £' });
  });
});

describe('a file that is not a whole PNG', () => {
  const { signature, header, picture, end } = tiny;
  it.each([
    ['is empty', new Uint8Array(), 'does not begin as a PNG file does'],
    ['is a JPEG', bytesOf('ff d8 ff e0 00 10 4a 46 49 46'), 'does not begin as a PNG file does'],
    ['is a signature alone', bytesOf(signature), 'ends before its last chunk'],
    ['has no header', bytesOf(signature, picture, end), 'begins with IDAT instead of IHDR'],
    ['has no picture', bytesOf(signature, header, end), 'holds no picture'],
    ['has no end', bytesOf(signature, header, picture), 'ends before its last chunk'],
    [
      'is cut off in its picture',
      bytesOf(signature, header, picture).slice(0, -5),
      'is cut short in its chunk IDAT',
    ],
    [
      'claims a chunk of 4 GB',
      bytesOf(signature, header, 'ff ff ff ff 49 44 41 54', picture, end),
      'is cut short in its chunk IDAT',
    ],
    [
      'has a changed pixel',
      bytesOf(signature, header, picture.replace('ff ff', 'ff fe'), end),
      'was changed or damaged in its chunk IDAT',
    ],
    [
      'has a chunk without a name',
      bytesOf(signature, header, '00 00 00 00 00 00 00 00 00 00 00 00', picture, end),
      'has a chunk without a name',
    ],
    [
      'has a header of no pixels',
      bytesOf(
        signature,
        '00 00 00 0d 49 48 44 52 00 00 00 00 00 00 00 01 08 02 00 00 00 7f b5 38 e0',
        picture,
        end,
      ),
      'gives an impossible size (0 × 1 pixels)',
    ],
    ['has text that is not UTF-8', tinyPng(notUtf8), 'has a text (iTXt) that cannot be read'],
    ['has text without a text', tinyPng(keywordOnly), 'has a text (iTXt) that cannot be read'],
  ])('%s: one clear fault', (_, bytes, message) => {
    expect(() => readPng(bytes)).toThrow(PngError);
    expect(() => readPng(bytes)).toThrow(message);
  });
});
