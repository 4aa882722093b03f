import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { datasetOf } from '../../../src/domain/indicator.ts';
import {
  targetDirections,
  targetKinds,
  evidences,
  type Target,
} from '../../../src/domain/strategy.ts';
import { readPartialDate } from '../../../src/domain/time/partial-date.ts';
import { ingestCsv } from '../../../src/ingest/ingest.ts';
import { readPackage } from '../../../src/ingest/package/read-package.ts';
import { progressStates } from '../../../src/strategy/progress/outcome.ts';
import { progressOf } from '../../../src/strategy/progress/progress.ts';
import { asRecords, dataFolder, readPackageText, readTable } from '../../data/read-package.ts';
import { date, today } from './sample-target.ts';

const unshown = 'date passed, nothing published shows whether it was done';
const isThere = existsSync(`${dataFolder}strategy/targets.csv`);
const recordsOf = (name: string) => (isThere ? asRecords(readTable(`strategy/${name}.csv`)) : []);
const strategies = recordsOf('strategies');
const priorities = recordsOf('priorities');

const pick = <Value extends string>(all: readonly Value[], text: string | undefined): Value => {
  const found = all.find((one) => one === text);
  if (!found) throw new Error(`${text} is none of ${all.join(', ')}`);
  return found;
};

const targets = recordsOf('targets').map((row, at): Target => {
  const due = readPartialDate(row['due'] ?? '');
  const filters = (row['filters'] ?? '').split(';').filter(Boolean);
  return {
    id: row['target_id'] ?? '',
    priorityId: row['priority_id'] ?? '',
    kind: pick(targetKinds, row['kind']),
    statement: row['statement'] ?? '',
    direction: pick(targetDirections, row['direction']),
    value: row['target_value'] ? Number(row['target_value']) : null,
    unit: row['unit'] ?? '',
    baseline: row['baseline_value']
      ? { value: Number(row['baseline_value']), period: row['baseline_period'] ?? '' }
      : null,
    due,
    lead: row['lead'] ?? '',
    indicator: row['indicator'] ?? '',
    filters: Object.fromEntries(
      filters.map((pair) => {
        const [column = '', items = ''] = pair.split('=');
        return [column, items.split('|')];
      }),
    ),
    evidence: pick(evidences, row['evidence']),
    also: [],
    note: '',
    locator: '',
    row: at + 2,
  };
});

const catalogue = readPackage(JSON.parse(readPackageText()));
const loaded = new Map<string, Dataset>();
function datasetFor({ indicator }: Target): Dataset | null {
  const name = datasetOf(indicator);
  const descriptor = catalogue.datasets.find((one) => one.name === name);
  if (!descriptor) return null;
  const known = loaded.get(name);
  if (known) return known;
  const text = readFileSync(`${dataFolder}${descriptor.path}`, 'utf8');
  const dataset = ingestCsv(text, descriptor);
  loaded.set(name, dataset);
  return dataset;
}

function judged(id: string, on = today) {
  const target = targets.find((one) => one.id === id);
  if (!target) throw new Error(`no target ${id}`);
  const priority = priorities.find((row) => row['priority_id'] === target.priorityId);
  const strategy = strategies.find((row) => row['strategy_id'] === priority?.['strategy_id']);
  const since = strategy?.['period_start'] ? Number(strategy['period_start']) : null;
  return progressOf(target, strategy?.['new_la_code'] ?? '', datasetFor(target), on, since);
}

describe.skipIf(!isThere)('the councils’ real targets', () => {
  it('each have one state and a reason in words', () => {
    expect(targets.length).toBeGreaterThan(100);
    for (const { id, evidence, direction, due } of targets) {
      const progress = judged(id);
      expect(progressStates, id).toContain(progress.state);
      const words = [progress.reason, progress.related?.sentence ?? 'none'];
      for (const text of words) {
        expect(text, id).not.toMatch(/undefined|NaN|null|Infinity|\{|\}|\.\.| {2}/);
        expect(text, id).toMatch(/^[A-Z0-9]|^none$/);
      }
      expect(progress.related !== null, id).toBe(evidence === 'proxy');
      if (evidence === 'direct') continue;
      if (due !== null) {
        expect(progress.state, id).toBe(unshown);
        continue;
      }
      const action = direction === 'complete' || direction === 'qualitative';
      const other = evidence === 'proxy' ? 'not comparable' : 'no series held';
      expect(progress.state, id).toBe(action ? 'no number to measure' : other);
    }
  });

  it('hold four with direct evidence, which come out as worked by hand', () => {
    const direct = targets.filter(({ evidence }) => evidence === 'direct');
    expect(Object.fromEntries(direct.map(({ id }) => [id, judged(id).state]))).toEqual({
      'l23-3-m1': 'not yet due',
      's20-t1': 'not comparable',
      's20-t2': 'cannot tell',
      's21-3-d8': unshown,
    });
  });

  it('give Sefton’s 69%, 74% and 65.2% and no verdict across the reform of the profile', () => {
    expect(judged('s20-t1').reason).toMatch(
      /^The share of children with a good level of development at age 5 in Sefton was 65\.2% in 2024\/25; the target is at least 74% from a start of 69%\./,
    );
    expect(judged('s20-t1', date('2025-11-21')).state).toBe('not comparable');
  });

  it('read Sefton’s NEET with not known: 3.0% to 3.6%, and 3.5% to 3.8%, in too few years for a verdict', () => {
    const { reason } = judged('s20-t2');
    expect(reason).toContain('rose from 3.0% in 2020');
    expect(reason).toMatch(
      /read together with the NEET rate at 16 and 17 in Sefton: up from 3\.5% in 2020 .* to 3\.8% in 2025/,
    );
    expect(reason).toContain(
      'too few years to call a trend in the NEET rate at 16 and 17 in Sefton, so no verdict is given.',
    );
  });

  it('sum the special schools of Sefton though they were regrouped: 818, 865, 893', () => {
    const related = judged('s21-3-d5').related;
    const sums = related?.movements.flatMap(({ from, to }) => [from?.value, to?.value]);
    // 2023, since the break of that year: 778 maintained and no academy.
    expect(sums).toEqual([778, 893]);
    expect(related?.direction).toBe('up');
  });

  it('keep items with commas apart in a sum: 164 plans in units and resourced provision, then 299', () => {
    const related = judged('l23-4-m1').related;
    expect(related).toMatchObject({ from: { value: 164 }, to: { value: 299 } });
    expect(related?.sentence).toContain('resourced provision; LA maintained, SEN unit; Academy');
  });
});
