import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as packs from '../../../src/export/pack/pack.ts';
import * as reports from '../../../src/export/report/report.ts';
import type { PackOptions, PackResult } from '../../../src/export/pack/pack.ts';
import type { PackChoice, PackGroup } from '../../../src/features/pack/pack-choice.ts';
import { PackDialog } from '../../../src/features/pack/PackDialog.tsx';
import { stubDialogs } from '../loaded.tsx';

vi.mock(import('../../../src/export/pack/pack.ts'));
vi.mock(import('../../../src/export/report/report.ts'));

const items = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    label: `Figure ${at + 1}`,
    load: () => Promise.reject(new Error('Not asked for here.')),
  }));
const choice = (id: string, count: number, parts: Partial<PackChoice> = {}): PackChoice => ({
  id,
  name: id,
  title: `All of ${id}`,
  word: id,
  items: items(count),
  ...parts,
});
const groups: readonly PackGroup[] = [
  {
    id: 'current',
    label: '',
    first: 'this',
    choices: [choice('this', 1, { title: 'This figure' })],
  },
  {
    id: 'theme',
    label: 'Theme',
    first: 'plans',
    choices: [choice('plans', 29), choice('schools', 7), choice('nothing', 0)],
  },
  { id: 'none', label: '', first: 'none', choices: [choice('none', 0)] },
];
const zip = new File(['x'.repeat(1_234_567)], 'local-context_plans_2026-11-21.zip');
const result: PackResult = { file: zip, packed: 29, undrawn: 0, failed: [] };

/** What the last pack was asked for with, and the ways to end it. */
interface Asked extends PackOptions {
  readonly count: number;
  readonly finish: (result: PackResult) => Promise<void>;
}
let asked: Asked;
const saved: string[] = [];

beforeEach(() => {
  stubDialogs();
  saved.length = 0;
  vi.mocked(packs.makePack)
    .mockReset()
    .mockImplementation(
      (all, options) =>
        new Promise((resolve, reject) => {
          options.signal.addEventListener('abort', () => reject(options.signal.reason as Error));
          const finish = (one: PackResult) => act(() => Promise.resolve(resolve(one)));
          asked = { ...options, count: all.length, finish };
        }),
    );
  URL.createObjectURL = (file) => `blob:${(file as File).name}`;
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    saved.push(`${this.download} from ${this.href}`);
  });
});
afterEach(() => vi.restoreAllMocks());

function show(parts: Partial<Parameters<typeof PackDialog>[0]> = {}) {
  const onClose = vi.fn<(gaveUp: boolean) => void>();
  const view = render(
    <PackDialog
      groups={groups}
      cautions={[]}
      dataVersion="1"
      packageFiles={() => Promise.resolve([])}
      onPrint={() => undefined}
      onClose={onClose}
      {...parts}
    />,
  );
  return { ...view, onClose, user: userEvent.setup() };
}
const radio = (name: RegExp) => screen.getByRole('radio', { name });
const button = (name: string) => screen.getByRole('button', { name });
const make = async (): Promise<void> => {
  fireEvent.click(button('Make the pack'));
  await waitFor(() => expect(packs.makePack).toHaveBeenCalled());
};
const tell = (done: number) =>
  act(() => asked.onProgress({ done, total: 29, label: `Figure ${done + 1}` }));

describe('choosing what to pack', () => {
  it('offers each choice with its number of figures, the likeliest first', () => {
    show();
    expect(screen.getByRole('dialog')).toHaveAccessibleName('Download several figures');
    const group = screen.getByRole('group', { name: 'Which figures' });
    expect(
      within(group)
        .getAllByRole('radio')
        .map((one) => one.closest('label')?.textContent),
    ).toEqual(['This figure (1 figure)', 'All of plans (29 figures)', 'All of none (0 figures)']);
    expect(radio(/This figure/)).toBeChecked();
    expect(radio(/All of none/)).toBeDisabled();
  });

  it('makes a Word report of the same figures instead, at the size chosen', async () => {
    const report = new File([''], 'local-context_plans_2026-11-21.docx');
    vi.mocked(reports.makeReport)
      .mockReset()
      .mockResolvedValue({ ...result, file: report });
    const { user } = show();
    await user.click(radio(/All of plans/));
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Picture size' }),
      'Word, half width',
    );
    fireEvent.click(button('Download Word report'));
    await screen.findByRole('link', { name: 'Save the Word report again' });
    const [made, options] = vi.mocked(reports.makeReport).mock.lastCall ?? [];
    expect(made).toHaveLength(29);
    expect(options).toMatchObject({ title: 'All of plans', word: 'plans' });
    expect(options?.preset.id).toBe('word-half');
    expect(packs.makePack).not.toHaveBeenCalled();
  });

  it('shows the list of a kind only where that kind is chosen, and follows it', async () => {
    const { user } = show();
    expect(screen.queryByRole('combobox', { name: 'Theme' })).toBeNull();
    await user.click(radio(/All of plans/));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'schools');
    expect(radio(/All of schools \(7 figures\)/)).toBeChecked();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Picture size' }), 'Slide');
    await make();
    expect(asked).toMatchObject({ count: 7, title: 'All of schools', word: 'schools' });
    expect(asked.preset.id).toBe('slide');
  });

  it('makes no pack of nothing', async () => {
    const { user } = show();
    await user.click(radio(/All of plans/));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'nothing');
    expect(button('Make the pack')).toHaveAttribute('aria-disabled', 'true');
    fireEvent.click(button('Make the pack'));
    expect(screen.getByText('No figures are held for this choice.')).toBeVisible();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('says that it is loading, and what will be missing', () => {
    const { rerender } = show({ groups: null });
    expect(screen.getByRole('status')).toHaveTextContent('Loading what can be packed…');
    rerender(
      <PackDialog
        groups={groups}
        cautions={['Figures are without promises.']}
        dataVersion="1"
        packageFiles={() => Promise.resolve([])}
        onPrint={() => undefined}
        onClose={() => undefined}
      />,
    );
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    expect(screen.getByText('Figures are without promises.')).toBeVisible();
  });
});

