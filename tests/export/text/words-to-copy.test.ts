import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/domain/view.ts';
import { citationOf, sentenceOf } from '../../../src/export/text/words-to-copy.ts';
import type { Figure } from '../../../src/figure/figure.ts';
import { figureOf, plans, source, withDescriptor } from '../../figure/figure-of.ts';
import { catalogue, figuresOf, loadDataset } from '../../figure/real-data.ts';
import { buildDataset, liverpool, sefton } from '../../query/build-dataset.ts';
import { textsOf } from '../../../src/figure/words/sentence.ts';

const context = {
  link: 'https://local.test/?page=indicator',
  dataVersion: '2026.11.21',
  retrieved: '21 November 2026',
};

function realFigure(indicator: string, view: Partial<View> = {}): Figure {
  const descriptor = catalogue.datasets.find(({ name }) => indicator.startsWith(`${name}.`));
  const figures = descriptor ? figuresOf(loadDataset(descriptor), [view]) : [];
  const found = figures.find((one) => one.indicator.id === indicator);
  if (!found) throw new Error(`${indicator} is not in data/`);
  return found.figure;
}

const plansByYear = buildDataset({
  indicators: [plans],
  rows: [
    [2025, liverpool, 6814],
    [2025, sefton, 3736],
    [2026, liverpool, 7875],
    [2026, sefton, 'c'],
  ],
});

