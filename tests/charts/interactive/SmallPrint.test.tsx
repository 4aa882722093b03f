import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SourceLines } from '../../../src/charts/interactive/SmallPrint.tsx';
import { figureOf, plans, source } from '../../figure/figure-of.ts';
import { buildDataset, indicator, liverpool } from '../../query/build-dataset.ts';

const figure = figureOf(
  buildDataset({ indicators: [indicator(plans)], rows: [[2025, liverpool, 5]] }),
);
const licence = { name: 'own', title: 'our own terms', url: '' };

it('a licence and a publication with an address are links', () => {
  render(<SourceLines figure={{ ...figure, sources: [source('A')] }} />);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://release.test/',
    'https://ogl.test/',
  ]);
});

it('those without one are words, and lead nowhere', () => {
  const { container } = render(
    <SourceLines figure={{ ...figure, sources: [source('A', { url: '', licence })] }} />,
  );
  expect(screen.queryAllByRole('link')).toEqual([]);
  expect(container.textContent).toBe(
    'Department for Education, Education, health and care plans. Release A. Our own terms.',
  );
});
