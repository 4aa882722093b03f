import { describe, expect, it } from 'vitest';
import { resizerId } from '../../../src/embed/frame/inbound-messages.ts';

describe('what is heard', () => {
  it("is the greeting of iframe-resizer's script, versions 4 and 5", () => {
    const v4 =
      '[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true';
    const v5 =
      '[iFrameSizer]chart-1:8:false:false:32:true:true::auto:::0:false:child:auto:true:::true:full';
    expect(resizerId(v4)).toBe('iFrameResizer0');
    expect(resizerId(v5)).toBe('chart-1');
  });

  it.each([
    ['another command of it', '[iFrameSizer]resize'],
    ['a reset', '[iFrameSizer]iFrameResizer0:reset'],
    ['a message for its page', '[iFrameSizer]message:{"a":1}'],
    ['a greeting without an id', '[iFrameSizer]:8:false'],
    ['an id with markup', '[iFrameSizer]<img src=x>:8:false'],
    ['a margin that is none', '[iFrameSizer]a:NaN:false'],
    ['a margin out of all proportion', '[iFrameSizer]a:999999:false'],
    ['a width that is neither yes nor no', '[iFrameSizer]a:8:perhaps'],
    ['a very long greeting', `[iFrameSizer]a:8:false:${'x'.repeat(3000)}`],
    ['a very long id', `[iFrameSizer]${'x'.repeat(101)}:8:false`],
    ['our own message', { type: 'local-context:height', version: 1, id: '', height: 1 }],
    ['nothing', null],
    ['a number', 1],
    ['a list that reads like it', ['[iFrameSizer]a:8:false']],
    ['an object that reads like it', { toString: () => '[iFrameSizer]a:8:false' }],
  ])('is not %s', (_name, message) => {
    expect(resizerId(message)).toBeNull();
  });
});
