import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useProvenance } from '../../../src/pages/shell/use-provenance.ts';
import { buildDataset, liverpool } from '../../query/build-dataset.ts';
import { figureOf, plans } from '../../figure/figure-of.ts';

const [row] = figureOf(buildDataset({ indicators: [plans], rows: [[2025, liverpool, 5]] })).table
  .rows;
const marks = row?.cells ?? [];

describe('useExplained', () => {
  it('remembers what was asked until it is closed, and gives the focus back', () => {
    const button = document.body.appendChild(document.createElement('button'));
    const { result } = renderHook(() => useProvenance());
    expect(result.current.provenanceRequest).toBeNull();
    button.focus();
    act(() => result.current.showProvenance(marks, plans));
    expect(result.current.provenanceRequest).toEqual({ marks, told: null, indicator: plans });
    button.blur();
    act(() => result.current.close());
    expect(result.current.provenanceRequest).toBeNull();
    expect(document.activeElement).toBe(button);
    button.remove();
  });

  it('asks nothing of no marks', () => {
    const { result } = renderHook(() => useProvenance());
    act(() => result.current.showProvenance([], plans));
    expect(result.current.provenanceRequest).toBeNull();
  });
});
