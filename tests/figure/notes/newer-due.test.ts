import { expect, it } from 'vitest';
import { usualView } from '../../../src/domain/view.ts';
import { noStrategy } from '../../../src/domain/strategy.ts';
import { sentenceOf } from '../../../src/export/text/words-to-copy.ts';
import { captionOf } from '../../../src/export/text/caption.ts';
import { figureFor } from '../../../src/figure/figure-for.ts';
import { date } from '../../strategy/progress/sample-target.ts';
import { beside, catalogue, loadDataset } from '../real-data.ts';

const said = 'A newer release of “EHC plans” was due in June 2026; it is not held here yet.';

function figureOn(day: string, next: string | null) {
  const descriptor = catalogue.datasets.find(({ name }) => name === 'ehcp-caseload');
  if (!descriptor) throw new Error('no plans are published');
  const dataset = loadDataset(descriptor);
  const nextRelease = next === null ? {} : { nextRelease: date(next) };
  return figureFor(
    { ...usualView(catalogue.site), page: 'indicator', indicator: 'ehcp-caseload.ehc_plan_count' },
    {
      catalogue,
      dataset: { ...dataset, descriptor: { ...descriptor, title: 'EHC plans', ...nextRelease } },
      neighbours: beside.neighbours,
      layer: noStrategy,
      today: date(day),
    },
  ).figure;
}

it('says, once the day of the next release has passed, that what is latest here may not be', () => {
  const figure = figureOn('2026-07-01', '2026-06');
  expect(figure.notes[0]).toBe(said);
  expect(sentenceOf(figure)).toContain(said);
  expect(captionOf(figure).notes).toContain(said);
});

it.each([
  ['before that day', '2026-06-30', '2026-06'],
  ['where none is stated', '2026-07-01', null],
])('says nothing of it %s', (_when, day, next) => {
  const figure = figureOn(day, next);
  expect(figure.newerDue).toBeUndefined();
  expect(sentenceOf(figure)).not.toContain('newer release');
});
