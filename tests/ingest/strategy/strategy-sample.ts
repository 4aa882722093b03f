import type { StrategyFileName } from '../../../src/domain/strategy.ts';

export type StrategyTexts = Readonly<Record<StrategyFileName, string>>;

const council = 'E08000012,Liverpool';

/** A small strategy layer that is sound against the dataset `plans`; each file's first row stands in row 2. */
export const strategyTexts: StrategyTexts = {
  strategies: `strategy_id,new_la_code,la_name,title,status,period_start,period_end,published,succeeds,indicator,source_id,summary
old,${council},Old strategy,superseded,2018,2022,,,,plan,
new,${council},New strategy,adopted,2023,2026,2023-06-01,old,plans.plan_count,plan,Five priorities
`,
  priorities: `priority_id,strategy_id,number,title,theme,summary
new-1,new,1,Find needs early,early,
`,
  targets: `target_id,priority_id,kind,statement,direction,target_value,unit,baseline_value,baseline_period,due,lead,indicator,filters,evidence,note,locator
t1,new-1,numeric,Raise the number of plans,at_least,74,%,69,2019,2026,The council,plans.plan_count,sex=Girls|Boys,direct,A note,Priority 1
t2,new-1,action,Write a handbook,complete,,,,,2022-07,,,,none,,Priority 1
`,
  'stated-figures': `figure_id,new_la_code,la_name,label,value,unit,qualifier,as_at,indicator,filters,official_value,official_unit,official_period,official_value_2,official_period_2,verdict,reason,source_id,locator,definition,same_scope,same_date,official_precision,official_source,official_series
f1,${council},Plans,5348,count,about,2023-06,plans.plan_count,,5100,count,January 2023,5820,January 2024,near,Between the two,plan,Context,All plans,yes,yes,10,SEN2,held
f2,${council},Better than England,,,better than,2021,,,,,,,,not held,,plan,Context,,,,,,not held
`,
  documents: `document_id,new_la_code,la_name,title,kind,first_published,last_updated,format,part_of,indicator,note,source_id
d1,${council},The plan,plan,2022-04-25,,PDF,,plans.plan_count,,plan
`,
  events: `event_id,new_la_code,la_name,kind,title,start,end,outcome,document_id,indicator,source_id,note
e1,${council},inspection,An inspection,2019-01-14,2019-01-18,Weaknesses,d1,,plan SEN2,
`,
  sources: `source_id,publisher,title,release,licence,notes
plan,The council,The plan,June 2023,,
`,
};

/** The layer's texts with one cell of one file changed. `row` counts as a spreadsheet does. */
export function withCell(
  texts: StrategyTexts,
  file: StrategyFileName,
  row: number,
  column: string,
  value: string,
): StrategyTexts {
  const lines = texts[file].split('\n');
  const place = (lines[0] ?? '').split(',').indexOf(column);
  if (place < 0) throw new Error(`no column ${column}`);
  const cells = (lines[row - 1] ?? '').split(',').with(place, value);
  return { ...texts, [file]: lines.with(row - 1, cells.join(',')).join('\n') };
}

/** The layer's texts with a row added to the end of one file. */
export function withRow(texts: StrategyTexts, file: StrategyFileName, row: string): StrategyTexts {
  return { ...texts, [file]: `${texts[file]}${row}\n` };
}
