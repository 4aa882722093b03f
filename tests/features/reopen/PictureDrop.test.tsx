import { act, createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Shell } from '../../../src/pages/shell/Shell.tsx';
import { takeQueuedFiles } from '../../../src/user-files/store/queued-files.ts';
import { openView, setView, viewStore } from '../../../src/state/view-store.ts';
import { defaultView } from '../../site.ts';

const here = window.location.href;

/** An SVG as this site writes it, as far as opening it is concerned. */
function svg(link: string, name = 'plans.svg'): File {
  const text = `<svg xmlns="http://www.w3.org/2000/svg"><metadata id="local-context-link">${link.replaceAll('&', '&amp;')}</metadata></svg>`;
  return new File([text], name, { type: 'image/svg+xml' });
}

const linkTo = (query: string): string => new URL(query, here).href;
const plans = linkTo('?page=indicator&indicator=plans.count&axis=fit');

function drag(kind: 'dragOver' | 'drop', files: readonly File[], types = ['Files']): Event {
  const event = createEvent[kind](document.body);
  Object.defineProperty(event, 'dataTransfer', { value: { types, files, dropEffect: 'none' } });
  fireEvent(document.body, event);
  return event;
}

const view = () => viewStore.getState().view;
const chooser = () => screen.getByLabelText('Open a picture made here');
const hint = () => screen.queryByText(/^Drop a file with figures/);

beforeEach(() => {
  window.scrollTo = vi.fn<() => void>();
  openView(defaultView);
  render(
    <Shell page="overview">
      <h1>Overview</h1>
    </Shell>,
  );
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a picture dropped on the page', () => {
  it('opens the view it shows, as a step for Back, and says so', async () => {
    const event = drag('drop', [svg(plans, 'plans_liverpool.svg')]);
    expect(event.defaultPrevented).toBe(true);
    await screen.findByText('Opened the view of plans_liverpool.svg.');
    expect(view()).toEqual({
      ...defaultView,
      page: 'indicator',
      indicator: 'plans.count',
      axis: 'fit',
    });
    expect(viewStore.getState().navigationType).toBe('push');
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('leaves what the reader has put together for a pack', async () => {
    act(() => setView({ pack: ['a-1', 'plans.count'] }));
    drag('drop', [svg(plans)]);
    await screen.findByText('Opened the view of plans.svg.');
    expect(view().pack).toEqual(['a-1', 'plans.count']);
    act(() => setView({ pack: [] }));
  });

  it('tells what of its link could not be used', async () => {
    drag('drop', [svg(`${plans}&chart=pie`)]);
    await screen.findByText('Opened the view of plans.svg.');
    expect(viewStore.getState().notices.map(({ key }) => key)).toEqual(['link.chart']);
  });

  it('tells when it was made at another address', async () => {
    drag('drop', [svg('https://elsewhere.test/?page=indicator&indicator=plans.count')]);
    const message = await screen.findByText(/^Opened the view of plans.svg\. ./);
    expect(message).toHaveTextContent('elsewhere.test');
    expect(view().indicator).toBe('plans.count');
  });

  it('is no longer spoken of once something else is shown', async () => {
    drag('drop', [svg(plans)]);
    const message = await screen.findByText('Opened the view of plans.svg.');
    act(() => setView({ axis: 'zero' }));
    expect(message).toBeEmptyDOMElement();
  });

  it.each([
    ['a CSV file', [new File(['a,b'], 'plans.csv', { type: 'text/csv' })]],
    ['a ZIP file', [new File(['PK'], 'pack.zip', { type: 'application/zip' })]],
  ])('is not looked for in %s, which goes to the page for own files', (_, files) => {
    drag('drop', files);
    expect(view().page).toBe('data');
    expect(takeQueuedFiles()).toEqual(files);
  });

  it('has a message that can be dismissed', async () => {
    drag('drop', []);
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    ['a picture made elsewhere', [new File(['<svg/>'], 'logo.svg', { type: 'image/svg+xml' })]],
    ['a link that runs code', [svg('javascript:alert(1)')]],
    ['several files', [svg(plans), svg(plans)]],
    ['nothing', []],
    [
      'something larger than 50 MB',
      [Object.defineProperty(svg(plans), 'size', { value: 50_000_001 })],
    ],
    [
      'a file that has gone',
      [
        Object.assign(svg(plans), {
          arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
        }),
      ],
    ],
  ])('changes nothing and says why where it is %s', async (_, files) => {
    drag('drop', files);
    expect(await screen.findByRole('alert')).toHaveTextContent(/was not opened\. ?./);
    expect(view()).toEqual(defaultView);
  });

  it('has its name shown without marks that turn the writing round, and cut short', async () => {
    drag('drop', [svg(plans, `\u202Egpj.${'x'.repeat(300)}.svg`)]);
    const message = await screen.findByText(/^Opened the view of gpj\.x/);
    expect(message.textContent?.length).toBeLessThan(160);
  });
});

describe('while something is dragged over the page', () => {
  it('says what dropping a file does, until the file has left', () => {
    vi.useFakeTimers();
    const event = drag('dragOver', []);
    expect(event.defaultPrevented).toBe(true);
    expect(hint()).toBeInTheDocument();
    act(() => vi.advanceTimersByTime(400));
    drag('dragOver', []);
    act(() => vi.advanceTimersByTime(400));
    expect(hint()).toBeInTheDocument();
    act(() => vi.advanceTimersByTime(1000));
    expect(hint()).toBeNull();
  });

  it('leaves text and links alone, and pictures of the page itself', () => {
    expect(drag('dragOver', [], ['text/plain']).defaultPrevented).toBe(false);
    expect(drag('drop', [], ['text/plain']).defaultPrevented).toBe(false);
    fireEvent.dragStart(document.body);
    expect(drag('dragOver', []).defaultPrevented).toBe(false);
    fireEvent.dragEnd(document.body);
    expect(drag('dragOver', []).defaultPrevented).toBe(true);
  });
});

describe('a picture chosen in the footer', () => {
  it('opens the view it shows', async () => {
    await userEvent.setup().upload(chooser(), svg(plans));
    await screen.findByText('Opened the view of plans.svg.');
    expect(view().indicator).toBe('plans.count');
  });

  it('that cannot be opened is told of beside the control, which can be used again', async () => {
    const user = userEvent.setup();
    await user.upload(chooser(), svg('mailto:a@b.test'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/^plans\.svg was not opened\. The link in this picture/);
    expect(screen.getByRole('contentinfo')).toContainElement(alert);
    await user.upload(chooser(), svg(plans));
    await screen.findByText('Opened the view of plans.svg.');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
