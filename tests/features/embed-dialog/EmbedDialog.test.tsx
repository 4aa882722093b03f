import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { EmbedDialog } from '../../../src/features/embed-dialog/EmbedDialog.tsx';

// jsdom has no modal dialogs.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});

const subject = {
  site: 'https://example.org/',
  indicator: 'a.b',
  target: '',
  search: '?page=indicator&indicator=a.b',
  pageSearch: '?page=indicator&indicator=a.b',
  name: 'Plans up',
  altText: 'Line chart: plans.',
  lastingAltText: 'Line chart: plans, the latest.',
  dataVersion: '2026.11.21',
  file: 'plans.png',
};
const code = () => screen.getByLabelText<HTMLTextAreaElement>('Code to paste').value;
const open = () => render(<EmbedDialog subject={subject} onClose={vi.fn()} />);

describe('Embed this chart', () => {
  it('gives a frame of the measured height, once the preview has said it', () => {
    open();
    expect(code()).toContain('height="520"');
    const preview = screen.getByTitle<HTMLIFrameElement>('Preview of the chart: Plans up');
    const say = (source: MessageEventSource | null, height: unknown) =>
      fireEvent(
        window,
        new MessageEvent('message', { source, data: { type: 'local-context:height', height } }),
      );
    say(window, 999);
    say(preview.contentWindow, 'tall');
    expect(code()).toContain('height="520"');
    for (const one of document.querySelectorAll<HTMLIFrameElement>('.embed-measuring')) {
      say(one.contentWindow, 812.4);
    }
    expect(code()).toContain('height="813"');
  });

  it('puts each choice into the code', async () => {
    const user = userEvent.setup();
    open();
    await user.click(screen.getByLabelText('Show the title'));
    await user.click(screen.getByLabelText('Show what it is compared with'));
    await user.selectOptions(screen.getByLabelText('Figures'), 'As at version 2026.11.21');
    await user.click(screen.getByLabelText(/Fit the height/));
    expect(code()).toContain('?comparators=none&amp;title=off&amp;data=2026.11.21');
    expect(code()).toContain('<script src="https://example.org/embed.js" async></script>');
    await user.type(screen.getByLabelText('Height in pixels'), '640');
    expect(code()).toContain('height="640"');
  });

  it('says what a height may be, and keeps the measured one meanwhile', async () => {
    open();
    await userEvent.type(screen.getByLabelText('Height in pixels'), '20');
    expect(screen.getByText(/whole number from 200 to 5000/)).toBeVisible();
    expect(code()).toContain('height="520"');
  });

  it('gives a picture with a link where frames are not allowed', async () => {
    open();
    await userEvent.selectOptions(
      screen.getByLabelText('What to put in your page'),
      'A picture with a link',
    );
    expect(code()).toContain('<img src="https://example.org/figures/a.b/picture-narrow.png"');
    expect(screen.queryByTitle(/Preview/)).toBeNull();
  });
});
