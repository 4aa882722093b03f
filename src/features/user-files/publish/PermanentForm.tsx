import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { Dataset } from '../../../domain/dataset.ts';
import type { Theme } from '../../../domain/descriptor.ts';
import { readerMessage } from '../../../domain/words/reader-message.ts';
import type { SourceFacts } from '../../../user-files/package/resource.ts';
import { FormField, TextField } from '../../../controls/FormField.tsx';
import { MadeFiles, type MadeFile, type OfferedFile } from './MadeFiles.tsx';
import { emptyFacts, errorsIn, factsIn, openGovernmentLicence } from './permanent-facts.ts';
import type { FactsDraft, FactsErrors } from './permanent-facts.ts';

type Stage =
  | { readonly kind: 'asking' | 'making' }
  | { readonly kind: 'made'; readonly files: readonly OfferedFile[] }
  | { readonly kind: 'failed'; readonly reason: string };

const asking: Stage = { kind: 'asking' };

/**
 * Asks where a file comes from and makes the files that put its figures on the site for everyone. Nothing is
 * assumed. `mayReplace` for a file whose figures replace those of a published dataset, which has its theme.
 */
export function PermanentForm(props: {
  readonly dataset: Dataset;
  readonly themes: readonly Theme[];
  readonly mayReplace: boolean;
  /** Makes the files; rejects with an Error that says what is wrong. */
  readonly onMake: (facts: SourceFacts, theme: string) => Promise<readonly MadeFile[]>;
}): ReactNode {
  const { dataset, themes, mayReplace, onMake } = props;
  const { title, theme } = dataset.descriptor;
  const [draft, setDraft] = useState(emptyFacts);
  const [errors, setErrors] = useState<FactsErrors>({});
  const [stage, setStage] = useState(asking);
  const form = useRef<HTMLFormElement>(null);

  // The browser holds on to a file as long as it has an address.
  useEffect(() => {
    if (stage.kind !== 'made') return;
    return () => stage.files.forEach(({ address }) => URL.revokeObjectURL(address));
  }, [stage]);

  // What was made says what was written then, so a change takes it away.
  const change = (part: Partial<FactsDraft>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    setStage(asking);
    const fields = Object.keys(errors) as (keyof FactsDraft)[];
    const left = errorsIn(next, !mayReplace);
    setErrors(Object.fromEntries(fields.flatMap((one) => (left[one] ? [[one, left[one]]] : []))));
  };
  const text = (field: keyof FactsDraft, label: string, hint: string, type?: 'url'): ReactNode => (
    <TextField
      label={label}
      hint={hint}
      error={errors[field] ?? ''}
      {...(type ? { type } : {})}
      value={draft[field]}
      onChange={(value) => change({ [field]: value })}
    />
  );

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (stage.kind === 'making') return;
    const found = errorsIn(draft, !mayReplace);
    setErrors(found);
    if (Object.keys(found).length > 0) {
      // The fields are marked once the errors are drawn.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    setStage({ kind: 'making' });
    try {
      const files = await onMake(factsIn(draft), mayReplace ? theme : draft.theme);
      const offered = files.map((one) => ({ ...one, address: URL.createObjectURL(one.blob) }));
      setStage({ kind: 'made', files: offered });
    } catch (error) {
      setStage({
        kind: 'failed',
        reason: readerMessage(error, 'That did not work. Please try again.'),
      });
    }
  }

  return (
    <div className="user-files-permanent">
      <form
        ref={form}
        className="user-files-form"
        aria-label={`Make ${title} permanent`}
        noValidate
        onSubmit={(event) => void submit(event)}
      >
        <p>
          These figures are only in your browser. To put them on this site for everyone, say where
          they come from: readers see it with every figure.
        </p>
        <div className="user-files-fields user-files-column">
          {text('publisher', 'Publisher', 'Such as Department for Education.')}
          {text(
            'title',
            'Title of the publication',
            'Such as Education, health and care plans: England 2026.',
          )}
          {text('release', 'Release', 'Which edition, such as Reporting year 2026.')}
          {text(
            'url',
            'Web address (optional)',
            'Where readers find the publication, beginning with https://.',
            'url',
          )}
          <FormField
            label="Licence"
            hint="Publishers name it on the publication’s page. Without one, figures must not be published again."
            error={errors.licence ?? ''}
          >
            {(attributes) => (
              <select
                {...attributes}
                value={draft.licence}
                onChange={({ target }) =>
                  change({ licence: target.value as FactsDraft['licence'] })
                }
              >
                <option value="">Choose a licence</option>
                <option value="ogl">{openGovernmentLicence.title}</option>
                <option value="other">Another licence</option>
              </select>
            )}
          </FormField>
          {draft.licence === 'other' ? (
            <>
              {text('licenceTitle', 'Name of the licence', 'Such as CC BY 4.0.')}
              {text(
                'licenceUrl',
                'Address of the licence',
                'Where its text is, beginning with https://. The people who look after this site decide whether figures under this licence can be shown.',
                'url',
              )}
            </>
          ) : null}
          {mayReplace ? null : (
            <FormField
              label="Theme"
              hint="Under which readers find the figures in the list of indicators."
              error={errors.theme ?? ''}
            >
              {(attributes) => (
                <select
                  {...attributes}
                  value={draft.theme}
                  onChange={({ target }) => change({ theme: target.value })}
                >
                  <option value="">Choose a theme</option>
                  {themes.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.title}
                    </option>
                  ))}
                </select>
              )}
            </FormField>
          )}
        </div>
        <div className="user-files-actions">
          <button
            type="submit"
            className="button-secondary user-files-primary"
            aria-disabled={stage.kind === 'making' ? true : undefined}
          >
            Make the files
          </button>
          <p role="status" className="user-files-message">
            {stage.kind === 'making' ? 'Making the files…' : ''}
          </p>
        </div>
      </form>
      {stage.kind === 'made' ? <MadeFiles files={stage.files} /> : null}
      {stage.kind === 'failed' ? (
        <div role="alert" className="error">
          <p className="error-title">The files could not be made.</p>
          <p>
            {stage.reason} Nothing was changed; what you wrote is still here. Press “Make the files”
            to try again.
          </p>
        </div>
      ) : null}
    </div>
  );
}
