import { createRoot } from 'react-dom/client';
import { CartesianGrid, Legend, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { areas, colours, rows } from './rows.ts';

createRoot(document.getElementById('chart') as HTMLElement).render(
  <LineChart responsive style={{ width: '100%', height: '100%' }} data={[...rows]}>
    <CartesianGrid />
    <XAxis dataKey="year" />
    <YAxis />
    <Tooltip />
    <Legend />
    {areas.map((area) => (
      <Line key={area} dataKey={area} stroke={colours[area]} isAnimationActive={false} />
    ))}
  </LineChart>,
);
