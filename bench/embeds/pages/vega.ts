import embed from 'vega-embed';
import { areas, colours, points } from './rows.ts';

await embed(
  '#chart',
  {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: 'container',
    height: 280,
    data: { values: [...points] },
    mark: { type: 'line', point: true, tooltip: true },
    encoding: {
      x: { field: 'year', type: 'ordinal', title: null },
      y: { field: 'plans', type: 'quantitative', title: 'EHC plans' },
      color: {
        field: 'area',
        type: 'nominal',
        title: null,
        scale: { domain: [...areas], range: areas.map((area) => colours[area]) },
        legend: { orient: 'top' },
      },
    },
  },
  { actions: false },
);
