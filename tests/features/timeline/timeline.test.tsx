import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TimelineChart } from '../../../src/charts/timeline/TimelineChart.tsx';
import { Pointed } from '../../../src/features/timeline/Pointed.tsx';
import { TimelineFilters } from '../../../src/features/timeline/TimelineFilters.tsx';
import { TimelineList } from '../../../src/features/timeline/TimelineList.tsx';
import type { Timeline, TimelineItem } from '../../../src/strategy/timeline/item.ts';
import { viewStore } from '../../../src/state/view-store.ts';
import { defaultView, liverpool, sefton } from '../../site.ts';

const figures = {
  words: 'EHC plans, 2017 to 2021',
  view: {
    ...defaultView,
    page: 'indicator',
    indicator: 'plans.plan_count',
    from: 2017,
    to: 2021,
  },
} as const;

const inspection: TimelineItem = {
  id: 'visit',
  kind: 'inspection',
  area: liverpool,
  areaName: 'Liverpool',
  title: 'Area SEND inspection',
  dates: '14 to 18 January 2019',
  start: 2019.04,
  end: 2019.05,
  isLoose: false,
  outcome: '3 significant weaknesses',
  note: 'Published 6 March 2019',
  sources: [
    { title: 'Ofsted, Outcomes', url: 'https://ofsted.test/' },
    { title: 'Liverpool City Council, Policies', url: '' },
  ],
  thirdParty: false,
  lead: figures,
  page: null,
  targets: [],
};

const readByOthers: TimelineItem = {
  ...inspection,
  id: 'read',
  area: sefton,
  areaName: 'Sefton',
  title: 'Children’s services inspection',
  outcome: 'Good',
  thirdParty: true,
};

const milestones = (count: number): TimelineItem => ({
  ...inspection,
  id: `due-${count}`,
  kind: 'milestone',
  title: `${count} milestones due`,
  outcome: '',
  lead: null,
  targets: Array.from({ length: count }, (_, index) => ({
    words: `Promise ${index}`,
    view: { ...defaultView, page: 'priorities', target: `t${count}-${index}` },
  })),
});

const loose: TimelineItem = {
  ...inspection,
  id: 'draft',
  kind: 'document',
  title: 'A draft',
  dates: '2021 (month not known)',
  start: 2021,
  end: 2022,
  isLoose: true,
};

const items = [inspection, readByOthers, loose, milestones(2), milestones(6)];
const timeline: Timeline = {
  items,
  councils: [
    { code: liverpool, name: 'Liverpool' },
    { code: sefton, name: 'Sefton' },
  ],
  sitePair: [liverpool, sefton],
  years: [2018, 2027],
  today: 2026.9,
  undated: [],
  promised: [],
};

const onPoint = vi.fn<(id: string) => void>();
const onFocus = vi.fn<(id: string) => void>();
const onChoose = vi.fn<(id: string) => void>();

beforeEach(() => {
  vi.clearAllMocks();
  viewStore.openView({ ...defaultView, page: 'timeline' });
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, 1000, 400),
  );
});

function list(pointed: readonly string[] = [], areas: readonly string[] = defaultView.areas) {
  const kept = { areas, comparators: [] };
  render(
    <TimelineList
      shown={items}
      kept={kept}
      pointed={pointed}
      onPoint={onPoint}
      onFocus={onFocus}
    />,
  );
}
const entry = (id: string) => document.getElementById(`timeline-${id}`) as HTMLElement;
const hrefs = (id: string) =>
  [...entry(id).querySelectorAll('a')].map((link) => link.getAttribute('href'));

describe('TimelineList', () => {
  it('says of each item when, where, what, how it ended and whence it is known', () => {
    list();
    expect(entry('visit')).toHaveTextContent(
      '14 to 18 January 2019LiverpoolInspectionArea SEND inspectionOutcome: 3 significant weaknessesFigures of that time: EHC plans, 2017 to 2021Published 6 March 2019. Sources: Ofsted, Outcomes; Liverpool City Council, Policies.',
    );
  });

  it('says that an outcome comes from a third party, and only then', () => {
    list();
    const words = /a third party’s reading of the inspectors’ report/;
    expect(within(entry('read')).getByText(words)).toBeInTheDocument();
    expect(screen.getAllByText(words)).toHaveLength(1);
  });

  it('leads to the figures of the time, with the reader’s own areas where the council is one', () => {
    list([], [liverpool, 'E08000011']);
    const rest = 'from=2017&to=2021';
    const start = './?page=indicator&indicator=plans.plan_count';
    expect(hrefs('visit')[0]).toBe(`${start}&areas=E08000012,E08000011&comparators=none&${rest}`);
    expect(hrefs('read')[0]).toBe(`${start}&comparators=none&${rest}`);
  });

  it('leads to each promise, folded away when they are many', () => {
    list();
    expect(hrefs('due-2').slice(0, 2)).toEqual([
      './?page=priorities&target=t2-0',
      './?page=priorities&target=t2-1',
    ]);
    expect(entry('due-2').querySelector('details')).toBeNull();
    const folded = within(entry('due-6')).getByText('The 6 milestones and where each stands');
    expect(folded.closest('details')).not.toHaveAttribute('open');
  });

  it('tells which entry is pointed at, by pointer and by focus', async () => {
    list(['draft']);
    expect(document.querySelectorAll('.pointed')).toHaveLength(1);
    expect(entry('draft')).toHaveClass('pointed');
    await userEvent.hover(entry('visit'));
    expect(onPoint).toHaveBeenLastCalledWith('visit');
    await userEvent.unhover(entry('visit'));
    expect(onPoint).toHaveBeenLastCalledWith('');
    entry('read').querySelector('a')?.focus();
    expect(onFocus).toHaveBeenLastCalledWith('read');
  });
});

describe('TimelineChart', () => {
  it('is hidden from assistive technology and tells which mark is pointed at or chosen', async () => {
    render(
      <TimelineChart
        timeline={timeline}
        shown={items}
        pointed={['visit']}
        onPoint={onPoint}
        onChoose={onChoose}
      />,
    );
    expect(document.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
    const mark = (id: string) => document.querySelector(`[data-item="${id}"]`) as Element;
    expect(mark('draft').querySelector('title')).toHaveTextContent(
      '2021 (month not known): A draft',
    );
    expect(mark('draft').querySelector('rect[stroke-dasharray]')).toBeInTheDocument();
    expect(document.querySelectorAll('.timeline-mark circle')).toHaveLength(1);
    expect(mark('visit').querySelector('circle')).toBeInTheDocument();
    await userEvent.hover(mark('draft'));
    expect(onPoint).toHaveBeenLastCalledWith('draft');
    await userEvent.click(mark('draft'));
    expect(onChoose).toHaveBeenLastCalledWith('draft');
  });
});

describe('Pointed', () => {
  it('says what a mark stands for, a third party’s reading included', () => {
    render(<Pointed item={readByOthers} />);
    expect(document.querySelector('.timeline-pointed')).toHaveTextContent(
      '14 to 18 January 2019, Sefton: Children’s services inspection – Good (third party’s reading of the report)',
    );
  });
});

describe('TimelineFilters', () => {
  it('puts the choices into the view', async () => {
    render(<TimelineFilters timeline={timeline} choice={{ council: '', kind: 'inspection' }} />);
    expect(screen.getByRole('combobox', { name: 'Kind' })).toHaveValue('inspection');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Council' }), 'Sefton');
    expect(viewStore.getState().view.filters).toEqual({ council: [sefton], kind: ['inspection'] });
  });
});
