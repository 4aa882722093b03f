import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SelectField } from '../../src/controls/SelectField.tsx';

const choices = ['2019', '2020', '2021'].map((year) => ({ value: year, label: year }));
const ignore = (): void => undefined;
const field = (value: string) => (
  <SelectField label="From" value={value} choices={choices} onChange={ignore} />
);
const from = () => screen.getByRole('combobox', { name: 'From' });
const choose = (year: string) => fireEvent.change(from(), { target: { value: year } });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a control whose page follows later', () => {
  it('shows what was chosen before the page has followed', () => {
    render(field('2019'));
    choose('2020');
    expect(from()).toHaveValue('2020');
  });

  it('stays with the choice once the page has followed', () => {
    const { rerender } = render(field('2019'));
    choose('2020');
    rerender(field('2020'));
    act(() => void vi.advanceTimersByTime(5000));
    expect(from()).toHaveValue('2020');
  });

  it('shows what the page says where that is another value still', () => {
    const { rerender } = render(field('2019'));
    choose('2020');
    rerender(field('2021'));
    expect(from()).toHaveValue('2021');
  });

  it('goes back to the page’s value when the page has not followed within a second', () => {
    render(field('2019'));
    choose('2020');
    act(() => void vi.advanceTimersByTime(999));
    expect(from()).toHaveValue('2020');
    act(() => void vi.advanceTimersByTime(1));
    expect(from()).toHaveValue('2019');
  });
});
