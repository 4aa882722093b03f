import { useId, useState, type ReactNode } from 'react';
import { SelectField } from '../../controls/SelectField.tsx';
import type { ExportContext } from '../../export/context.ts';
import { presets, type PictureContents } from '../../export/picture/preset.ts';
import type { Figure } from '../../figure/figure.ts';
import { exportActions } from './export-actions.ts';
import { ActionReport } from '../../controls/ActionReport.tsx';
import { useAction } from '../../controls/use-action.ts';

const choices = presets.map(({ id, label }) => ({ value: id, label }));
const contentsChoices: readonly { readonly value: PictureContents; readonly label: string }[] = [
  { value: 'report', label: 'For a report' },
  { value: 'everything', label: 'Everything' },
];

/** The size chosen last, for the next chart too. It ends with the page, as it is no part of the view. */
let chosenBefore: string = presets[0]?.id ?? '';

/** Everything a person can take a figure away as: files, picture, words, table, address, paper. */
export function FigureExports(props: {
  readonly figure: Figure;
  readonly context: ExportContext;
}): ReactNode {
  const { figure, context } = props;
  const [chosen, setChosen] = useState(chosenBefore);
  /** Set where the reader wants on the picture what is not usual at its size. */
  const [wanted, setWanted] = useState<PictureContents | null>(null);
  const [actions] = useState(exportActions);
  const { report, onPress } = useAction(figure);
  const title = useId();
  const reason = useId();
  const preset = presets.find(({ id }) => id === chosen) ?? presets[0];
  if (!preset) return null;
  const contents = wanted ?? preset.contents;
  const request = { figure, preset: { ...preset, contents }, context };
  return (
    <section className="figure-exports" aria-labelledby={title}>
      <h2 id={title}>Use this chart</h2>
      <div className="export-grid">
        <SelectField
          label="Picture size"
          value={chosen}
          choices={choices}
          onChange={(next) => {
            chosenBefore = next;
            setChosen(next);
            setWanted(null);
          }}
        />
        <SelectField
          label="On the picture"
          value={contents}
          choices={contentsChoices}
          onChange={(next) => setWanted(next === 'report' ? 'report' : 'everything')}
        />
        {actions.map(({ label, working, isPicture, act }) => {
          const isOff = isPicture && figure.empty !== null;
          return (
            <button
              key={label}
              type="button"
              className="button-secondary"
              aria-disabled={isOff || undefined}
              aria-describedby={isOff ? reason : undefined}
              onClick={isOff ? undefined : onPress(() => act(request), working)}
            >
              {label}
            </button>
          );
        })}
      </div>
      {figure.empty ? (
        <p id={reason} className="hint">
          There is no picture to download or copy, because nothing is drawn. {figure.empty.message}
        </p>
      ) : null}
      <ActionReport report={report} />
    </section>
  );
}
