import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strategyFileNames, type StrategyFileName } from '../../../src/domain/strategy.ts';
import { checkStrategyAgainst } from '../../../src/ingest/strategy/check-strategy.ts';
import { readStrategy } from '../../../src/ingest/strategy/read-strategy.ts';
import { targetsFor } from '../../../src/strategy/targets/targets-for.ts';
import { dataFolder } from '../../data/read-package.ts';
import { catalogue } from '../../figure/real-data.ts';

const layer = checkStrategyAgainst(
  readStrategy(
    Object.fromEntries(
      strategyFileNames.map((name) => [
        name,
        readFileSync(`${dataFolder}${catalogue.strategy.paths.get(name)?.path}`, 'utf8'),
      ]),
    ) as Record<StrategyFileName, string>,
  ),
  catalogue,
);
const both = ['E08000012', 'E08000014'];

/** The ids of the promises a figure bears on, with these filter items shown. */
function promisesOf(indicator: string, items: Readonly<Record<string, string>> = {}): string[] {
  const shown = new Map(Object.entries(items).map(([column, item]) => [column, [item]]));
  return targetsFor(indicator, shown, both, layer)
    .map(({ target }) => target.id)
    .toSorted();
}

const semh = { sen_primary_need: 'Social, emotional and mental health' };
const autism = { sen_primary_need: 'Autistic spectrum disorder' };

describe('the real figures and the promises they bear on', () => {
  it.each<[string, string, Readonly<Record<string, string>>, readonly string[]]>([
    ['NEET', 'neet-rates.neet_percent', {}, ['s20-t2', 's21-0-c4', 's21-0-c5']],
    ['activity not known', 'neet-rates.not_known_percent', {}, ['s20-t2', 's21-0-c4', 's21-0-c5']],
    [
      'NEET with SEN support',
      'neet-send.neet_or_not_known_percent',
      { sen_provision: 'SEN support' },
      ['l23-3-m3', 's21-3-d7'],
    ],
    [
      'NEET with a plan',
      'neet-send.neet_or_not_known_percent',
      { sen_provision: 'EHC plan' },
      ['l18-5', 'l23-3-m3', 's21-3-d7'],
    ],
    ['SEMH in plans', 'need-types.ehc_plan_percent', semh, ['s21-3-p2']],
    ['SEMH of girls', 'need-types.ehc_plan_count', { ...semh, sex: 'Female' }, ['l23-4-m2']],
    ['SEMH in schools', 'need-types-schools.ehc_plan_count', semh, ['l23-4-m2', 's21-3-p2']],
    ['autism in plans', 'need-types.ehc_plan_percent', autism, ['l23-5-a4']],
    ['autism in schools', 'need-types-schools.ehc_plan_count', autism, ['l23-5-a4']],
    [
      'special schools',
      'school-counts-january.school_count',
      { school_phase: 'State-funded special' },
      ['l23-4-a7', 's21-3-d5'],
    ],
    [
      'pupils in special schools',
      'pupils-on-roll.pupil_count',
      { school_phase: 'State-funded special' },
      ['l23-4-a6', 'l23-4-a7', 'l23-4-m3', 's21-3-d5'],
    ],
    [
      'absence at special schools',
      'absence.absence_percent',
      { school_phase: 'Special' },
      ['l18-3'],
    ],
    ['absence', 'absence.absence_percent', { school_phase: 'Total' }, ['s21-2-c3', 's21-2-d10']],
    [
      'exclusions from secondary schools',
      'suspensions-and-exclusions.permanent_exclusion_percent',
      { school_phase: 'State-funded secondary' },
      ['l18-3'],
    ],
    [
      'exclusions',
      'suspensions-and-exclusions.permanent_exclusion_percent',
      { school_phase: 'Total' },
      ['s21-2-c3'],
    ],
    [
      'SEN support',
      'sen-support.sen_support_percent',
      { school_phase: 'Total' },
      ['l23-2-m2', 's21-3-d2'],
    ],
    [
      'SEN support in numbers',
      'sen-support-counts.sen_support_count',
      { school_phase: 'State-funded total' },
      ['l23-2-m2'],
    ],
    ['good or outstanding schools', 'ofsted-good-outstanding.school_percent', {}, ['s21-2-p1']],
  ])('%s', (_what, indicator, items, expected) => {
    expect(promisesOf(indicator, items)).toEqual(expected);
  });
});
