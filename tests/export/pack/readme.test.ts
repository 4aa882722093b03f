import { describe, expect, it } from 'vitest';
import { packReadme } from '../../../src/export/pack/readme.ts';
import { contents, emptyFigure, figure, packed } from './packed.ts';
import { headlineText } from '../../../src/figure/words/sentence.ts';

const linesOf = (...given: Parameters<typeof contents>): readonly string[] =>
  packReadme(contents(...given))
    .replace(/^\uFEFF/, '')
    .split('\r\n');

describe('the README of a pack', () => {
  it('begins with what was chosen, how many, the day and the version of the data', () => {
    expect(linesOf().slice(0, 2)).toEqual([
      'Local Context: All of the theme “EHC plans”',
      '1 figure, packed on 21 November 2026 from data version 2026.11.21.',
    ]);
  });

  it('says what each folder holds, and leaves out those that are not there', () => {
    const folders = (lines: readonly string[]) =>
      lines.flatMap((line) => /^ {2}([a-z.-]+\/?) +\S/.exec(line)?.[1] ?? []);
    expect(folders(linesOf())).toEqual([
      'index.html',
      'pictures/',
      'drawings/',
      'figures/',
      'data-package/',
    ]);
    const bare = packed({ picture: null, drawing: null });
    expect(folders(linesOf({ figures: [bare], dataFiles: [] }))).toEqual([
      'index.html',
      'figures/',
    ]);
  });

  it('gives of each figure titles, files, alt text, sentence, citation and link, each on one line', () => {
    const lines = linesOf();
    const at = lines.indexOf(`1. ${headlineText(figure)}`);
    expect(lines.slice(at + 1, at + 8)).toEqual([
      `   ${figure.subtitle}`,
      '   Files: pictures/plans.png, drawings/plans.svg, figures/plans.csv',
      `   Alt text: ${figure.altText}`,
      expect.stringMatching(/^ {3}Sentence: In January 2026, Liverpool maintained 2,026 EHC plans/),
      expect.stringMatching(
        /^ {3}Citation: Department for Education .* \(retrieved 20 November 2026\)\.$/,
      ),
      '   Link: https://site.test/?page=indicator&indicator=test.ehc_plan_count',
      expect.stringMatching(/^ {3}Note: England: drawn to a scale of its own/),
    ]);
  });

  it('says of a figure with nothing to draw why, and offers its values only', () => {
    const lines = linesOf({
      figures: [packed({ figure: emptyFigure, picture: null, drawing: null })],
    });
    expect(lines).toContain('   Files: figures/plans.csv');
    expect(lines).toContain('   Nothing is drawn. Choose another item under “Age”.');
    expect(lines.filter((line) => line.startsWith('   Sentence:'))).toEqual([]);
  });

  it('names what is missing and why', () => {
    const lines = linesOf({
      failed: [{ label: 'NEET, Sefton', reason: 'data/neet.csv is not on the server.' }],
      cautions: ['The councils’ strategies could not be loaded.'],
    });
    expect(lines).toContain('  NEET, Sefton: data/neet.csv is not on the server.');
    expect(lines).toContain('The councils’ strategies could not be loaded.');
  });

  it('keeps hostile labels to their line and their direction', () => {
    const odd = packed({ notes: ['one\r\n2. Forged headline\u202Etxt'] });
    const lines = linesOf({ figures: [odd], title: 'A\nB' });
    expect(lines[0]).toBe('Local Context: A B');
    expect(lines).toContain('   one 2. Forged headlinetxt.');
    expect(lines).not.toContain('2. Forged headlinetxt');
  });

  it('opens right in an old editor on Windows', () => {
    const text = packReadme(contents());
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});
