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
import { areas, colours, rows } from './rows.ts';

Chart.register(
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

const canvas = document.createElement('canvas');
document.getElementById('chart')?.append(canvas);

export const chart = new Chart(canvas, {
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
