import type { Slide } from './contents.ts';
import { masterParts, slideImage } from './masters.ts';
import {
  namespaces,
  part,
  placeholder,
  relationsPart,
  shapeTree,
  slideSize,
  written,
  type Part,
} from './xml.ts';

const types = 'application/vnd.openxmlformats-officedocument.presentationml';

/**
 * The files of a PowerPoint presentation (Office Open XML) of these slides, but for the pictures, which are
 * `ppt/media/picture<n>.png`.
 */
export function presentationParts(slides: readonly Slide[]): readonly Part[] {
  return [
    part('[Content_Types].xml', contentTypes(slides)),
    part(
      '_rels/.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="ppt/presentation.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    ),
    part(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${written(slides[0]?.title ?? '')}</dc:title><dc:creator>Local Context</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`,
    ),
    part('ppt/presentation.xml', presentation(slides.length)),
    relationsPart('ppt/_rels/presentation.xml.rels', [
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ['notesMaster', 'notesMasters/notesMaster1.xml'],
      ['theme', 'theme/theme1.xml'],
      ...slides.map((_, at) => ['slide', `slides/slide${at + 1}.xml`] as const),
    ]),
    ...masterParts,
    ...slides.flatMap(slideParts),
  ];
}

/** Relations of the presentation before its slides. */
const before = 3;

function presentation(slides: number): string {
  const ids = Array.from(
    { length: slides },
    (_, at) => `<p:sldId id="${256 + at}" r:id="rId${before + at + 1}"/>`,
  );
  return `<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${slideSize.width}" cy="${slideSize.height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

function contentTypes(slides: readonly Slide[]): string {
  const parts: readonly (readonly [string, string])[] = [
    ['/ppt/presentation.xml', `${types}.presentation.main+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/ppt/slideMasters/slideMaster1.xml', `${types}.slideMaster+xml`],
    ['/ppt/slideLayouts/slideLayout1.xml', `${types}.slideLayout+xml`],
    ['/ppt/slideLayouts/slideLayout2.xml', `${types}.slideLayout+xml`],
    ['/ppt/notesMasters/notesMaster1.xml', `${types}.notesMaster+xml`],
    ['/ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['/ppt/theme/theme2.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ...slides.flatMap(({ notes }, at) => [
      [`/ppt/slides/slide${at + 1}.xml`, `${types}.slide+xml`] as const,
      ...(notes.length > 0
        ? [[`/ppt/notesSlides/notesSlide${at + 1}.xml`, `${types}.notesSlide+xml`] as const]
        : []),
    ]),
  ];
  const lines = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${lines.join('')}</Types>`;
}

function slideParts({ title, text, picture, notes }: Slide, at: number): readonly Part[] {
  const name = `slide${at + 1}.xml`;
  const shapes =
    placeholder(2, 'Title', 'type="title"', [title]) +
    (picture
      ? pictureXml(picture.description, 3)
      : placeholder(3, 'Text', 'type="body" idx="1"', text));
  const led: (readonly [string, string])[] = [
    ['slideLayout', `../slideLayouts/slideLayout${picture ? 2 : 1}.xml`],
    ...(picture ? [['image', `../media/picture${picture.file}.png`] as const] : []),
    ...(notes.length > 0
      ? [['notesSlide', `../notesSlides/notesSlide${at + 1}.xml`] as const]
      : []),
  ];
  return [
    part(
      `ppt/slides/${name}`,
      `<p:sld ${namespaces}><p:cSld>${shapeTree(shapes)}</p:cSld></p:sld>`,
    ),
    relationsPart(`ppt/slides/_rels/${name}.rels`, led),
    ...(notes.length > 0 ? notesParts(notes, at) : []),
  ];
}

/** The picture over the whole slide, whose shape it has. */
function pictureXml(description: string, id: number): string {
  return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Figure" descr="${written(description)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${slideSize.width}" cy="${slideSize.height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

function notesParts(notes: readonly string[], at: number): readonly Part[] {
  const name = `notesSlide${at + 1}.xml`;
  const shapes = slideImage() + placeholder(3, 'Notes', 'type="body" idx="1"', notes);
  return [
    part(
      `ppt/notesSlides/${name}`,
      `<p:notes ${namespaces}><p:cSld>${shapeTree(shapes)}</p:cSld></p:notes>`,
    ),
    relationsPart(`ppt/notesSlides/_rels/${name}.rels`, [
      ['notesMaster', '../notesMasters/notesMaster1.xml'],
      ['slide', `../slides/slide${at + 1}.xml`],
    ]),
  ];
}
