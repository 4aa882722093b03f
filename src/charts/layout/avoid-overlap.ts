/** A label that wants to stand at `want` (its middle) and is `height` tall. */
export interface LabelRequest {
  readonly want: number;
  readonly height: number;
}

/**
 * Moves labels apart so that none overlaps another, keeping their order and as near to their points as
 * can be, within `top` and `bottom`. Returns the middle of each, in the order given. When they cannot all
 * fit they are packed from the top at equal steps.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  top: number,
  bottom: number,
): readonly number[] {
  const order = requests.map((_, index) => index).sort((a, b) => want(a) - want(b) || a - b);
  function want(index: number): number {
    return requests[index]?.want ?? 0;
  }
  const needed = requests.reduce((sum, request) => sum + request.height, 0);
  const squeeze = Math.min(1, (bottom - top) / Math.max(1, needed));

  type Block = { members: number[]; height: number; middle: number };
  const blocks: Block[] = [];
  for (const index of order) {
    const height = (requests[index]?.height ?? 0) * squeeze;
    blocks.push(settle({ members: [index], height, middle: want(index) }));
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (!last || !before) break;
      if (before.middle + before.height / 2 <= last.middle - last.height / 2 + 1e-9) break;
      blocks.splice(-2, 2, join(before, last));
    }
  }

  function settle(block: Block): Block {
    const low = top + block.height / 2;
    const high = bottom - block.height / 2;
    return { ...block, middle: Math.max(low, Math.min(high, block.middle)) };
  }
  function join(a: Block, b: Block): Block {
    const members = [...a.members, ...b.members];
    const total = a.height + b.height;
    const mean = members.reduce((sum, index) => sum + want(index), 0) / members.length;
    return settle({ members, height: total, middle: mean });
  }

  const placed = requests.map(() => 0);
  for (const block of blocks) {
    let edge = block.middle - block.height / 2;
    for (const index of block.members) {
      const height = (requests[index]?.height ?? 0) * squeeze;
      placed[index] = edge + height / 2;
      edge += height;
    }
  }
  return placed;
}
