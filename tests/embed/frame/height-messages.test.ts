import { describe, expect, it } from 'vitest';
import {
  heightMessages,
  resizerMessage,
  wholeHeight,
} from '../../../src/embed/frame/height-messages.ts';

const speaker = { id: 'c1', childId: '', address: 'https://site.test/figures/a.b/?id=c1' };

describe('a height', () => {
  it('is told in the words of Local Context, Datawrapper, AMP and Medium', () => {
    expect(heightMessages(speaker, 640)).toEqual([
      { type: 'local-context:height', version: 1, id: 'c1', height: 640 },
      { 'datawrapper-height': { c1: 640 } },
      { sentinel: 'amp', type: 'embed-size', height: 640 },
      '{"src":"https://site.test/figures/a.b/?id=c1","context":"iframe.resize","height":640}',
    ]);
  });

  it('is told in the words of pym where the host gave a childId', () => {
    expect(heightMessages({ ...speaker, childId: 'graphic' }, 640)).toContain(
      'pymxPYMxgraphicxPYMxheightxPYMx640',
    );
  });

  it('is told in the words of iframe-resizer where the host asked', () => {
    const size = { width: 320, height: 640 };
    expect(resizerMessage('iFrameResizer0', size, 'init')).toBe(
      '[iFrameSizer]iFrameResizer0:640:320:init',
    );
  });

  it('keeps an id that every object has already', () => {
    const [, datawrapper] = heightMessages({ ...speaker, id: '__proto__' }, 640);
    expect(JSON.stringify(datawrapper)).toBe('{"datawrapper-height":{"__proto__":640}}');
  });

  it.each([
    [640.2, 641],
    [0, 0],
    [-5, 0],
    [20_001, 20_000],
    [Number.POSITIVE_INFINITY, 20_000],
    [Number.NaN, 0],
  ])('of %d pixels is %d', (height, whole) => {
    expect(wholeHeight(height)).toBe(whole);
  });
});
