import type { Preset } from '../../export/picture/preset.ts';

/** A picture's size as a person who places it needs it: "Word, full width: 17 cm", "Square: 1080 × 1080 pixels". */
export function presetInWords({ label, width, height, pixelsPerMetre }: Preset): string {
  if (height !== null) return `${label}: ${width} × ${height} pixels`;
  const centimetres = Math.round((width / pixelsPerMetre) * 10_000) / 100;
  return `${label}: ${centimetres} cm`;
}

/** What is said of a copied picture: on a clipboard it has pixels and no width, so none is promised. */
export function copiedInWords(preset: Preset): string {
  const { label, width, height, pixelsPerMetre } = preset;
  if (height !== null) return `Image copied (${presetInWords(preset)}).`;
  const centimetres = Math.round((width / pixelsPerMetre) * 10_000) / 100;
  return `Image copied (${label}). Once pasted, set its width to ${centimetres} cm.`;
}
