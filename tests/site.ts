import type { Site } from '../src/domain/area.ts';
import { usualView, type View } from '../src/domain/view.ts';

export const liverpool = 'E08000012';
export const sefton = 'E08000014';

/** Whose site it is in the tests that do not say otherwise. */
export const site: Site = {
  title: 'Local Context: SEND and education in Liverpool and Sefton',
  heading: 'SEND and education in Liverpool and Sefton, side by side',
  description: 'Official figures.',
  pair: [
    { code: liverpool, name: 'Liverpool' },
    { code: sefton, name: 'Sefton' },
  ],
  comparators: [
    { code: 'E12000002', name: 'North West' },
    { code: 'E92000001', name: 'England' },
  ],
};

/** The codes of its pair. */
export const pair: readonly string[] = [liverpool, sefton];

/** Its view where a link names nothing. */
export const defaultView: View = usualView(site);
