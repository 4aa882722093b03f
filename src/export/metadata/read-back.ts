import { drawingText } from '../../domain/trusted.ts';
import { linkElementId } from './link-element.ts';
import { linkToSearch, type FoundSearch } from './link-to-search.ts';
import { readPng } from './text-chunks.ts';
import { isPng, PngError } from './png-file.ts';

const mostBytes = 50_000_000;
/** Characters of a file in which an SVG picture must begin. */
const mostBeforeSvg = 4096;
const svgNamespace = 'http://www.w3.org/2000/svg';
const svgStart =
  /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:[^-]|-[^-])*-->\s*)*<(?:svg|!DOCTYPE svg)\b/;

const noLink: FoundSearch = {
  problem:
    'This picture does not say which view it shows. Only pictures downloaded from this site do.',
};

/**
 * The view that one of our own pictures shows, as the query of its address (from `?` on), found in the bytes
 * of a PNG or SVG file. `address` is that of our own page. A `problem` says in plain words what is wrong with
 * any other file, a `notice` that the picture comes from another place. Nothing in the file is run, shown or
 * fetched. Needs a browser's DOMParser; never throws.
 */
export function searchInPicture(bytes: Uint8Array, address: string): FoundSearch {
  if (bytes.length > mostBytes) {
    return {
      problem:
        'This file is larger than 50 MB, so it was not opened. Drop a picture as it was downloaded from this site.',
    };
  }
  if (isPng(bytes)) return searchInPng(bytes, address);
  const text = decode(bytes);
  if (text !== null && svgStart.test(text.slice(0, mostBeforeSvg)))
    return searchInSvg(text, address);
  return {
    problem:
      'This file is neither a PNG nor an SVG picture. Drop a PNG or SVG that was downloaded from this site.',
  };
}

function searchInPng(bytes: Uint8Array, address: string): FoundSearch {
  try {
    const link = readPng(bytes).text['URL'];
    return link === undefined ? noLink : linkToSearch(link, address);
  } catch (error) {
    if (!(error instanceof PngError)) throw error;
    return {
      problem: `This PNG picture cannot be read: it ${error.message}. Drop the file as it was downloaded.`,
    };
  }
}

function searchInSvg(text: string, address: string): FoundSearch {
  // Ours declare no document type; in others one may hold entities that grow without end.
  if (!text.includes(linkElementId) || text.includes('<!DOCTYPE')) return noLink;
  const drawing = new DOMParser().parseFromString(drawingText(text), 'image/svg+xml');
  if (drawing.querySelector('parsererror')) {
    return {
      problem:
        'This SVG picture is damaged and cannot be read. Drop the file as it was downloaded.',
    };
  }
  const found = [...drawing.getElementsByTagNameNS(svgNamespace, 'metadata')].filter(
    ({ id }) => id === linkElementId,
  );
  // Two drawings pasted into one file show no one view.
  return found.length === 1 ? linkToSearch(found[0]?.textContent.trim() ?? '', address) : noLink;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
