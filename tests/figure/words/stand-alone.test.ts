import { describe, expect, it } from 'vitest';
import { measureInWords } from '../../../src/domain/words/measure.ts';
import { textOf } from '../../../src/figure/words/sentence.ts';
import { paragraph } from '../figure-of.ts';
import { catalogue, figuresOf, loadDataset } from '../real-data.ts';

const all = catalogue.datasets.flatMap((descriptor) => {
  const dataset = loadDataset(descriptor);
  const views = [{}, ...descriptor.filters.map(({ column }) => ({ breakdown: column }))];
  return figuresOf(dataset, views).map((one) => ({ ...one, dataset }));
});

describe('every sentence of a figure is true when it is quoted alone', () => {
  it('names its measure, a place and a date', () => {
    const vague = all.flatMap(({ name, indicator, figure, dataset }) => {
      if (figure.empty) return [];
      const places = dataset.areas.map((area) => area.name);
      const periods = dataset.periods.map(({ label }) => label);
      return figure.sentences.flatMap((one) => {
        const text = textOf(one);
        if (one.kind === 'caution') return [];
        const isOf = [measureInWords(indicator), indicator.noun, indicator.title, 'NEET or not']
          .concat(indicator.sentence.split(/\{[a-z0-9_]+\}/).map((part) => part.trim()))
          .some((words) => words.length > 3 && text.includes(words));
        const isPlaced = one.kind === 'one date' || places.some((place) => text.includes(place));
        const isDated = periods.some((label) => text.includes(label));
        return isOf && isPlaced && isDated ? [] : [`${name}: ${text}`];
      });
    });
    expect(vague).toEqual([]);
  });

  it('leans on no other: no "it", "these", "over the same time"', () => {
    const leaning =
      /(^|[^;] )\b[Ii]t (rose|fell|was|is|changed)\b|Over the same|These are|this date/;
    expect(all.map(({ figure }) => paragraph(figure)).filter((text) => leaning.test(text))).toEqual(
      [],
    );
  });

  it('begins with at most 25 words, three more where the period has to be explained', () => {
    const long = all.flatMap(({ name, figure, dataset }) => {
      const [first] = figure.sentences;
      const words = first ? textOf(first).split(/\s+/).length : 0;
      const most = dataset.descriptor.periodMeaning === '' ? 25 : 28;
      return words > most && !figure.empty ? [`${words} ${name}: ${first && textOf(first)}`] : [];
    });
    expect(long).toEqual([]);
  });

  it('never says "no significant change" beside a change of ten points', () => {
    const beside = all.filter(({ figure, indicator }) => {
      const far = figure.sentences.some(
        (one) =>
          one.kind === 'longer change' &&
          indicator.unit === '%' &&
          /by [1-9]\d(\.\d+)? percentage points/.test(textOf(one)),
      );
      const trend = figure.sentences.filter(({ kind }) => kind === 'trend').map(textOf);
      const both = trend.some((text) => /no significant change in \S+ and /.test(text));
      return far && both;
    });
    expect(beside.map(({ name }) => name)).toEqual([]);
  });

  it('money is in millions, and the table keeps every pound', () => {
    const funding = all.find(({ name }) => name.includes('high_needs_block_pounds'));
    expect(funding && paragraph(funding.figure)).toContain('£86.7 million');
    expect(funding?.figure.table.rows[0]?.cells[0]?.cell).toBe(86735613);
  });

  it('shares are of what is recorded, and it is said how much is not', () => {
    const said = (start: string, view: string) => {
      const one = all.find(({ name }) => name.startsWith(`${start} `) && name.includes(view));
      return one ? paragraph(one.figure) : '';
    };
    expect(said('ofsted-judgements.school_count', '"overall_effectiveness"')).toContain(
      '103 (61.7% of those recorded) in Liverpool and 79 (76.7%) in Sefton. In August 2025, 3 schools in Liverpool were under “No graded inspection recorded”.',
    );
    expect(said('ehcp-placements.ehc_plan_percent', '{}')).toContain(
      'was 2.5% in Liverpool and 0.1% in Sefton under “Placement not recorded”.',
    );
  });
});
