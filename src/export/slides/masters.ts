import {
  namespaces,
  part,
  placeholder,
  relationsPart,
  shapeTree,
  slideSize,
  type Part,
} from './xml.ts';

const margin = 640_000;
const across = slideSize.width - 2 * margin;

const titleBox = { x: margin, y: 420_000, width: across, height: 1_000_000 };
const bodyBox = { x: margin, y: 1_560_000, width: across, height: 4_800_000 };
/**
 * Above the slide's edge, where PowerPoint itself puts the title of a slide that shows none: who reads the outline, or
 * hears it, still has it.
 */
const hiddenTitleBox = { x: margin, y: -1_100_000, width: across, height: 1_000_000 };

const map =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const ground =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
const own = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';

/** What slides take their look from: a theme, a master, a layout for text and one for a picture, and that of notes. */
export const masterParts: readonly Part[] = [
  part('ppt/theme/theme1.xml', theme()),
  part('ppt/theme/theme2.xml', theme()),
  part(
    'ppt/slideMasters/slideMaster1.xml',
    `<p:sldMaster ${namespaces}><p:cSld>${ground}${shapeTree(
      placeholder(2, 'Title', 'type="title"', ['Title'], titleBox) +
        placeholder(3, 'Text', 'type="body" idx="1"', ['Text'], bodyBox),
    )}</p:cSld>${map}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(2800, true, 0)}</p:titleStyle><p:bodyStyle>${level(1600, false, 900)}</p:bodyStyle><p:otherStyle>${level(1600, false, 0)}</p:otherStyle></p:txStyles></p:sldMaster>`,
  ),
  relationsPart('ppt/slideMasters/_rels/slideMaster1.xml.rels', [
    ['slideLayout', '../slideLayouts/slideLayout1.xml'],
    ['slideLayout', '../slideLayouts/slideLayout2.xml'],
    ['theme', '../theme/theme1.xml'],
  ]),
  layout(
    1,
    'obj',
    'Title and text',
    placeholder(2, 'Title', 'type="title"', ['Title']) +
      placeholder(3, 'Text', 'type="body" idx="1"', ['Text']),
  ),
  layout(
    2,
    'titleOnly',
    'Figure',
    placeholder(2, 'Title', 'type="title"', ['Title'], hiddenTitleBox),
  ),
  ...[1, 2].map((at) =>
    relationsPart(`ppt/slideLayouts/_rels/slideLayout${at}.xml.rels`, [
      ['slideMaster', '../slideMasters/slideMaster1.xml'],
    ]),
  ),
  part(
    'ppt/notesMasters/notesMaster1.xml',
    `<p:notesMaster ${namespaces}><p:cSld>${ground}${shapeTree(
      slideImage() +
        placeholder(3, 'Notes', 'type="body" idx="1"', ['Notes'], {
          x: 685_800,
          y: 4_400_550,
          width: 5_486_400,
          height: 4_100_000,
        }),
    )}</p:cSld>${map}<p:notesStyle>${level(1200, false, 400)}</p:notesStyle></p:notesMaster>`,
  ),
  relationsPart('ppt/notesMasters/_rels/notesMaster1.xml.rels', [['theme', '../theme/theme2.xml']]),
];

/** Where a page of notes shows its slide. */
export function slideImage(): string {
  return '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>';
}

function layout(at: number, type: string, name: string, shapes: string): Part {
  return part(
    `ppt/slideLayouts/slideLayout${at}.xml`,
    `<p:sldLayout ${namespaces} type="${type}" preserve="1"><p:cSld name="${name}">${shapeTree(shapes)}</p:cSld>${own}</p:sldLayout>`,
  );
}

/** Writing of a size in hundredths of a point, with room before each paragraph. */
function level(size: number, isBold: boolean, before: number): string {
  return `<a:lvl1pPr marL="0" indent="0" algn="l"><a:spcBef><a:spcPts val="${before}"/></a:spcBef><a:buNone/><a:defRPr sz="${size}"${isBold ? ' b="1"' : ''}><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`;
}

/** The colours and the type that the pictures have too. */
function theme(): string {
  const colours: readonly (readonly [string, string])[] = [
    ['dk1', '0B0C0C'],
    ['lt1', 'FFFFFF'],
    ['dk2', '505A5F'],
    ['lt2', 'F3F2F1'],
    ['accent1', '12436D'],
    ['accent2', 'F46A25'],
    ['accent3', '28A197'],
    ['accent4', '801650'],
    ['accent5', '3D3D3D'],
    ['accent6', '707071'],
    ['hlink', '12436D'],
    ['folHlink', '12436D'],
  ];
  const scheme = colours.map(
    ([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`,
  );
  const fonts = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const three = (one: string): string => one.repeat(3);
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Local Context"><a:themeElements><a:clrScheme name="Local Context">${scheme.join('')}</a:clrScheme><a:fontScheme name="Local Context"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme><a:fmtScheme name="Local Context"><a:fillStyleLst>${three(fill)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="9525">${fill}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
