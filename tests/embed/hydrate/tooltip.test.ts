import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../src/embed/hydrate/tooltip.ts';

const room = { width: 600, height: 300 };
const own = { width: 200, height: 80 };

describe('a tooltip', () => {
  it('stands to the side that has more room', () => {
    expect(placeBeside({ x: 100, y: 150 }, own, room)).toEqual({ left: 114, top: 130 });
    expect(placeBeside({ x: 500, y: 150 }, own, room)).toEqual({ left: 286, top: 130 });
  });

  it('keeps within the top and the foot of its drawing', () => {
    expect(placeBeside({ x: 100, y: 5 }, own, room).top).toBe(0);
    expect(placeBeside({ x: 100, y: 290 }, own, room).top).toBe(220);
  });

  it('stands below its mark where neither side has room, and above where the foot is near', () => {
    const narrow = { width: 260, height: 300 };
    expect(placeBeside({ x: 120, y: 100 }, own, narrow)).toEqual({ left: 20, top: 114 });
    expect(placeBeside({ x: 120, y: 280 }, own, narrow)).toEqual({ left: 20, top: 186 });
    expect(placeBeside({ x: 10, y: 100 }, { ...own, width: 255 }, narrow).left).toBe(0);
  });

  it('that fits neither above nor below may hang over the foot', () => {
    expect(placeBeside({ x: 120, y: 40 }, own, { width: 260, height: 90 }).top).toBe(54);
  });
});