describe('the sentence for a report', () => {
  it('gives a count with its change and the regions’, then the source', () => {
    expect(sentenceOf(realFigure('ehcp-caseload.ehc_plan_count'))).toBe(
      'In January 2026, Liverpool maintained 7,875 EHC plans; Sefton maintained 4,197 EHC plans. ' +
        'From January 2025 to January 2026, the number of EHC plans maintained rose by 1,061 (15.6%) in Liverpool and rose by 461 (12.3%) in Sefton. ' +
        'From January 2025 to January 2026, the number of EHC plans maintained changed by +14.5% in the North West and +12.5% in England. ' +
        '(Source: Department for Education, Education, health and care plans, Reporting year 2026; ' +
        'Reporting year 2025, files dated 1 July 2025; Reporting year 2022, files dated 27 March 2023.)',
    );
  });

  it('gives a rate with where the regions stand', () => {
    expect(sentenceOf(realFigure('neet-rates.neet_or_not_known_percent'))).toMatch(
      /^In 2025 \(December 2024 to February 2025\), the NEET or not known rate at 16 and 17 was 8\.8% in Liverpool and 3\.8% in Sefton\. In 2025 .* was 5\.7% in the North West and 5\.6% in England\. .* \(Source: /,
    );
  });

  it('says that the way of counting changed', () => {
    const view = { filters: { age: ['10'] } };
    const sentence = sentenceOf(realFigure('ehcp-ages.ehc_plan_count', view));
    expect(sentence).toContain(
      'No change in the number of EHC plans from January 2025 to January 2026 (Age: 10) is given for Liverpool and Sefton: the way of counting changed in between.',
    );
  });

  it('says that a later year is not held, with the reason and no symbol', () => {
    const sentence = sentenceOf(realFigure('attainment.level_3_by_19_percent'));
    expect(sentence).toMatch(/^In 2023\/24, /);
    expect(sentence).toContain(
      'In 2024/25, there is no number for Liverpool and Sefton: not held here: the figures held of this measure end in 2023/24.',
    );
    expect(sentence).not.toContain('[x]');
  });

  it('says that a later year is not held here, with the reason', () => {
    const view = { areas: ['E06000005', 'E08000010'], comparators: [] };
    const sentence = sentenceOf(realFigure('ehcp-process.new_plan_count', view));
    expect(sentence).toMatch(/^In 2024, /);
    expect(sentence).toContain(
      "In 2025, there is no number for Darlington and Wigan: not held here: published in the Department's 2026 release.",
    );
  });

  it('gives the medians of both councils’ neighbours together, without a place among them', () => {
    const view = { comparators: ['neighbours'], to: 2024 };
    expect(sentenceOf(realFigure('ehcp-process.request_refused_percent', view))).toContain(
      'In 2024, the median of Liverpool’s 10 statistical neighbours for the share of requests for an EHC needs assessment that were refused was 26.1% (from 17.3% to 59.3%); ' +
        'in 2024, the median of Sefton’s 10 statistical neighbours for the share of requests for an EHC needs assessment that were refused was 24.7% (from 2.3% to 40.7%). ',
    );
    expect(sentenceOf(realFigure('ehcp-process.request_count', view))).not.toContain('median');
  });

  it('never ranks, so that it needs no caution', () => {
    const view = { comparators: ['neighbours', 'city-region'] };
    expect(sentenceOf(realFigure('ehcp-process.request_refused_percent', view))).not.toMatch(
      /(high|low)est/,
    );
  });

  it('names an area without a number, with the reason', () => {
    expect(sentenceOf(figureOf(plansByYear))).toMatch(
      /^In January 2026, Liverpool maintained 7,875 EHC plans; the figure for Sefton is not shown: \[c\]\. .*\[c\] confidential/,
    );
  });

  it('gives the largest part of a breakdown', () => {
    const sentence = sentenceOf(
      realFigure('ehcp-placements.ehc_plan_count', { breakdown: 'establishment_group' }),
    );
    expect(sentence).toContain(
      'was the largest for Mainstream: 3,492 in Liverpool and 1,789 in Sefton.',
    );
  });

  it('is the message alone where there is nothing to show', () => {
    const view = { filters: { sen_primary_need: ['Total'] } };
    expect(sentenceOf(realFigure('need-types.ehc_plan_percent', view))).toBe(
      'No figure is held here for Liverpool and Sefton with this choice. Not published for all needs together; by sex not held here, where the shares are of the plans of that sex. Break it down by primary need to see figures.',
    );
  });

  it('counts the releases where they are many', () => {
    const sentence = sentenceOf(realFigure('neet-rates.neet_or_not_known_percent'));
    expect(sentence).toContain('(NEET and participation LA scorecard dashboard), 5 releases.)');
  });
});

describe('the sentences of all real figures', () => {
  it.each(catalogue.datasets.map((descriptor) => [descriptor.name, descriptor] as const))(
    'read well: %s',
    (_, descriptor) => {
      const [filter] = descriptor.filters;
      const views = [
        {},
        { comparators: [] },
        { breakdown: filter?.column ?? '' },
        { comparators: ['neighbours'] },
      ];
      for (const { figure, name } of figuresOf(loadDataset(descriptor), views)) {
        const sentence = sentenceOf(figure);
        const told = textsOf(figure).filter((one) => sentence.includes(one));
        expect(sentence, name).toMatch(figure.empty ? /\.$/ : /^[A-Z0-9].*\. \(Source: .+\.\)$/);
        expect(sentence, name).not.toMatch(/undefined| {2}|\.\.|league/);
        expect(sentence, name).toContain(textsOf(figure)[0]);
        expect(told.length, name).toBeLessThanOrEqual(3);
      }
    },
  );
});

describe('the citation', () => {
  it('gives one entry for a publication with its releases, then the chart', () => {
    expect(citationOf(realFigure('ehcp-caseload.ehc_plan_count'), context)).toBe(
      'Department for Education (2026) Education, health and care plans. ' +
        'Releases: Reporting year 2026; Reporting year 2025, files dated 1 July 2025; Reporting year 2022, files dated 27 March 2023. ' +
        'Available at https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans under the Open Government Licence v3.0. ' +
        'Chart: Local Context, EHC plans maintained by the council, Liverpool and Sefton, January 2010 to January 2026, data version 2026.11.21, ' +
        'https://local.test/?page=indicator (retrieved 21 November 2026).',
    );
  });

  it('gives several publications a line each, and the chart its own', () => {
    const lines = citationOf(realFigure('neet-rates.neet_or_not_known_percent'), context).split(
      '\n',
    );
    expect(lines.map((line) => line.slice(0, 35))).toEqual([
      'Department for Education (2026) Par',
      'Department for Education (2025) NEE',
      'Chart: Local Context, 16 and 17 yea',
    ]);
  });

  it('says n.d. and gives no address where the source has neither', () => {
    const sourced = withDescriptor(
      {
        ...plansByYear,
        header: [...plansByYear.header, 'source_id'],
        raw: plansByYear.raw.map((row) => [...row, 'A']),
      },
      { sources: [source('A', { release: 'First release', url: '' })] },
    );
    expect(citationOf(figureOf(sourced), context)).toMatch(
      /^Department for Education \(n\.d\.\) Education, health and care plans\. Release: First release\. Open Government Licence v3\.0\. Chart: /,
    );
  });

  it('is the chart alone where no source is known', () => {
    expect(citationOf(figureOf(plansByYear), context)).toMatch(
      /^Chart: Local Context, .* \(retrieved 21 November 2026\)\.$/,
    );
  });
});
