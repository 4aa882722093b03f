import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PermanentForm } from '../../../../src/features/user-files/publish/PermanentForm.tsx';
import type { SourceFacts } from '../../../../src/user-files/package/resource.ts';
import { smallDataset } from '../own-sample.ts';

const dataset = smallDataset();
const themes = [
  { id: 'schools', title: 'Schools and places', description: '' },
  { id: 'ofsted', title: 'Ofsted judgements', description: '' },
];
const made = [
  { name: 'visits.csv', blob: new Blob(['x'.repeat(4200)]) },
  { name: 'datapackage.json', blob: new Blob(['x'.repeat(320_000)]) },
];
const revoked: string[] = [];
type Make = Parameters<typeof PermanentForm>[0]['onMake'];

beforeEach(() => {
  revoked.length = 0;
  URL.createObjectURL = (blob) => `blob:${(blob as Blob).size}`;
  URL.revokeObjectURL = (address) => revoked.push(address);
});

function show(parts: { readonly mayReplace?: boolean; readonly onMake?: Make } = {}) {
  const onMake = vi.fn<Make>(parts.onMake ?? (() => Promise.resolve(made)));
  render(
    <PermanentForm
      dataset={dataset}
      themes={themes}
      mayReplace={parts.mayReplace ?? false}
      onMake={onMake}
    />,
  );
  const user = userEvent.setup();
  const make = () => user.click(screen.getByRole('button', { name: 'Make the files' }));
  const write = async (label: string, text: string) => {
    await user.click(screen.getByLabelText(label));
    await user.paste(text);
  };
  const fill = async () => {
    await write('Publisher', ' Sefton Council ');
    await write('Title of the publication', 'Visits');
    await write('Release', '2025');
    await user.selectOptions(screen.getByLabelText('Licence'), 'Open Government Licence v3.0');
  };
  return { onMake, user, make, fill, write };
}

describe('PermanentForm', () => {
  it('assumes nothing: every field starts empty', () => {
    show();
    for (const field of [...screen.getAllByRole('textbox'), ...screen.getAllByRole('combobox')]) {
      expect(field).toHaveValue('');
    }
  });

  it('says at each field what is missing, and goes to the first', async () => {
    const { onMake, make } = show();
    await make();
    await waitFor(() => expect(screen.getByLabelText('Publisher')).toHaveFocus());
    const errorOf = (label: string) => screen.getByLabelText(label);
    expect(errorOf('Publisher')).toHaveAccessibleDescription(/Write who published the figures\.$/);
    expect(errorOf('Release')).toHaveAccessibleDescription(/Write which release it is\.$/);
    expect(errorOf('Licence')).toHaveAccessibleDescription(/Choose the licence/);
    expect(errorOf('Theme')).toHaveAccessibleDescription(/Choose the theme/);
    expect(errorOf('Licence')).toBeInvalid();
    expect(errorOf('Web address (optional)')).toBeValid();
    expect(onMake).not.toHaveBeenCalled();
  });

  it('takes an error away as soon as the field is right', async () => {
    const { make, write } = show();
    await make();
    await write('Publisher', 'D');
    expect(screen.getByLabelText('Publisher')).toBeValid();
    expect(screen.getByLabelText('Release')).toBeInvalid();
  });

  it.each(['http://sefton.gov.uk', 'sefton.gov.uk', 'javascript:alert(1)'])(
    'does not take %s for a web address',
    async (address) => {
      const { make, fill, onMake, write } = show({ mayReplace: true });
      await fill();
      await write('Web address (optional)', address);
      await make();
      expect(screen.getByLabelText('Web address (optional)')).toHaveAccessibleDescription(
        /beginning with https:\/\/, or leave it empty\.$/,
      );
      expect(onMake).not.toHaveBeenCalled();
    },
  );

  it('hands over what was said, without spaces around it, and the theme', async () => {
    const { user, make, fill, onMake } = show();
    await fill();
    await user.selectOptions(screen.getByLabelText('Theme'), 'Schools and places');
    await make();
    const facts: SourceFacts = {
      publisher: 'Sefton Council',
      title: 'Visits',
      release: '2025',
      url: '',
      licence: {
        name: 'OGL-UK-3.0',
        title: 'Open Government Licence v3.0',
        url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      },
    };
    expect(onMake).toHaveBeenCalledExactlyOnceWith(facts, 'schools');
  });

  it('asks for the name and the address of another licence', async () => {
    const { user, make, fill, onMake, write } = show({ mayReplace: true });
    await fill();
    await user.selectOptions(screen.getByLabelText('Licence'), 'Another licence');
    await make();
    await waitFor(() => expect(screen.getByLabelText('Name of the licence')).toHaveFocus());
    expect(screen.getByLabelText('Address of the licence')).toBeInvalid();
    await write('Name of the licence', 'CC BY 4.0');
    await write('Address of the licence', 'https://example.org/by');
    await make();
    expect(onMake.mock.calls[0]?.[0].licence).toEqual({
      name: 'CC-BY-4.0',
      title: 'CC BY 4.0',
      url: 'https://example.org/by',
    });
  });

  it('does not ask for the theme of a dataset that is published here', async () => {
    const { make, fill, onMake } = show({ mayReplace: true });
    expect(screen.queryByLabelText('Theme')).toBeNull();
    await fill();
    await make();
    expect(onMake.mock.calls[0]?.[1]).toBe(dataset.descriptor.theme);
  });

  it('gives the files under their names, with three steps, and goes there', async () => {
    const { make, fill } = show({ mayReplace: true });
    await fill();
    await make();
    expect(await screen.findByRole('heading', { name: 'Your files are ready' })).toHaveFocus();
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('download'))).toEqual([
      'visits.csv',
      'datapackage.json',
    ]);
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['blob:4200', 'blob:320000']);
    expect(screen.getByText('(4.2 kB)')).toBeVisible();
    const steps = screen.getByText(/Upload files/).closest('ol');
    expect(steps?.children).toHaveLength(3);
    expect(steps).toHaveTextContent('open its data folder');
    expect(steps).toHaveTextContent('Drop visits.csv and datapackage.json on that page');
    expect(steps).toHaveTextContent('Propose changes');
  });

  it('takes the files away when something is changed, and lets go of them', async () => {
    const { make, fill, write } = show({ mayReplace: true });
    await fill();
    await make();
    await screen.findByRole('heading', { name: 'Your files are ready' });
    await write('Release', '/26');
    expect(screen.queryByRole('link')).toBeNull();
    expect(revoked).toEqual(['blob:4200', 'blob:320000']);
  });

  it('says why the files could not be made, and keeps what was written', async () => {
    const onMake = () => Promise.reject(new Error('datapackage.json could not be loaded.'));
    const { make, fill } = show({ mayReplace: true, onMake });
    await fill();
    await make();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'datapackage.json could not be loaded. Nothing was changed',
    );
    expect(screen.getByLabelText('Release')).toHaveValue('2025');
  });

  it('is filled in and sent by keyboard alone', async () => {
    const { user, onMake } = show({ mayReplace: true });
    await user.tab();
    await user.keyboard('Sefton Council{Tab}Visits{Tab}2025{Tab}{Tab}');
    expect(screen.getByLabelText('Licence')).toHaveFocus();
    await user.selectOptions(screen.getByLabelText('Licence'), 'ogl');
    await user.tab();
    await user.keyboard('{Enter}');
    expect(onMake).toHaveBeenCalledOnce();
  });
});
