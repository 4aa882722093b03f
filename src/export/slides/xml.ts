import { escapeHtml } from '../text/escape-html.ts';
import { plainText } from '../text/plain-text.ts';

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What the root of every part declares. */
export const namespaces = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;

/** English Metric Units: 360,000 are a centimetre. A slide is 33.867 by 19.05 cm. */
export const slideSize = { width: 12_192_000, height: 6_858_000 } as const;

/** A place on a slide, in English Metric Units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A file of a presentation. */
export interface Part {
  readonly path: string;
  readonly text: string;
}

/** A part of XML at a path. */
export function part(path: string, xml: string): Part {
  return { path, text: `${start}${xml}` };
}

/** What a part leads to, the first as rId1: kind of thing, and where it is from the part's own folder. */
export function relationsPart(
  path: string,
  targets: readonly (readonly [kind: string, target: string])[],
): Part {
  const lines = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return part(path, `<Relationships xmlns="${relations}">${lines.join('')}</Relationships>`);
}

/** A text as it may stand in XML. */
export function written(text: string): string {
  return escapeHtml(plainText(text));
}

/** A tree of shapes, of whatever holds one. */
export function shapeTree(shapes: string): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree>`;
}

/** A placeholder with text, a paragraph each; where it stands, and what its type and index are as attributes. */
export function placeholder(
  id: number,
  name: string,
  kind: string,
  paragraphs: readonly string[],
  box: Box | null = null,
): string {
  const place = box
    ? `<a:xfrm><a:off x="${box.x}" y="${box.y}"/><a:ext cx="${box.width}" cy="${box.height}"/></a:xfrm>`
    : '';
  const text = (paragraphs.length === 0 ? [''] : paragraphs).map(
    (one) =>
      `<a:p>${one === '' ? '' : `<a:r><a:rPr lang="en-GB"/><a:t>${written(one)}</a:t></a:r>`}</a:p>`,
  );
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${text.join('')}</p:txBody></p:sp>`;
}
