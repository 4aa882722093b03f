import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * The width of an element in CSS pixels, and a ref to put on it.
 * Zero until the element is in the page; whole numbers, so that a scroll bar's fraction redraws nothing.
 */
export function useWidth<T extends HTMLElement>(): readonly [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    setWidth(Math.floor(element.getBoundingClientRect().width));
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

/** The size of a browser's text that drawings are laid out for, in pixels. */
const usualSize = 16;

/**
 * How many times as large as usual the reader has text shown: 1 at the usual size and below it, 2 at twice that. The
 * page's height changes with the size of its text, which is when it is looked at again.
 */
export function useTextScale(): number {
  const [scale, setScale] = useState(textScale);
  useEffect(() => {
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => setScale(textScale()));
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
  return scale;
}

function textScale(): number {
  // At build no reader has a size of text.
  if (typeof getComputedStyle === 'undefined') return 1;
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.max(1, (size || usualSize) / usualSize);
}

/**
 * By how much a drawing in so many pixels is enlarged for larger text: as much as asked for, as long as what it is laid
 * out in keeps its least width.
 */
export function enlargementIn(width: number, asked: number, least: number): number {
  return Math.max(1, Math.min(asked, width / least));
}
