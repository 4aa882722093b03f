import { lineY, plot, ruleY } from '@observablehq/plot';
import { areas, colours, points } from './rows.ts';

const place = document.getElementById('chart') as HTMLElement;
place.append(
  plot({
    width: place.clientWidth,
    height: 320,
    x: { type: 'point', label: null },
    y: { grid: true, label: 'EHC plans' },
    color: { legend: true, domain: areas, range: areas.map((area) => colours[area]) },
    marks: [
      ruleY([0]),
      lineY(points, { x: 'year', y: 'plans', stroke: 'area', marker: true, tip: true }),
    ],
  }),
);
