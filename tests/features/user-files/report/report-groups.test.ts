import { describe, expect, it } from 'vitest';
import {
  findingGroups,
  revisedFigure,
} from '../../../../src/features/user-files/report/report-groups.ts';
import {
  dfeHeader,
  dfeRow,
  publishedDataset,
  resultOf,
  reportOfResult,
} from '../../../user-files/local-sample.ts';

describe('figures of a file that differ from the published ones', () => {
  const report = reportOfResult(
    resultOf(
      [
        dfeHeader('breakdown_topic', 'breakdown', 'ehcplans'),
        dfeRow('202425 Academic year', 'Liverpool', 'All EHC plans', 'All EHC plans', '6820'),
        dfeRow('202425 Academic year', 'Sefton', 'All EHC plans', 'All EHC plans', 'c'),
      ],
      'plans.csv',
    ),
    { published: publishedDataset('ehcp-caseload') },
  );

  // Published for January 2025: Liverpool 6,814 and Sefton 3,736.
  it('are read from their findings: old, new, difference and row', () => {
    expect(report.flatMap((one) => revisedFigure(one) ?? [])).toEqual([
      {
        figure: 'Liverpool, January 2025, EHC plans maintained by the council',
        published: '6,814',
        fileValue: '6,820',
        difference: '+6',
        row: 2,
      },
      {
        figure: 'Sefton, January 2025, EHC plans maintained by the council',
        published: '3,736',
        fileValue: '[c]',
        difference: '',
        row: 3,
      },
    ]);
  });

  it('stand in one group with what is said of them all', () => {
    const groups = findingGroups(report);
    expect(groups).toHaveLength(1);
    expect(
      groups[0]?.kinds.map(({ id, located, whole }) => [id, located.length, whole.length]),
    ).toEqual([
      ['revised-total', 0, 1],
      ['revised', 2, 0],
    ]);
  });
});
