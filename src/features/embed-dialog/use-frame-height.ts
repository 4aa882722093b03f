import { useEffect, useState, type RefObject } from 'react';

const tallest = 20_000;

/**
 * The height that a framed chart says it has, in CSS pixels; null until it has said so. Only messages of that
 * very frame count.
 */
export function useFrameHeight(frame: RefObject<HTMLIFrameElement | null>): number | null {
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent<unknown>): void => {
      if (source === null || source !== frame.current?.contentWindow) return;
      if (typeof data !== 'object' || data === null || !('type' in data) || !('height' in data)) {
        return;
      }
      const { type, height: reported } = data;
      if (type !== 'local-context:height' || typeof reported !== 'number' || !(reported > 0))
        return;
      setHeight(Math.min(tallest, Math.ceil(reported)));
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [frame]);
  return height;
}