describe('while a pack is made', () => {
  it('shows how far it is, and tells a screen reader every fifth figure only', async () => {
    show();
    await make();
    expect(button('Cancel')).toHaveFocus();
    const bar = screen.getByRole('progressbar', { name: 'Making the pack' });
    expect(bar).not.toHaveAttribute('value');
    const heard: (string | null)[] = [];
    for (let done = 0; done <= 6; done += 1) {
      tell(done);
      heard.push(screen.getByRole('status').textContent);
    }
    expect(bar).toHaveAttribute('value', '6');
    expect(bar).toHaveAttribute('max', '29');
    expect(document.querySelector('.pack-step')).toHaveTextContent('7 of 29: Figure 7');
    expect(new Set(heard)).toEqual(new Set(['1 of 29: Figure 1', '6 of 29: Figure 6']));
  });

  it('Cancel stops it, says so, and leads back to the choice as it was', async () => {
    const { user } = show();
    await user.click(radio(/All of plans/));
    await make();
    tell(3);
    await user.click(button('Cancel'));
    expect(asked.signal.aborted).toBe(true);
    expect(screen.getByRole('status')).toHaveTextContent('Cancelled. Nothing was downloaded.');
    expect(radio(/All of plans/)).toBeChecked();
    expect(button('Make the pack')).toHaveFocus();
    expect(saved).toEqual([]);
  });

  it('closing stops it without a question', async () => {
    const { user, onClose, unmount } = show();
    await make();
    await user.click(button('Close'));
    expect(onClose.mock.calls).toEqual([[true]]);
    unmount();
    expect(asked.signal.aborted).toBe(true);
    await asked.finish(result);
    expect(saved).toEqual([]);
  });

  it('a fault is told and nothing is lost', async () => {
    vi.mocked(packs.makePack).mockRejectedValueOnce(new Error('No room left.'));
    show();
    fireEvent.click(button('Make the pack'));
    expect(await screen.findByRole('alert')).toHaveTextContent('No room left.');
    expect(button('Make the pack')).toBeVisible();
  });
});

describe('when a pack is done', () => {
  it('the download starts by itself and can be had again', async () => {
    show();
    await make();
    await asked.finish(result);
    expect(saved).toEqual([`${zip.name} from blob:${zip.name}`]);
    expect(screen.getByRole('status')).toHaveTextContent('29 figures packed (1.2 MB).');
    const again = screen.getByRole('link', { name: 'Save the ZIP file again' });
    expect(again).toHaveAttribute('download', zip.name);
    expect(again).toHaveFocus();
    expect(screen.queryByText('What is missing, and why')).toBeNull();
  });

  it('lists what is missing and why', async () => {
    show();
    await make();
    const failed = [{ label: 'NEET, Sefton', reason: 'data/neet.csv is not on the server.' }];
    await asked.finish({ ...result, failed });
    expect(screen.getByRole('heading', { name: 'What is missing, and why' })).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent(
      'NEET, Sefton: data/neet.csv is not on the server.',
    );
  });

  it('downloads nothing when no figure could be had', async () => {
    show();
    await make();
    const failed = [{ label: 'NEET', reason: 'It is not there.' }];
    await asked.finish({ file: null, packed: 0, undrawn: 0, failed });
    expect(saved).toEqual([]);
    expect(screen.queryByRole('link')).toBeNull();
    expect(button('Make another pack')).toHaveFocus();
  });

  it('closing gives nothing up; another pack can be made', async () => {
    const { user, onClose } = show();
    await make();
    await asked.finish(result);
    await user.click(button('Make another pack'));
    expect(button('Make the pack')).toHaveFocus();
    await user.click(button('Close'));
    expect(onClose.mock.calls).toEqual([[false]]);
  });
});
