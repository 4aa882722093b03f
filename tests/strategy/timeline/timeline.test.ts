import { describe, expect, it } from 'vitest';
import { readPartialDate, type PartialDate } from '../../../src/domain/time/partial-date.ts';
import { buildTimeline } from '../../../src/strategy/timeline/timeline.ts';
import { chosenItems, readTimelineChoice } from '../../../src/strategy/timeline/choice.ts';
import {
  aheadOf,
  newestFirst,
  spanInWords,
  timelineInWords,
  withoutMilestones,
} from '../../../src/strategy/timeline/words.ts';
import { catalogue } from '../../figure/real-data.ts';
import { layer } from './sample-layer.ts';

const day = (text: string) => readPartialDate(text) as PartialDate;
const timeline = buildTimeline(layer, catalogue, day('2026-11-21'));
const item = (id: string) => timeline.items.find((one) => one.id === id);

describe('the dates of the timeline', () => {
  it.each([
    ['2019-01-14', '2019-01-18', '14 to 18 January 2019'],
    ['2022-03-16', '2022-05-11', '16 March to 11 May 2022'],
    ['2019-12-30', '2020-01-03', '30 December 2019 to 3 January 2020'],
    ['2022-05-09', '', '9 May 2022'],
    ['2022-05-09', '2022-05-09', '9 May 2022'],
    ['2021', '', '2021 (month not known)'],
    ['2021-09', '', 'September 2021 (day not known)'],
    ['2021-09', '2021-11', 'September 2021 to November 2021'],
  ])('%s to %s is "%s"', (start, end, words) => {
    expect(spanInWords(day(start), readPartialDate(end))).toBe(words);
  });

  it('keep a mere year as the whole of it', () => {
    expect(item('sef-e06')).toMatchObject({
      dates: '2021 (month not known)',
      start: 2021,
      end: 2022,
      isLoose: true,
    });
  });

  it('run from the first to the last moment of a strategy', () => {
    expect(item('liverpool-send-2018')).toMatchObject({
      dates: '2018 to 2022',
      start: 2018,
      end: 2023,
      isLoose: false,
      outcome: 'Status: superseded',
    });
  });
});

describe('the timeline', () => {
  it('holds both councils, in order of time, today included', () => {
    expect(timeline.councils.map(({ name }) => name)).toEqual(['Liverpool', 'Sefton']);
    const starts = timeline.items.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(timeline.years).toEqual([2016, 2027]);
    expect(new Set(timeline.items.map(({ id }) => id)).size).toBe(timeline.items.length);
  });

  it('says in words what it holds', () => {
    expect(timelineInWords(timeline, timeline.items)).toEqual([
      'One time axis from 2016 to 2026.',
      'Liverpool: 2 strategies, 4 inspections, 2 consultations and 12 documents.',
      'Sefton: 2 strategies, 5 inspections, 1 document and 4 milestone dates.',
    ]);
  });

  it('shows a publication and its document’s own date once', () => {
    const dated = timeline.items.filter(({ kind }) => kind === 'document');
    expect(dated.filter(({ title }) => title.startsWith('Education Improvement Plan'))).toEqual([
      expect.objectContaining({ id: 'liv-e09', dates: '25 April 2022' }),
      expect.objectContaining({ id: 'liv-e14', dates: '27 April 2022' }),
    ]);
    expect(layer.events.filter(({ kind }) => kind === 'publication')).toHaveLength(11);
    expect(dated.filter(({ id }) => /^(liv|sef)-e/.test(id))).toHaveLength(11);
    expect(dated.filter(({ id }) => !/^(liv|sef)-e/.test(id)).map(({ title }) => title)).toEqual([
      'Special needs strategy consultation notice published',
      'Joint local area inspection outcome letter published',
    ]);
  });

  it('tells the judgement of a written statement as a publication, not as an inspection', () => {
    expect(item('liv-e03')).toMatchObject({ kind: 'document', dates: '23 August 2019' });
  });

  it('keeps a publication whose document has another date', () => {
    const moved = layer.documents.map((one) => ({ ...one, firstPublished: null }));
    const { items } = buildTimeline({ ...layer, documents: moved }, catalogue, day('2026'));
    expect(items.find(({ id }) => id === 'liv-e09')?.kind).toBe('document');
  });

  it('names documents without a date apart', () => {
    expect(timeline.undated.map(({ id }) => id)).toContain('sefton-2030');
    expect(timeline.undated).toHaveLength(11);
  });

  it('gathers milestones by their due date, each promise with its place among the priorities', () => {
    const milestones = timeline.items.filter(({ kind }) => kind === 'milestone');
    expect(milestones.map(({ dates, title }) => `${dates}: ${title}`)).toEqual([
      'Due September 2021: 3 milestones due',
      'Due December 2021: 4 milestones due',
      'Due July 2022: 16 milestones due',
      'Due July 2023: 3 milestones due',
    ]);
    expect(milestones[0]?.targets[0]).toEqual({
      words: 'Implement the new Early Years Foundation Stage framework in schools and settings',
      view: {
        page: 'priorities',
        priority: 'sefton-education-2021-1',
        target: 's21-1-d1',
      },
    });
    expect(withoutMilestones(timeline)).toBe(
      'No milestone in the documents of Liverpool has a due date of its own.',
    );
  });

  it('says which outcomes are a third party’s reading, and only those', () => {
    const read = timeline.items.filter(({ thirdParty }) => thirdParty);
    expect(read.map(({ id }) => id)).toEqual(['sef-e04', 'sef-e05']);
  });
});

