import type { Vintage } from './layout.ts';

/** Columns that only DfE's NEET and participation scorecard for local authorities has. */
const needs = [
  ['cohortdjfavg', 'neetnotknownpercent', 'notknownpercent'],
  ['cohortdjfavg', 'neetnotknownpercent', 'septemberguaranteeoffermadepercent'],
];

const title = 'NEET and participation scorecard for local authorities';

/**
 * One row of the scorecard joins figures of three different moments: the December to February average that the
 * row's year names, the participation count of that March, and the offers of the September before. Each goes to
 * the dataset of its own moment; the attainment and absence columns are of other years again and go to none.
 */
export const neetScorecard: readonly Vintage[] = [
  {
    kind: 'neet-scorecard',
    title,
    dataset: 'neet-rates',
    needs,
    columns: {
      neetnotknownpercent: 'neet_or_not_known_percent',
      neetpercent: 'neet_percent',
      notknownpercent: 'not_known_percent',
      cohortdjfavg: 'cohort_count',
    },
    swaps: {},
    others: [
      'annualchangepptsneetnotknown',
      'annualchangeneet',
      'annualchangenotknown',
      'cohortnosenpercent',
      'neetnknosenpercent',
      'cohortehcppercent',
      'neetnkehcppercent',
      'cohortsendsupportpercent',
      'neetnksendsupportpercent',
      'vgcohortdjfavg',
      'vgcohortpercentage',
      'vgneetnkpercentage',
      'neetnkquintile',
      'neetquintile',
      'notknownquintile',
    ],
  },
  {
    kind: 'neet-scorecard',
    title: `${title}: participation in March`,
    dataset: 'participation',
    needs: needs.map((one) => [...one, 'totalparticipatingineducationandtrainingpercent']),
    columns: { totalparticipatingineducationandtrainingpercent: 'participation_percent' },
    swaps: { 'Calendar year': { identifier: 'March', shift: 0 } },
    others: [
      'cohortmarch',
      'fulltimeeducationpercent',
      'apprenticeshippercent',
      'othereducationandtrainingpercent',
      'annualchangeparticipationineducationtraining',
      'annualchangefte',
      'annualchangeapprenticeship',
      'annualchangeothereducationtraining',
      'participationetquintile',
    ],
  },
  {
    kind: 'neet-scorecard',
    title: `${title}: September Guarantee`,
    dataset: 'september-guarantee',
    needs: needs.map((one) => [...one, 'septemberguaranteeoffermadepercent']),
    columns: { septemberguaranteeoffermadepercent: 'offer_made_percent' },
    swaps: { 'Calendar year': { identifier: 'September', shift: -1 } },
    others: ['septemberguaranteeannualchangeppts', 'sepguaranteequintile'],
  },
];
