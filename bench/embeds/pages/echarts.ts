import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { areas, colours, rows } from './rows.ts';

echarts.use([CanvasRenderer, GridComponent, LegendComponent, LineChart, TooltipComponent]);

echarts.init(document.getElementById('chart')).setOption({
  animation: false,
  color: areas.map((area) => colours[area]),
  legend: {},
  tooltip: { trigger: 'axis' },
  xAxis: { type: 'category', data: rows.map(({ year }) => year) },
  yAxis: { type: 'value' },
  series: areas.map((area) => ({
    name: area,
    type: 'line',
    data: rows.map((row) => row[area]),
  })),
});