describe('an entry leads to the figures of its time', () => {
  it.each([
    // id, indicator, from, to
    ['liv-e02', 'ehcp-caseload.ehc_plan_count', 2017, 2021],
    ['liv-e04', 'ehcp-caseload.ehc_plan_count', 2020, 2024],
    ['liverpool-send-2018', 'ehcp-caseload.ehc_plan_count', 2016, 2024],
    ['liv-e07', 'sen-social-care.ehc_plan_percent', 2021, 2025],
    // The series starts in 2016/17, and has no years yet after today's.
    ['liv-e06', 'sen-social-care.ehc_plan_percent', null, 2020],
    ['sef-e05', 'ehcp-caseload.ehc_plan_count', 2024, null],
    [
      'sefton-education-2021',
      'early-years-development.good_level_of_development_percent',
      2019,
      null,
    ],
    ['liv-e10', 'absence-by-sen.absence_percent', null, 2023],
    // Before the absence series: the number of plans instead.
    ['liv-e12', 'ehcp-caseload.ehc_plan_count', 2014, 2018],
  ])('%s to %s, %s to %s', (id, indicator, from, to) => {
    expect(item(id)?.lead?.view).toEqual({
      page: 'indicator',
      indicator,
      from,
      to,
      events: 'inspections',
    });
  });

  it('every entry leads somewhere', () => {
    expect(timeline.items.filter(({ lead, targets }) => !lead && targets.length === 0)).toEqual([]);
  });

  it('says where, and goes nowhere on a site without those figures', () => {
    expect(item('liv-e02')?.lead?.words).toBe('EHC plans maintained by the council, 2017 to 2021');
    const { items } = buildTimeline(layer, { ...catalogue, datasets: [] }, day('2026-11-21'));
    expect(items.filter(({ lead }) => lead !== null)).toEqual([]);
  });
});

describe('the choices on the timeline', () => {
  it('narrow it to a council and a kind', () => {
    const { choice, notices } = readTimelineChoice(
      { council: ['E08000014'], kind: ['inspection'] },
      timeline,
    );
    expect(notices).toEqual([]);
    expect(chosenItems(timeline, choice).map(({ id }) => id)).toEqual([
      'sef-e01',
      'sef-e02',
      'sef-e03',
      'sef-e04',
      'sef-e05',
    ]);
  });

  it('leave out what the timeline does not know, with a notice', () => {
    const { choice, notices } = readTimelineChoice(
      { council: ['E08000099'], kind: ['document', 'milestone'], theme: ['health'] },
      timeline,
    );
    expect(choice).toEqual({ council: '', kind: 'document' });
    expect(notices.map(({ message }) => message)).toEqual([
      'The filter “Council” has no choice "E08000099"; it was left out.',
      'The filter “Kind” takes one choice at a time; only the first is used.',
      'The timeline has no filter "theme"; it was left out.',
    ]);
  });
});

describe('the order of reading', () => {
  it('is the newest first', () => {
    const starts = newestFirst(timeline.items).map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => b - a));
    expect(starts).toHaveLength(timeline.items.length);
  });

  it('begins with what is ahead: dates to come, and the ends of strategies that run', () => {
    const ahead = aheadOf(timeline, timeline.items);
    expect(ahead.length).toBeGreaterThan(0);
    for (const { item: one } of ahead) expect(one.end).toBeGreaterThan(timeline.today);
    expect(ahead.find(({ item: one }) => one.id === 'liverpool-send-2023')?.when).toBe(
      'ends with 2026',
    );
    expect(aheadOf({ ...timeline, today: 2031 }, timeline.items)).toEqual([]);
  });
});
