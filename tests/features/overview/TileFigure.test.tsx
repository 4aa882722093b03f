import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShowProvenance } from '../../../src/charts/interactive/show-provenance.ts';
import { sharedSpan } from '../../../src/charts/tile/plan-tile.ts';
import { pointAtNothing, usePointed } from '../../../src/state/pointed.ts';
import { viewStore } from '../../../src/state/view-store.ts';
import { noStrategy } from '../../../src/domain/strategy.ts';
import { Glance } from '../../../src/features/overview/Glance.tsx';
import { TileFigure } from '../../../src/features/overview/TileFigure.tsx';
import type { Tile } from '../../../src/figure/tile/tile.ts';
import { tileFrom, tileOf } from '../../figure/tile/real-tile.ts';

const onTime = tileOf('EHC plans made within 20 weeks');
const plans = tileOf('Pupils with an EHC plan');
const span = sharedSpan([onTime, plans]);
const nothing = () => null;

function Linked(props: {
  readonly tile: Tile;
  readonly beside?: readonly Tile[];
  readonly showProvenance?: ShowProvenance;
}) {
  const { tile, beside = [], showProvenance = nothing } = props;
  const year = usePointed((pointed) => pointed.year);
  return (
    <TileFigure
      {...{ tile, beside, span, year, showProvenance }}
      caution="newer release due"
      promiseCount={2}
      promises={() => <p>What was promised.</p>}
    />
  );
}

const figureOf = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`figure[data-indicator="${id}"]`);
  if (!found) throw new Error(`no figure of ${id}`);
  return found;
};

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
    DOMRect.fromRect({ width: 384, height: 170 }),
  );
});

afterEach(() => {
  act(pointAtNothing);
  vi.restoreAllMocks();
});

