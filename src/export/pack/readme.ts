import { figuresInWords, type PackContents, type PackedFigure } from './contents.ts';
import { wordsOfPacked } from './words.ts';
import { plainText } from '../text/plain-text.ts';

/**
 * The pack's README.txt: what is in it, what is not and why, then each figure's words. UTF-8 with a byte
 * order mark and CRLF, so that every Windows editor shows it right. A line is never wrapped: an alt text or a
 * citation is copied whole.
 */
export function packReadme(contents: PackContents): string {
  const { title, figures, failed, cautions, day, dataVersion } = contents;
  const lines = [
    `Local Context: ${plainText(title)}`,
    `${figuresInWords(figures.length)}, packed on ${day} from data version ${dataVersion}.`,
    '',
    'What is in this pack',
    ...tour(contents),
    '',
    ...cautions.flatMap((caution) => [plainText(caution), '']),
    ...(failed.length > 0
      ? [
          'What is missing, and why',
          ...failed.map(({ label, reason }) => plainText(`  ${label}: ${reason}`)),
          '',
        ]
      : []),
    ...figures.flatMap((figure, at) => [...figureLines(figure, at + 1), '']),
  ];
  return `\uFEFF${lines.join('\r\n')}`;
}

function tour({ figures, preset, dataFiles }: PackContents): readonly string[] {
  const has = (part: 'picture' | 'drawing'): boolean => figures.some((one) => one[part] !== null);
  return [
    '  index.html    every figure on one page, to open in a browser',
    has('picture') ? `  pictures/     PNG files (${preset.label}), with their alt text inside` : '',
    has('drawing') ? '  drawings/     SVG files, sharp at any size' : '',
    '  figures/      CSV files with the values of each figure',
    dataFiles.length > 0
      ? '  data-package/ the published files that the figures come from, and their description'
      : '',
  ].filter((line) => line !== '');
}

function figureLines(packed: PackedFigure, number: number): readonly string[] {
  const { headline, subtitle, altText, sentence, citation, link, about, notes, empty } =
    wordsOfPacked(packed);
  const files = [packed.picture?.path ?? '', packed.drawing ?? '', packed.csv];
  const [cited = '', ...alsoCited] = citation;
  return [
    `${number}. ${headline}`,
    `   ${subtitle}`,
    `   Files: ${files.filter((path) => path !== '').join(', ')}`,
    ...[...about, empty].filter(Boolean).map((text) => `   ${text}`),
    `   Alt text: ${altText}`,
    sentence === '' ? '' : `   Sentence: ${sentence}`,
    `   Citation: ${cited}`,
    ...alsoCited.map((line) => `     ${line}`),
    `   Link: ${link}`,
    ...notes.map((note) => `   Note: ${note}`),
  ].filter((line) => line !== '');
}
