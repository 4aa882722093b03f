import { Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import { asSentence } from '../../domain/words/format.ts';
import { figuresInWords } from '../pack/contents.ts';
import type { ReportContents, ReportedFigure } from './contents.ts';
import { captionOf } from '../text/caption.ts';
import { plainText } from '../text/plain-text.ts';
import { citationOf, sentenceOf } from '../text/words-to-copy.ts';
import { reportStyles } from './styles.ts';

/** Twentieths of a point in a centimetre. */
const twentiethsPerCentimetre = 1440 / 2.54;
const pixelsPerCentimetre = 96 / 2.54;
const a4 = { width: 21, height: 29.7 };

/**
 * A report as a Word document, in which a short text stands in place of each picture's bytes (`placeholderOf`): the
 * library would pack pictures, which are packed already, once more and all in one go.
 */
export async function documentOf(contents: ReportContents): Promise<Uint8Array> {
  const { title, day, dataVersion, figures, failed, cautions, centimetres } = contents;
  const heading = `Local Context: ${plainText(title)}`;
  const side = Math.round(((a4.width - centimetres) / 2) * twentiethsPerCentimetre);
  const document = new Document({
    title: heading,
    creator: 'Local Context',
    description: `${figuresInWords(figures.length)}, data version ${dataVersion}`,
    styles: reportStyles,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: Math.round(a4.width * twentiethsPerCentimetre),
              height: Math.round(a4.height * twentiethsPerCentimetre),
            },
            margin: { top: 1134, bottom: 1134, left: side, right: side },
          },
        },
        children: [
          new Paragraph({ text: heading, heading: HeadingLevel.TITLE }),
          plain(
            `${figuresInWords(figures.length)}, made on ${day} from data version ${dataVersion}.`,
          ),
          ...cautions.map(plain),
          ...missing(failed),
          ...figures.flatMap(figureParagraphs),
          ...citations(figures),
          ...licences(figures),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** What stands in the document for the picture of its figure `at`, as bytes that no other one has. */
export function placeholderOf(at: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`picture ${at}`);
}

function plain(text: string): Paragraph {
  return new Paragraph({ text: plainText(text) });
}

function headed(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
}

function styled(style: string, text: string): Paragraph {
  return new Paragraph({ text: plainText(text), style });
}

function missing(failed: ReportContents['failed']): readonly Paragraph[] {
  if (failed.length === 0) return [];
  return [
    headed('What is missing, and why'),
    ...failed.map(({ label, reason }) => plain(`${label}: ${reason}`)),
  ];
}

/** Heading, picture, numbered caption, sentence, notes and source of one figure. */
function figureParagraphs(reported: ReportedFigure, at: number): readonly Paragraph[] {
  const { figure, context, notes: about, picture } = reported;
  const { headline, title, notes, sources } = captionOf(figure);
  return [
    headed(headline),
    // Heading and picture stay on one page, and what stands between them does too.
    ...about.map(
      (note) => new Paragraph({ text: plainText(asSentence(note)), keepNext: picture !== null }),
    ),
    picture
      ? new Paragraph({
          style: 'FigurePicture',
          children: [
            new ImageRun({
              type: 'png',
              data: placeholderOf(at),
              transformation: {
                width: picture.centimetres * pixelsPerCentimetre,
                height:
                  (picture.centimetres * pixelsPerCentimetre * picture.height) / picture.width,
              },
              altText: {
                name: `Figure ${at + 1}`,
                title: headline,
                description: picture.description,
              },
            }),
          ],
        })
      : plain(`Nothing is drawn. ${figure.empty?.message ?? ''}`.trim()),
    styled('Caption', `Figure ${at + 1}: ${title}`),
    ...(figure.empty ? [] : [plain(withoutSource(sentenceOf(figure)))]),
    ...notes.map((note) => styled('FigureNote', note)),
    ...(sources.length === 0 ? [] : [styled('FigureSource', `Source: ${sources.join(' ')}`)]),
    styled('FigureSource', `Chart: ${context.link} (retrieved ${context.retrieved}).`),
  ];
}

/** A sentence without the source that it ends with, where that stands just below it. */
function withoutSource(sentence: string): string {
  return sentence.replace(/ \(Source: [^]*\)$/, '');
}

/** Every line of the figures' citations once, with the numbers of its figures. */
function citations(figures: readonly ReportedFigure[]): readonly Paragraph[] {
  const lines = new Map<string, number[]>();
  figures.forEach(({ figure, context }, at) => {
    for (const line of citationOf(figure, context).split('\n')) {
      lines.set(line, [...(lines.get(line) ?? []), at + 1]);
    }
  });
  return [
    headed('Citations'),
    ...[...lines].map(
      ([line, numbers]) =>
        new Paragraph({
          style: 'Citation',
          children: [
            new TextRun({
              text: `Figure${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}: `,
              bold: true,
            }),
            new TextRun(plainText(line)),
          ],
        }),
    ),
  ];
}

function licences(figures: readonly ReportedFigure[]): readonly Paragraph[] {
  const all = new Map(
    figures.flatMap(({ figure }) =>
      figure.sources.map(({ licence }) => [`${licence.title} ${licence.url}`, licence] as const),
    ),
  );
  if (all.size === 0) return [];
  return [
    headed('Licence'),
    ...[...all.values()].map(({ title, url }) =>
      plain(
        [`Contains public sector information licensed under the ${title}.`, url].join(' ').trim(),
      ),
    ),
  ];
}
