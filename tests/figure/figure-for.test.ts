import { describe, expect, it } from 'vitest';
import { findDatasetOf } from '../../src/domain/catalogue.ts';
import { figureFor, figureOrOffered, type FigureData } from '../../src/figure/figure-for.ts';
import { parseView } from '../../src/state/parse-view.ts';
import { date } from '../strategy/progress/sample-target.ts';
import { layer } from '../strategy/timeline/sample-layer.ts';
import { beside, catalogue, loadDataset } from './real-data.ts';

const { view } = parseView(
  '?page=indicator&indicator=early-years-development.good_level_of_development_percent&target=s20-t1&events=inspections',
  catalogue.site,
);
const descriptor = findDatasetOf(catalogue, view.indicator);
if (!descriptor) throw new Error('the data have no good level of development');
const data: FigureData = {
  catalogue,
  dataset: loadDataset(descriptor),
  neighbours: beside.neighbours,
  layer,
  today: date('2026-07-01'),
};
const made = figureFor(view, data);

describe('the figure of a view', () => {
  it('is the same for the same arguments, which it leaves as they are', () => {
    const before = JSON.stringify([view, data]);
    expect(figureFor(view, data)).toEqual(made);
    expect(JSON.stringify([view, data])).toBe(before);
  });

  it('is the same on any day: only the state of targets depends on it', () => {
    const early = figureFor(view, { ...data, today: date('2021-01-01') });
    expect({ ...early, targets: [], chosen: null }).toEqual({ ...made, targets: [], chosen: null });
    const states = [early, made].map(({ targets }) =>
      targets.map(({ progress }) => progress.state),
    );
    expect(states[0]).not.toEqual(states[1]);
  });

  it('has the chosen target drawn over it and said in its alternative text', () => {
    expect(made.chosen?.target.id).toBe('s20-t1');
    expect(made.targets).toContain(made.chosen);
    expect(made.figure.overlays.targets.map(({ id }) => id)).toEqual(['s20-t1']);
    expect(made.figure.altText).toContain(
      'Also shown: Sefton’s target: 74.0% by 2025, set before the break and so not drawn',
    );
    expect(made.figure.overlays.targets[0]).toMatchObject({ value: null, baseline: null });
  });

  it('keeps a chosen target among the targets where its years are not shown', () => {
    const { targets, chosen } = figureFor({ ...view, from: 2010, to: 2012 }, data);
    expect(targets).toContain(chosen);
    expect(chosen?.target.id).toBe('s20-t1');
  });

  it('draws no target that the view has not chosen, and other ones where they are asked for', () => {
    const plain = figureFor({ ...view, target: '' }, data);
    expect([plain.chosen, plain.figure.overlays.targets]).toEqual([null, []]);
    const { figure } = figureFor({ ...view, target: '' }, { ...data, drawn: made.targets });
    expect(figure.overlays.targets.length).toBeGreaterThan(0);
  });

  it('says that there is no such target, and nothing of targets where the strategies are not there', () => {
    const unknown = { ...view, target: 'no-such' };
    expect(figureFor(unknown, data).notices).toEqual([
      {
        key: 'target',
        message: 'There is no promise called “no-such” here, so none is chosen.',
      },
    ]);
    const without = figureFor(unknown, { ...data, layer: null });
    expect([without.notices, without.targets, without.figure.overlays.stated]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('tells of what else of the view could not be used', () => {
    const { notices } = figureFor({ ...view, areas: [...view.areas, 'E99999999'] }, data);
    expect(notices.map(({ key }) => key)).toEqual(['areas']);
  });

  it('is an error for an indicator that the catalogue does not have', () => {
    expect(() => figureFor({ ...view, indicator: 'no.such' }, data)).toThrow('no.such');
  });
});

describe('a view without figures', () => {
  const empty = { ...view, to: 2001 };
  const offered = figureOrOffered({ ...view, areas: ['E08000012'], to: 1900 }, data);

  it('gives way to the one that it offers instead', () => {
    expect(figureFor(empty, data).figure.name).toBe(made.figure.name);
    expect(offered.figure.empty).toBeNull();
    expect(figureFor(offered.view, data).figure).toEqual(offered.figure);
  });

  it('stays where it has figures', () => {
    expect(figureOrOffered(view, data)).toEqual({ ...made, view });
  });
});