describe('a tile', () => {
  it('shows both councils, better or worse than England, England, and the year', () => {
    render(<Linked tile={onTime} />);
    const figure = screen.getByRole('figure');
    expect(figure).toHaveTextContent(/Liverpool 97\.0%\s*better than England/);
    expect(figure).toHaveTextContent(/Sefton 42\.9%\s*worse than England/);
    expect(figure).toHaveTextContent('England 45.5% · 2025');
    expect(figure).toHaveTextContent('newer release due');
    expect(screen.getByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining('indicator=ehcp-process.plan_20_weeks_percent'),
    );
  });

  it('shows what stands beside its figure, with its own date', () => {
    const beside = tileFrom({
      ...plans.declared,
      id: 'count',
      indicator: 'ehcp-caseload.ehc_plan_count',
    });
    render(<Linked tile={plans} beside={[beside]} />);
    expect(screen.getByRole('figure')).toHaveTextContent(
      /EHC plans Liverpool 7,875 and Sefton 4,197 \(2026\)/,
    );
  });

  it('opens where a number comes from', async () => {
    const showProvenance = vi.fn<ShowProvenance>();
    render(<Linked tile={onTime} showProvenance={showProvenance} />);
    await userEvent.click(screen.getByRole('button', { name: /42\.9%/ }));
    expect(showProvenance.mock.calls[0]?.[0]).toMatchObject([{ cell: 42.9 }]);
  });

  it('has three tab stops beside its promises: heading, about, chart', async () => {
    render(<Linked tile={onTime} />);
    const stops: string[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      await userEvent.tab();
      if (document.activeElement === document.body) break;
      stops.push(
        document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName ?? '',
      );
    }
    expect(stops).toEqual(['A', 'BUTTON', 'BUTTON', 'slider']);
  });

  it('its + and i are one tab stop, between which the arrow keys lead', async () => {
    render(<Linked tile={onTime} />);
    const add = screen.getByRole('button', { name: /^Add to pack/ });
    const about = screen.getByRole('button', { name: /^About this figure/ });
    await userEvent.tab();
    await userEvent.tab();
    expect(about).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(add).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    expect(add).toHaveAccessibleName(/^Remove from pack/);
    expect(viewStore.getState().view.pack).toEqual(['ehcp-process.plan_20_weeks_percent']);
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    expect(screen.getByRole('button', { name: /^2 promises/ })).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(add).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(about).toHaveFocus();
  });

  it('opens its promises, and what it means, in place', async () => {
    render(<Linked tile={onTime} />);
    const promises = screen.getByRole('button', { name: /^2 promises/ });
    expect(promises).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(promises);
    expect(screen.getByText('What was promised.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^About this figure/ }));
    expect(screen.queryByText('What was promised.')).toBeNull();
    expect(screen.getByText(/^Source: Department for Education/)).toBeVisible();
    expect(screen.getByText(/^Break in series/)).toBeVisible();
  });
});

describe('a year pointed at in one tile', () => {
  it('is shown in all, in the place of the newest values, and Escape brings those back', async () => {
    render(
      <>
        <Linked tile={onTime} />
        <Linked tile={plans} />
      </>,
    );
    const [chart] = screen.getAllByRole('slider');
    act(() => chart?.focus());
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    // ehcp-process.csv, rows 35 and 41; sen-support.csv, January 2020.
    expect(figureOf('ehcp-process.plan_20_weeks_percent')).toHaveTextContent(/9\.1%.*66\.9%/);
    expect(figureOf('sen-support.ehc_plan_percent')).toHaveTextContent(/3\.1%.*3\.0%.*2020/);
    expect(chart).toHaveAttribute(
      'aria-valuetext',
      '2020: Liverpool 9.1%, worse; Sefton 66.9%, better; England 55.6%',
    );
    await userEvent.keyboard('{Escape}');
    expect(figureOf('sen-support.ehc_plan_percent')).toHaveTextContent(/7\.0%.*6\.2%.*2025/);
  });

  it('is said to have no figure where a tile has none', async () => {
    render(
      <>
        <Linked tile={plans} />
        <Linked tile={onTime} />
      </>,
    );
    act(() => screen.getAllByRole('slider')[0]?.focus());
    await userEvent.keyboard('{Home}');
    expect(figureOf('ehcp-process.plan_20_weeks_percent')).toHaveTextContent('No figure for 2016');
  });
});

it('an area lifted with the keyboard is lifted in all tiles', async () => {
  render(
    <>
      <Linked tile={onTime} />
      <Linked tile={plans} />
    </>,
  );
  act(() => screen.getAllByRole('slider')[0]?.focus());
  await userEvent.keyboard('{ArrowDown}');
  const lifted = document.querySelectorAll<HTMLElement>('.tile-council.lifted');
  expect([...lifted].map((one) => within(one).getByRole('button').textContent)).toEqual([
    expect.stringContaining('Liverpool'),
    expect.stringContaining('Liverpool'),
  ]);
});

describe('a tile of a file that is not whole', () => {
  const fault =
    'Part of data/ehcp-process.csv could not be used, so figures may be missing here and no finding is given.';
  const damaged: Tile = {
    ...onTime,
    grid: {
      ...onTime.grid,
      dataset: {
        ...onTime.grid.dataset,
        issues: [
          { severity: 'error', file: 'ehcp-process.csv', row: 0, column: '', message: '', fix: '' },
        ],
      },
    },
  };

  it('says so, and calls nothing better or worse', () => {
    render(<Linked tile={damaged} />);
    expect(screen.getByText(fault)).toBeInTheDocument();
    expect(document.querySelector('.tile-standing')).toBeNull();
  });

  it('gives no line of what stands out, which says why', () => {
    const layer = { ...noStrategy, issues: [] };
    render(
      <Glance
        tiles={[damaged]}
        layer={layer}
        today={{ year: 2026, month: 11, day: 30, text: '2026-11-30' }}
      />,
    );
    expect(screen.getByText(fault)).toBeInTheDocument();
    expect(screen.queryByText(/97\.0%/)).toBeNull();
  });
});
