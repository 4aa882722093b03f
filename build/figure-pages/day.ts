import { readPartialDate, type PartialDate } from '../../src/domain/time/partial-date.ts';

/**
 * The day that pages are made for, so that the same files make the same pages on any day: that of `SOURCE_DATE_EPOCH`
 * (seconds since 1970, in UTC; reproducible-builds.org) where it is set, else the day on which the data package says
 * that it was created. Throws when neither gives a day.
 */
export function dayOfBuild(sourceDateEpoch: string | undefined, created: unknown): PartialDate {
  const epoch = (sourceDateEpoch ?? '').trim();
  if (epoch === '') {
    const day = typeof created === 'string' ? readPartialDate(created.slice(0, 10)) : null;
    if (!day) throw new Error('data/datapackage.json needs "created": the day of its release.');
    return day;
  }
  const moment = new Date(/^\d{1,11}$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
  if (Number.isNaN(moment.getTime())) {
    throw new Error(
      `SOURCE_DATE_EPOCH is ${JSON.stringify(epoch)}. Write whole seconds since 1970, such as 1795219200.`,
    );
  }
  return readPartialDate(moment.toISOString().slice(0, 10)) as PartialDate;
}
