import { describe, expect, it } from 'vitest';
import { planStrip, stripType } from '../../../src/charts/strip/plan-strip.ts';
import { textWidth } from '../../../src/charts/layout/text-width.ts';
import { standingsOf } from '../../../src/figure/tables/standings.ts';
import { selectionOf } from '../../figure/figure-of.ts';
import { beside, catalogue, loadDataset } from '../../figure/real-data.ts';

const rates = catalogue.datasets.flatMap((descriptor) => {
  const dataset = loadDataset(descriptor);
  return descriptor.indicators.flatMap((indicator) => {
    const parts = { ...beside, indicator };
    return standingsOf(dataset, selectionOf(dataset, {}, parts)).all;
  });
});

describe('a strip of councils', () => {
  it('is drawn for real figures', () => {
    expect(rates.length).toBeGreaterThan(20);
  });

  it.each([328, 704, 860])('%i pixels wide has no name over another or over the edge', (width) => {
    for (const standing of rates) {
      const { names, country, dots } = planStrip(standing, width);
      const boxes = names.map(({ text, x, y, anchor, isChosen }) => {
        const size = textWidth(text, stripType, isChosen ? 'bold' : 'normal');
        const left = anchor === 'start' ? x : x - size;
        return { left, right: left + size, y, isChosen };
      });
      boxes.forEach((box, at) => {
        expect(box.left).toBeGreaterThanOrEqual(-1);
        expect(box.right).toBeLessThanOrEqual(width + 1);
        if (country && !box.isChosen)
          expect(box.left < country.x && country.x < box.right).toBe(false);
        for (const other of boxes.slice(at + 1)) {
          const isOver =
            Math.abs(box.y - other.y) < 10 && box.left < other.right && other.left < box.right;
          expect(isOver).toBe(false);
        }
      });
      dots.forEach((dot, at) => {
        for (const other of dots.slice(at + 1))
          expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThan(6);
      });
    }
  });

  it('always names the chosen councils', () => {
    for (const standing of rates) {
      const named = planStrip(standing, 328).names.filter(({ isChosen }) => isChosen);
      expect(named).toHaveLength(standing.points.filter(({ style }) => style !== null).length);
    }
  });
});
