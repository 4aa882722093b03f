import { describe, expect, it } from 'vitest';
import { isNumber } from '../../../src/domain/cell.ts';
import { formatCell, formatSpoken } from '../../../src/domain/words/format.ts';
import type { Mark } from '../../../src/figure/figure.ts';
import { targetOverlay, withOverlays } from '../../../src/figure/overlays.ts';
import { noOverlays, type EventOverlay } from '../../../src/figure/overlay.ts';
import { memberStyle } from '../../../src/figure/style.ts';
import { buildTargetCards } from '../../../src/strategy/targets/target-card.ts';
import { today } from '../../strategy/progress/sample-target.ts';
import { catalogue, figuresOf, loadDataset, viewsOf, type RealFigure } from '../real-data.ts';
import { layer } from '../../strategy/timeline/sample-layer.ts';

const manyAreas = [
  'E08000012',
  'E08000014',
  'E08000011',
  'E08000013',
  'E08000015',
  'E06000006',
  'E08000003',
  'E08000006',
  'E08000001',
  'E06000047',
];
const wordCount = (text: string): number => text.split(/\s+/).length;

function problemsOf({ name, figure }: RealFigure): readonly string[] {
  const { altText } = figure;
  const words = wordCount(altText);
  return [
    ...(words < 15 || words > 95 ? [`${words} words`] : []),
    ...(/undefined|NaN|null| {2}|[{}]/.test(altText) ? ['a slip of a template'] : []),
    ...(altText.endsWith('.') ? [] : ['no full stop']),
    ...missingNumbers(figure),
  ].map((problem) => `${name}: ${problem}: ${altText}`);
}

/** Latest numbers of the pair, and symbols in the last period shown, that a line chart's text leaves out. */
function missingNumbers({ altText, facets, indicator, kind }: RealFigure['figure']) {
  const [facet, second] = facets;
  if (kind !== 'line' || second?.ownScale === false) return [];
  const pair = facet?.series.filter(({ role }) => role === 'pair') ?? [];
  const latest = Math.max(
    ...pair.map(({ marks }) => marks.findLastIndex(({ cell }) => isNumber(cell))),
  );
  const said = (mark: Mark | undefined): boolean =>
    mark === undefined ||
    mark.cell === undefined ||
    altText.includes(
      isNumber(mark.cell) ? formatSpoken(mark.cell, indicator) : formatCell(mark.cell, indicator),
    );
  return pair.flatMap(({ label, marks }) => [
    ...(said(marks[latest]) ? [] : [`${label}'s latest number is missing`]),
    ...(isNumber(marks.at(-1)?.cell) || said(marks.at(-1)) ? [] : [`${label}'s symbol is missing`]),
  ]);
}

describe.each(catalogue.datasets.map((descriptor) => [descriptor.name, descriptor] as const))(
  'the alternative texts of %s',
  (_, descriptor) => {
    const [filter] = descriptor.filters;
    const views = [
      ...viewsOf(descriptor),
      { areas: manyAreas },
      { areas: manyAreas.slice(0, 1) },
      ...(filter ? [{ breakdown: filter.column, chart: 'line' as const }] : []),
    ];

    it('are whole, of a fit length, and hold the latest numbers and symbols', () => {
      expect(figuresOf(loadDataset(descriptor), views).flatMap(problemsOf)).toEqual([]);
    });
  },
);

function breaksTold(altText: string): string {
  return /There (?:is a break|are breaks) in series before ([^.]*)\./.exec(altText)?.[1] ?? '';
}

it('every line chart says how it moved, or why not, and where its breaks are, inspections drawn over it or not', () => {
  const lines = catalogue.datasets
    .flatMap((descriptor) => figuresOf(loadDataset(descriptor), [{}]))
    .filter(({ figure }) => figure.kind === 'line' && !figure.empty);
  const inspection = (at: number): EventOverlay => ({
    id: `${at}`,
    area: 'E08000012',
    label: 'An inspection',
    order: 2020,
    style: memberStyle,
  });
  const events = Array.from({ length: 8 }, (_, at) => inspection(at));
  const wrong = lines.flatMap(({ name, figure }) => {
    const inspected = withOverlays(figure, { ...noOverlays, events });
    return [figure, inspected].flatMap(({ altText, breaks }) => [
      ...(/ (rose|fell|did not change|was little changed)|No change|no change/.test(altText)
        ? []
        : [`${name} says no change: ${altText}`]),
      ...breaks
        .filter(({ period }) => !breaksTold(altText).includes(period.label))
        .map(({ period }) => `${name} says nothing of ${period.label}: ${altText}`),
    ]);
  });
  expect(lines.length).toBeGreaterThan(60);
  expect(wrong).toEqual([]);
});

it('the first chart a reader meets gives both councils and its comparators in words', () => {
  const descriptor = catalogue.datasets.find(({ name }) => name === 'ehcp-caseload');
  const [first] = descriptor ? figuresOf(loadDataset(descriptor), [{}]) : [];
  expect(first?.figure.altText).toMatch(
    /^Line chart: EHC plans maintained by the council, Liverpool and Sefton, January 2010 to January 2026\. In January 2026, Liverpool maintained 7,875 EHC plans; Sefton maintained 4,197 EHC plans\./,
  );
  expect(first?.figure.altText).toContain('+14.5% in the North West and +12.5% in England');
});

it('Sefton’s target for a good level of development, 74% by 2025, is said', () => {
  const descriptor = catalogue.datasets.find(({ name }) => name === 'early-years-development');
  const dataset = descriptor && loadDataset(descriptor);
  const [first] = dataset ? figuresOf(dataset, [{}]) : [];
  const cards = buildTargetCards(layer, catalogue, () => dataset ?? null, today);
  const card = cards.find(({ target }) => target.id === 's20-t1');
  const overlay = card && first && targetOverlay(card, first.figure);
  const figure =
    first && overlay && withOverlays(first.figure, { ...noOverlays, targets: [overlay] });
  expect(figure?.altText).toContain('Also shown: Sefton’s target: 74.0% by 2025');
  expect(wordCount(figure?.altText ?? '')).toBeLessThanOrEqual(95);
});
