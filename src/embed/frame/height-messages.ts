import type { EmbedKeys } from './embed-keys.ts';

/** The greatest height that is ever named, in CSS pixels. */
const tallest = 20_000;

/** By what a host knows the frame that a message is from: the ids in its address, and the address itself. */
export interface FrameIdentity extends Pick<EmbedKeys, 'id' | 'childId'> {
  readonly address: string;
}

/** A height as a whole number of pixels from 0 to 20,000. */
export function wholeHeight(height: number): number {
  return Math.min(tallest, Math.max(0, Math.ceil(height) || 0));
}

/** One height in the words of every host that may be listening without having asked. */
export function heightMessages(
  { id, childId, address }: FrameIdentity,
  height: number,
): readonly (string | object)[] {
  return [
    { type: 'local-context:height', version: 1, id, height },
    { 'datawrapper-height': { [id]: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
    ...(childId === '' ? [] : [`pymxPYMx${childId}xPYMxheightxPYMx${height}`]),
  ];
}

/** The same for a host with iframe-resizer's script, which gave the frame an id. */
export function resizerMessage(
  id: string,
  size: { readonly width: number; readonly height: number },
  reason: 'init' | 'size',
): string {
  return `[iFrameSizer]${id}:${size.height}:${size.width}:${reason}`;
}
