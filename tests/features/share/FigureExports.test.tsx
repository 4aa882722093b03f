import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { headlineText } from '../../../src/figure/words/sentence.ts';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as files from '../../../src/export/files.ts';
import { presets, type Preset } from '../../../src/export/picture/preset.ts';
import { dayInWords } from '../../../src/domain/time/day.ts';
import { FigureExports } from '../../../src/features/share/FigureExports.tsx';
import { presetInWords } from '../../../src/features/share/preset-words.ts';
import type { Figure } from '../../../src/figure/figure.ts';
import { figureOf, plans, source, withDescriptor } from '../../figure/figure-of.ts';
import { buildDataset, england, liverpool, sefton } from '../../query/build-dataset.ts';
import { stubClipboard } from '../../controls/clipboards.ts';

// jsdom cannot paint, so the files themselves are made up; a real browser makes them in tests/browser.
vi.mock(import('../../../src/export/files.ts'));

const dataset = withDescriptor(
  buildDataset({
    indicators: [plans],
    rows: [2025, 2026].flatMap((year) =>
      [liverpool, sefton, england].map((area, place) => [year, area, year * (place + 1)]),
    ),
  }),
  { sources: [source('A')] },
);
const figure = figureOf(dataset);
const link = 'https://site.test/?page=indicator&indicator=plans.count';
const context = { link, dataVersion: '1', retrieved: '21 November 2026' };
const empty: Figure = { ...figure, empty: { message: 'Choose another item.', fix: null } };

const saved: { readonly name: string; readonly address: string }[] = [];

beforeEach(() => {
  saved.length = 0;
  vi.mocked(files.pngFile)
    .mockReset()
    .mockImplementation((_, preset: Preset) =>
      Promise.resolve(new File([preset.id], 'plans.png', { type: 'image/png' })),
    );
  vi.mocked(files.svgFile).mockReturnValue(new File([''], 'plans.svg'));
  vi.mocked(files.csvFile).mockReturnValue(new File([''], 'plans.csv'));
  URL.createObjectURL = (file) => `blob:${(file as File).name}`;
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, address: this.href });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const show = (shown: Figure = figure) => render(<FigureExports figure={shown} context={context} />);
const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => fireEvent.click(button(name));
const size = () => screen.getByRole('combobox', { name: 'Picture size' });

