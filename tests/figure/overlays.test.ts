import { describe, expect, it } from 'vitest';
import { noStrategy, type Strategy, type StrategyLayer } from '../../src/domain/strategy.ts';
import { readPartialDate } from '../../src/domain/time/partial-date.ts';
import { plainFigure } from '../../src/figure/build-figure.ts';
import { noOverlays } from '../../src/figure/overlay.ts';
import {
  firstOverlayOrder,
  inspectionOverlays,
  lastOverlayOrder,
  overlayNumbers,
  statedOverlays,
  targetOverlay,
  withOverlays,
} from '../../src/figure/overlays.ts';
import { outcome } from '../../src/strategy/progress/outcome.ts';
import type { TargetCard } from '../../src/strategy/targets/target-card.ts';
import { buildDataset, liverpool, plans, sefton, wirral } from '../query/build-dataset.ts';
import { target } from '../strategy/progress/sample-target.ts';
import { selectionOf } from './figure-of.ts';

const dataset = buildDataset({
  indicators: [plans],
  rows: [2021, 2022, 2023].flatMap((year) => [
    [year, liverpool, year],
    [year, sefton, year - 1000],
  ]),
});
const selection = selectionOf(dataset);
const figure = withOverlays(plainFigure(dataset, selection), noOverlays);

function stated(id: string, value: number, asAt: string, unit = 'count') {
  return {
    id,
    area: liverpool.code,
    areaName: 'Liverpool',
    label: 'Plans',
    value,
    unit,
    qualifier: '',
    asAt,
    indicator: plans.id,
    filters: {},
    official: [],
    officialUnit: '',
    officialPrecision: null,
    officialSourceId: '',
    officialSeries: 'held' as const,
    sameScope: true,
    sameDate: true,
    definition: '',
    verdict: 'near' as const,
    reason: '',
    sourceId: '',
    locator: '',
    row: 2,
  };
}

function inspection(id: string, day: string) {
  const start = readPartialDate(day);
  if (!start) throw new Error(`${day} is no date`);
  return {
    id,
    area: liverpool.code,
    areaName: 'Liverpool',
    kind: 'inspection',
    title: 'Inspection',
    start,
    end: null,
    outcome: '',
    documentId: '',
    indicator: '',
    sourceIds: [],
    note: '',
    row: 2,
  };
}

const layer: StrategyLayer = {
  ...noStrategy,
  statedFigures: [
    stated('a', 5348, '2022-06'),
    stated('b', 25, '2022', '%'),
    stated('c', 4000, ''),
  ],
  events: [inspection('inside', '2022-05-09'), inspection('before', '2016-11-21')],
};

describe('what is laid over a figure', () => {
  it('is nothing to begin with, and then stretches neither axis', () => {
    expect(figure.overlays).toEqual(noOverlays);
    expect(overlayNumbers(figure)).toEqual([]);
    expect(lastOverlayOrder(figure)).toBe(-Infinity);
    expect(firstOverlayOrder(figure)).toBe(Infinity);
  });

  it('takes a stated figure in the indicator’s own unit and with a date, and no other', () => {
    const found = statedOverlays(layer, figure, selection);
    expect(found.map(({ id, value, label }) => [id, value, label])).toEqual([
      ['a', 5348, 'Liverpool’s document: 5,348, June 2022'],
    ]);
    expect(overlayNumbers(withOverlays(figure, { ...noOverlays, stated: found }))).toEqual([5348]);
  });

  it.each(['match', 'near', 'differs'] as const)('draws one that is a %s', (verdict) => {
    const statedFigures = [{ ...stated('a', 5348, '2022-06'), verdict }];
    const [found] = statedOverlays({ ...layer, statedFigures }, figure, selection);
    expect([found?.value, found?.asAt]).toEqual([5348, 'June 2022']);
  });

  it.each(['not comparable', 'not held', 'no official series'] as const)(
    'never draws one on the official axis that is %s',
    (verdict) => {
      const statedFigures = [{ ...stated('a', 5348, '2022-06'), verdict }];
      expect(statedOverlays({ ...layer, statedFigures }, figure, selection)).toEqual([]);
    },
  );

  it('takes inspections within the years shown, of councils shown', () => {
    const found = inspectionOverlays(layer, figure, selection.areas);
    expect(found.map(({ id }) => id)).toEqual(['inside']);
  });
});

describe('a target laid over a figure', () => {
  const drawn = (parts: Parameters<typeof target>[0], area = sefton) => {
    const strategy = { area: area.code, areaName: area.name } as Strategy;
    const card = { target: target(parts), strategy, progress: outcome('not yet due', '') };
    return targetOverlay(card as TargetCard, figure);
  };

  it('has its number, its date and the colour of its council', () => {
    const found = drawn({ direction: 'at_least', value: 1500, due: '2025' });
    expect(found).toMatchObject({ area: sefton.code, value: 1500, direction: null, due: 2026 });
    expect(found?.style.colour).toBe('#F46A25');
    const targets = found ? [found] : [];
    expect(lastOverlayOrder(withOverlays(figure, { ...noOverlays, targets }))).toBe(2026);
  });

  it.each([
    ['increase', 'up'],
    ['at_least', 'up'],
    ['decrease', 'down'],
    ['at_most', 'down'],
    ['qualitative', null],
  ] as const)('without a number, %s points %s', (direction, way) => {
    expect(drawn({ direction })).toMatchObject({ value: null, direction: way });
  });

  it('has neither number nor direction where the figures are only related to it', () => {
    const found = drawn({ direction: 'at_least', value: 1500, evidence: 'proxy' });
    expect(found).toMatchObject({ value: null, direction: null });
  });

  it('is not drawn without evidence, for other figures, or for a council that is not shown', () => {
    expect(drawn({ evidence: 'none' })).toBeNull();
    expect(drawn({ indicator: 'test.other' })).toBeNull();
    expect(drawn({}, wirral)).toBeNull();
  });
});
