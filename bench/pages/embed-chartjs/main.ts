import {
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { areas, colours, rows } from '../embed-rows/rows.ts';

Chart.register(
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

export const chart = new Chart(document.querySelector('canvas') as HTMLCanvasElement, {
  type: 'line',
  data: {
    labels: rows.map(({ year }) => year),
    datasets: areas.map((area) => ({
      label: area,
      data: rows.map((row) => row[area]),
      borderColor: colours[area],
      backgroundColor: colours[area],
    })),
  },
  options: {
    animation: false,
    maintainAspectRatio: false,
    scales: { y: { beginAtZero: true } },
  },
});
