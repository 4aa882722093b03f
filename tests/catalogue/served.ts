import { vi } from 'vitest';
import { strategyFileNames } from '../../src/domain/strategy.ts';
import { site } from '../site.ts';
import { csv, liverpool, plans } from '../ingest/sample.ts';
import { strategyTexts } from '../ingest/strategy/strategy-sample.ts';

const role = (name: string) =>
  name === 'sex'
    ? { 'x-role': 'filter', 'x-total': 'Total' }
    : name === 'plan_count'
      ? { 'x-role': 'indicator', 'x-unit': 'count' }
      : {};

const dataset = (name: string) => ({
  name,
  path: `${name}.csv`,
  'x-theme': 'plans',
  hash: `sha256:${'ab'.repeat(32)}`,
  schema: { fields: plans.columns.map((column) => ({ name: column, ...role(column) })) },
});

export const packageText = JSON.stringify({
  version: '1',
  title: 'Local Context',
  'x-site': site,
  'x-themes': [{ id: 'plans', title: 'Plans' }],
  resources: [
    dataset('plans'),
    dataset('leavers'),
    { name: 'near', path: 'near.csv', 'x-kind': 'neighbours' },
  ],
});

export const files: Readonly<Record<string, string>> = {
  'datapackage.json': packageText,
  'plans.csv': csv(liverpool('2025', 'Total', '5368')),
  'leavers.csv': csv(liverpool('2025', 'Total', '12')),
  'near.csv': 'la_code,rank,neighbour_gss_code\n341,1,E06000009\n',
};

type Answer = string | number | Error;

/**
 * Puts a server in the place of fetch. Each file answers with its text; `changes` lists other answers, in the
 * order they are asked for and the last one from then on: text, an HTTP status, or an error of the network.
 */
export function serve(changes: Readonly<Record<string, Answer | readonly Answer[]>> = {}) {
  const asked = new Map<string, number>();
  const stub = vi.fn((address: string, _options?: RequestInit): Promise<Response> => {
    const name = new URL(address).pathname.split('/data/')[1] ?? '';
    const turn = asked.get(name) ?? 0;
    asked.set(name, turn + 1);
    const listed = changes[name] ?? files[name] ?? 404;
    const answers = Array.isArray(listed) ? (listed as readonly Answer[]) : [listed as Answer];
    const answer = answers[Math.min(turn, answers.length - 1)] as Answer;
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(
      typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer),
    );
  });
  vi.stubGlobal('fetch', stub);
  return { stub, timesAsked: (name: string) => asked.get(name) ?? 0 };
}

/** A package that lists the files of the strategy layer too, and the files. */
export const withStrategy: Readonly<Record<string, string>> = {
  'datapackage.json': JSON.stringify({
    ...(JSON.parse(packageText) as { readonly resources: readonly object[] }),
    resources: [
      dataset('plans'),
      ...strategyFileNames.map((name) => ({
        name: `strategy-${name}`,
        path: `strategy/${name}.csv`,
        'x-kind': 'strategy',
        hash: `sha256:${'cd'.repeat(32)}`,
        sources: [{ 'x-id': 'SEN2', title: 'SEN2 return' }],
      })),
    ],
  }),
  ...Object.fromEntries(
    strategyFileNames.map((name) => [`strategy/${name}.csv`, strategyTexts[name]]),
  ),
};

/** What fetch rejects with when no answer comes. */
export const networkError = new TypeError('Failed to fetch');
