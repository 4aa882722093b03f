import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Line,
  LineChart,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts';

/** What a chart of the site shows: one row per period or item, one value per area. */
export interface Shown {
  readonly kind: string;
  readonly series: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
}

interface Task {
  readonly width: number;
  readonly height: number;
  readonly before: Shown;
  readonly after: Shown;
}

const colours = ['#1D5C8F', '#B3492D', '#4B7A33', '#6B4C93', '#8A6D1B', '#2F7F7F', '#555', '#A03'];

function colourOf(index: number): string {
  return colours[index % colours.length] ?? '#000';
}

/** One recharts chart as its documentation draws it, and a control that changes its data. */
function Page({ task }: { readonly task: Task }): ReactNode {
  const [chosen, setChosen] = useState('before');
  const shown = chosen === 'after' ? task.after : task.before;
  return (
    <>
      <label htmlFor="data">Data</label>
      <select id="data" value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option>before</option>
        <option>after</option>
      </select>
      <div id="chart">
        <Chart shown={shown} width={task.width} height={task.height} />
      </div>
    </>
  );
}

function Chart(props: {
  readonly shown: Shown;
  readonly width: number;
  readonly height: number;
}): ReactNode {
  const { shown, width, height } = props;
  const { kind, series, rows } = shown;
  const data = rows.map(({ label, values }) => ({ label, values }));
  const valueOf = (index: number) => (row: (typeof data)[number]) => row.values[index];
  if (kind === 'line') {
    return (
      <LineChart width={width} height={height} data={data}>
        <CartesianGrid />
        <XAxis dataKey="label" />
        <YAxis />
        {series.map((name, index) => (
          <Line
            key={name}
            name={name}
            dataKey={valueOf(index)}
            stroke={colourOf(index)}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    );
  }
  if (kind === 'bar') {
    return (
      <BarChart layout="vertical" width={width} height={height} data={data}>
        <CartesianGrid />
        <XAxis type="number" />
        <YAxis type="category" dataKey="label" />
        {series.map((name, index) => (
          <Bar
            key={name}
            name={name}
            dataKey={valueOf(index)}
            fill={colourOf(index)}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    );
  }
  return (
    <ScatterChart width={width} height={height}>
      <CartesianGrid />
      <XAxis type="number" dataKey="value" />
      <YAxis type="category" dataKey="label" allowDuplicatedCategory={false} />
      {series.map((name, index) => (
        <Scatter
          key={name}
          name={name}
          data={rows.flatMap(({ label, values }) => {
            const value = values[index];
            return typeof value === 'number' ? [{ label, value }] : [];
          })}
          fill={colourOf(index)}
          isAnimationActive={false}
        />
      ))}
    </ScatterChart>
  );
}

const root = createRoot(document.getElementById('root') as HTMLElement);
Object.assign(window, { draw: (task: Task) => root.render(<Page task={task} />) });
