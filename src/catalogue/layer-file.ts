import type { StrategyLayer } from '../domain/strategy.ts';
import { brokenFile } from './load-error.ts';

/** Changes whenever a layer is written down in another way. */
const version = 1;

/** A strategy layer, read and checked, as the one file that a build publishes of it. */
export function layerFileText(layer: StrategyLayer): string {
  return `${JSON.stringify({ version, layer })}\n`;
}

/** Reads that file; `file` is its path as the site publishes it. Throws LoadError for any other. */
export function readLayerFile(text: string, file: string): StrategyLayer {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw brokenFile(file, 'is not valid JSON', cause);
  }
  if (!isLayerFile(content)) throw brokenFile(file, 'was made by another version of this site');
  return content.layer;
}

function isLayerFile(content: unknown): content is { readonly layer: StrategyLayer } {
  return (
    typeof content === 'object' &&
    content !== null &&
    'version' in content &&
    content.version === version &&
    'layer' in content &&
    typeof content.layer === 'object'
  );
}
