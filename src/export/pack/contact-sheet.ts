import {
  figuresInWords,
  type PackContents,
  type PackedFigure,
  type PackFailure,
} from './contents.ts';
import { sheetStyle, sheetStyleHash } from './sheet-style.ts';
import { wordsOfPacked, type PackWords } from './words.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { plainText } from '../text/plain-text.ts';

/** Nothing runs, nothing is sent, and only the pack's own pictures are shown. */
const policy = [
  "default-src 'none'",
  // A file opened from a folder has no origin of its own.
  "img-src 'self' file:",
  `style-src '${sheetStyleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The pack's index.html: every figure on one page, with its picture, alt text, words and files. It needs
 * nothing but the pack, holds no script, and everything in it that came from data is escaped.
 */
export function packContactSheet(contents: PackContents): string {
  const { title, figures, failed, cautions, day, dataVersion } = contents;
  const heading = `Local Context: ${title}`;
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(heading)}</title>`,
    `<style>${sheetStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escaped(heading)}</h1>`,
    `<p>${escaped(`${figuresInWords(figures.length)}, packed on ${day} from data version ${dataVersion}.`)} <a href="README.txt">Every figure’s words to copy</a>.</p>`,
    ...cautions.map((caution) => `<p class="missing">${escaped(caution)}</p>`),
    ...missing(failed),
    '<div class="figures">',
    ...figures.flatMap(figureMarkup),
    '</div>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function missing(failed: readonly PackFailure[]): readonly string[] {
  if (failed.length === 0) return [];
  return [
    '<section class="missing">',
    '<h2>What is missing, and why</h2>',
    '<ul>',
    ...failed.map(({ label, reason }) => `<li>${escaped(`${label}: ${reason}`)}</li>`),
    '</ul>',
    '</section>',
  ];
}

function figureMarkup(packed: PackedFigure, at: number): readonly string[] {
  const { picture } = packed;
  const words = wordsOfPacked(packed);
  const { headline, subtitle, altText, link, about, empty } = words;
  const files = filesOf(packed).map(
    ([name, path]) =>
      `<li><a href="${escaped(path)}">${name}<span class="unseen"> of ${escaped(headline)}</span></a></li>`,
  );
  // A link to anything but a web page is not offered.
  const way = /^https?:\/\//.test(link)
    ? `<li><a href="${escaped(link)}" rel="noreferrer">On the site<span class="unseen">: ${escaped(headline)}</span></a></li>`
    : '';
  return [
    '<figure>',
    `<h2>${at + 1}. ${escaped(headline)}</h2>`,
    picture
      ? `<img src="${escaped(picture.path)}" width="${picture.width}" height="${picture.height}" loading="lazy" alt="${escaped(altText)}">`
      : '',
    '<figcaption>',
    `<p>${escaped(subtitle)}</p>`,
    ...[...about, empty].filter(Boolean).map((text) => `<p>${escaped(text)}</p>`),
    `<ul class="files">${files.join('')}${way}</ul>`,
    ...wordsToCopy(words),
    '</figcaption>',
    '</figure>',
  ].filter((line) => line !== '');
}

function wordsToCopy({ headline, altText, sentence, citation }: PackWords): readonly string[] {
  return [
    `<details><summary>Words to copy<span class="unseen"> for ${escaped(headline)}</span></summary>`,
    '<dl>',
    `<dt>Alt text</dt><dd>${escaped(altText)}</dd>`,
    sentence === '' ? '' : `<dt>Sentence</dt><dd>${escaped(sentence)}</dd>`,
    `<dt>Citation</dt>${citation.map((line) => `<dd>${escaped(line)}</dd>`).join('')}`,
    '</dl>',
    '</details>',
  ];
}

function filesOf({ picture, drawing, csv }: PackedFigure): readonly (readonly [string, string])[] {
  const files: readonly (readonly [string, string])[] = [
    ['PNG', picture?.path ?? ''],
    ['SVG', drawing ?? ''],
    ['CSV', csv],
  ];
  return files.filter(([, path]) => path !== '');
}

/** Text that a browser shows as it reads, in content and in a quoted attribute. */
function escaped(text: string): string {
  return escapeHtml(plainText(text));
}
