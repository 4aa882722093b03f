import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLargerThanCouncil, type Area } from '../src/domain/area.ts';
import type { Catalogue } from '../src/domain/catalogue.ts';
import { decodeBytes } from '../src/ingest/csv/decode-bytes.ts';
import { ingestCsv } from '../src/ingest/ingest.ts';
import type { Offered } from '../src/state/choices/offered.ts';

/**
 * What all published figures of a data folder hold together: places and years that the context bar offers. The site's
 * pair comes first, then councils by name, then what is larger. A file that is not there or cannot be read adds
 * nothing: the page of its figures says what is wrong with it.
 */
export function offeredIn(folder: string, catalogue: Catalogue): Offered {
  const areas = new Map<string, Area>();
  const years: number[] = [];
  for (const descriptor of catalogue.datasets) {
    const path = join(folder, descriptor.path);
    if (!existsSync(path)) continue;
    try {
      const bytes = new Uint8Array(readFileSync(path));
      const dataset = ingestCsv(decodeBytes(bytes.buffer), descriptor);
      for (const area of dataset.areas) areas.set(area.code, areas.get(area.code) ?? area);
      years.push(...dataset.periods.map(({ year }) => year));
    } catch {
      continue;
    }
  }
  const pair = catalogue.site.pair.map(({ code }) => code);
  const rank = (area: Area): number => {
    const place = pair.indexOf(area.code);
    if (place >= 0) return place;
    const larger = { National: 2, Regional: 1, 'Local authority': 0 }[area.level];
    return pair.length + (isLargerThanCouncil(area) ? larger : 0);
  };
  const sorted = [...areas.values()].toSorted(
    (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'),
  );
  return {
    areas: sorted.map(({ code, name, level }) => ({ code, name, level })),
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    groups: catalogue.areaGroups.map(({ id, title }) => ({ id, title })),
  };
}