describe('the ways to use a chart', () => {
  it('stand in one named group, the usual size first', () => {
    show();
    const group = screen.getByRole('region', { name: 'Use this chart' });
    expect(
      within(group)
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual([
      'Download PNG',
      'Download SVG',
      'Download CSV',
      'Download Excel',
      'Print',
      'Copy image',
      'Copy caption',
      'Copy alt text',
      'Copy sentence',
      'Copy citation',
      'Copy table',
      'Copy link',
    ]);
    expect(size()).toHaveDisplayValue('Word, full width');
    expect(
      within(size())
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(['Word, full width', 'Word, column', 'Word, half width', 'Slide', 'Square']);
  });

  it('download files under their names and say at what size', async () => {
    show();
    press('Download PNG');
    expect(screen.getByRole('status')).toHaveTextContent('Making the picture…');
    await screen.findByText('Downloaded plans.png (Word, full width: 17 cm).');
    press('Download SVG');
    await screen.findByText('Downloaded plans.svg (Word, full width).');
    press('Download CSV');
    await screen.findByText('Downloaded plans.csv.');
    expect(saved).toEqual([
      { name: 'plans.png', address: 'blob:plans.png' },
      { name: 'plans.svg', address: 'blob:plans.svg' },
      { name: 'plans.csv', address: 'blob:plans.csv' },
    ]);
  });

  it('make the picture at the chosen size, and keep the size for the next chart', async () => {
    const user = userEvent.setup();
    const { unmount } = show();
    await user.selectOptions(size(), 'Slide');
    press('Download PNG');
    await screen.findByText('Downloaded plans.png (Slide: 1920 × 1080 pixels).');
    expect(vi.mocked(files.pngFile).mock.lastCall?.[1].id).toBe('slide');
    unmount();
    show();
    expect(size()).toHaveDisplayValue('Slide');
    await user.selectOptions(size(), 'Word, full width');
  });

  it('do not make the same picture twice at once', async () => {
    show();
    press('Download PNG');
    press('Download PNG');
    await screen.findByText(/^Downloaded/);
    expect(saved).toHaveLength(1);
    press('Download PNG');
    await waitFor(() => expect(saved).toHaveLength(2));
  });

  it('say what went wrong, and go on working', async () => {
    vi.mocked(files.pngFile).mockRejectedValueOnce(new Error('The picture is too large.'));
    show();
    press('Download PNG');
    expect(await screen.findByRole('alert')).toHaveTextContent('The picture is too large.');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    press('Download CSV');
    await screen.findByText('Downloaded plans.csv.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keep a programmer’s words from the reader', async () => {
    vi.mocked(files.pngFile).mockRejectedValueOnce(new TypeError('x is undefined'));
    show();
    press('Download PNG');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'That did not work. Please try again.',
    );
  });

  it('print the page', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    show();
    press('Print');
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
  });

  it('offer data and words, but no picture, where nothing is drawn, and say why', async () => {
    stubClipboard({ text: true });
    show(empty);
    for (const name of ['Download PNG', 'Download SVG', 'Copy image']) {
      expect(button(name)).toHaveAttribute('aria-disabled', 'true');
      expect(button(name)).toHaveAccessibleDescription(/nothing is drawn. Choose another item/);
      press(name);
    }
    expect(files.pngFile).not.toHaveBeenCalled();
    press('Download CSV');
    await screen.findByText('Downloaded plans.csv.');
    press('Copy alt text');
    await screen.findByText('Alt text copied.');
  });

  it('have no more to say once another figure is shown', async () => {
    const { rerender } = show();
    press('Download CSV');
    await screen.findByText('Downloaded plans.csv.');
    rerender(<FigureExports figure={{ ...figure }} context={context} />);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});

describe('copying', () => {
  it('puts each kind on the clipboard and confirms it by name', async () => {
    const { held } = stubClipboard({ items: true, text: true });
    show();
    press('Copy image');
    expect(screen.getByRole('status')).toHaveTextContent('Making the picture…');
    await screen.findByText(
      'Image copied (Word, full width). Once pasted, set its width to 17 cm.',
    );
    expect(held()).toEqual({ 'image/png': 'word-full'.length });
    press('Copy caption');
    await screen.findByText('Caption copied.');
    expect(held()['text/plain']).toMatch(/^Figure X: EHC plans maintained by the council/);
    press('Copy alt text');
    await screen.findByText('Alt text copied.');
    expect(held()).toEqual({ 'text/plain': figure.altText });
    press('Copy sentence');
    await screen.findByText('Sentence copied.');
    expect(held()['text/plain']).toContain('2,026');
    press('Copy citation');
    await screen.findByText('Citation copied.');
    expect(held()['text/plain']).toContain('21 November 2026');
    expect(held()['text/plain']).toContain(link);
    press('Copy table');
    await screen.findByText('Table copied.');
    expect(Object.keys(held())).toEqual(['text/html', 'text/plain']);
    expect(held()['text/html']).toContain('2,026');
    press('Copy link');
    await screen.findByText('Link copied.');
    expect(held()).toEqual({ 'text/plain': link });
  });

  it('says when a table was taken as plain text only', async () => {
    stubClipboard({ text: true });
    show();
    press('Copy table');
    expect(await screen.findByText('Table copied as plain text.')).toBeVisible();
  });

  it.each([
    ['Copy alt text', 'Alt text'],
    ['Copy sentence', 'Sentence'],
    ['Copy citation', 'Citation'],
    ['Copy table', 'Table'],
    ['Copy link', 'Address of this view'],
  ])('%s shows the text, selected, where the browser refuses', async (name, what) => {
    stubClipboard({ items: false, text: false });
    show();
    press(name);
    const field = (await screen.findByRole('textbox', { name: what })) as HTMLTextAreaElement;
    expect(field).toHaveFocus();
    expect(field.readOnly).toBe(true);
    expect(field.value).not.toBe('');
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    expect(field).toHaveAccessibleDescription(
      'Your browser does not allow copying here. Copy this text:',
    );
  });

  it('shows the picture with its alt text where the browser refuses it', async () => {
    stubClipboard({ items: false });
    show();
    press('Copy image');
    const picture = await screen.findByRole('img', { name: figure.altText });
    expect(picture).toHaveAttribute('src', 'blob:plans.png');
    expect(screen.getByText(/right-click the picture/)).toHaveFocus();
  });

  it('takes away what is to be copied by hand on Close or Escape, and gives the focus back', async () => {
    stubClipboard({ items: false, text: false });
    const user = userEvent.setup({ writeToClipboard: false });
    stubClipboard({ items: false, text: false });
    show();
    await user.click(button('Copy citation'));
    await screen.findByRole('textbox', { name: 'Citation' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(button('Copy citation')).toHaveFocus();
    await user.click(button('Copy image'));
    await screen.findByRole('img');
    await user.click(button('Close'));
    expect(screen.queryByRole('img')).toBeNull();
    expect(button('Copy image')).toHaveFocus();
  });
});

describe('what stands on the picture', () => {
  const contents = () => screen.getByRole('combobox', { name: 'On the picture' });
  const asked = () => vi.mocked(files.pngFile).mock.lastCall?.[1];

  it('is what is usual at each size, unless the reader asks for the other', async () => {
    const user = userEvent.setup();
    show();
    await user.selectOptions(size(), 'Word, half width');
    expect(contents()).toHaveDisplayValue('For a report');
    await user.selectOptions(contents(), 'Everything');
    press('Download PNG');
    await screen.findByText(/^Downloaded/);
    expect(asked()).toMatchObject({ id: 'word-half', contents: 'everything' });
    await user.selectOptions(size(), 'Slide');
    expect(contents()).toHaveDisplayValue('Everything');
  });
});

describe('the sheet of a phone', () => {
  afterEach(() => {
    for (const name of ['share', 'canShare']) Reflect.deleteProperty(navigator, name);
  });
  const give = (share: () => Promise<void>) =>
    Object.assign(navigator, { share: vi.fn(share), canShare: () => true });

  it('is offered only where it takes pictures', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Share' })).toBeNull();
  });

  it('is given the picture with its headline and address', async () => {
    const { share } = give(() => Promise.resolve());
    show();
    press('Share');
    await screen.findByText('Shared.');
    expect(share).toHaveBeenCalledWith(
      expect.objectContaining({
        title: headlineText(figure),
        text: `${headlineText(figure)} ${link}`,
      }),
    );
  });

  it('may be closed without a word, and says what to do where it is refused', async () => {
    give(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    show();
    press('Share');
    await screen.findByText(/Please press “Share” again/);
    give(() => Promise.reject(new DOMException('closed', 'AbortError')));
    press('Share');
    await waitFor(() => expect(screen.queryByText(/press “Share” again/)).toBeNull());
  });
});

describe('words for sizes and days', () => {
  it('give centimetres for paper and pixels for screens', () => {
    expect(presets.map(presetInWords)).toEqual([
      'Word, full width: 17 cm',
      'Word, column: 15.9 cm',
      'Word, half width: 8.25 cm',
      'Slide: 1920 × 1080 pixels',
      'Square: 1080 × 1080 pixels',
    ]);
  });

  it('give a day as a citation does', () => {
    expect(dayInWords(new Date(2026, 10, 21))).toBe('21 November 2026');
  });
});
