import type { Marker } from '../../../figure/style.ts';

/** The outline of a marker of radius `r` around a point, as an SVG path; empty for `none`. */
export function markerPath(marker: Marker, x: number, y: number, r: number): string {
  const p = (dx: number, dy: number): string => `${(x + dx).toFixed(1)},${(y + dy).toFixed(1)}`;
  switch (marker) {
    case 'circle':
      return `M${p(-r, 0)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
    case 'square':
      return `M${p(-r * 0.9, -r * 0.9)}h${r * 1.8}v${r * 1.8}h${-r * 1.8}Z`;
    case 'triangle':
      return `M${p(0, -r * 1.1)}L${p(r, r * 0.8)}L${p(-r, r * 0.8)}Z`;
    case 'diamond':
      return `M${p(0, -r * 1.2)}L${p(r * 1.2, 0)}L${p(0, r * 1.2)}L${p(-r * 1.2, 0)}Z`;
    case 'cross':
      return `M${p(-r, -r)}L${p(r, r)}M${p(-r, r)}L${p(r, -r)}`;
    case 'plus':
      return `M${p(-r, 0)}h${2 * r}M${p(0, -r)}v${2 * r}`;
    case 'ring':
      return markerPath('circle', x, y, r * 0.85);
    case 'box':
      return markerPath('square', x, y, r * 0.85);
    case 'tent':
      return markerPath('triangle', x, y, r * 0.9);
    case 'cup':
      return `M${p(0, r)}L${p(r * 0.9, -r * 0.7)}L${p(-r * 0.9, -r * 0.7)}Z`;
    case 'none':
      return '';
  }
}
