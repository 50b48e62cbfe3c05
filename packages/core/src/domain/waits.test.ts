import { expect, test } from 'vitest';
import { parsePort } from './ports.ts';
import { parseDependency, startTurns } from './waits.ts';

test.each([
  ['db', { name: 'db', condition: 'started' }],
  ['db:healthy', { name: 'db', condition: 'healthy' }],
  ['db:service_completed_successfully', { name: 'db', condition: 'completed' }],
  ['db:ready', { name: 'db:ready', condition: 'started' }],
])('%s waits for %o', (text, wait) => expect(parseDependency(text)).toEqual(wait));

test('each starts in the first turn that it can', () => {
  expect(startTurns([[1, 2], [3], [3], []])).toEqual([3, 2, 2, 1]);
  expect(startTurns([[], []])).toEqual([1, 1]);
});

test('what waits in a circle has no turn, nor has what waits for it', () =>
  expect(startTurns([[1], [0], [1], []])).toEqual([undefined, undefined, undefined, 1]));

test('a long chain does not overflow', () => {
  const chain = Array.from({ length: 50_000 }, (_, index) => (index ? [index - 1] : []));
  expect(startTurns(chain).at(-1)).toBe(50_000);
});

test.each([
  ['80', undefined, [80, 80], 'tcp'],
  ['8080:80/UDP', [8080, 8080], [80, 80], 'udp'],
  ['[::1]:9000-9001:80-81', [9000, 9001], [80, 81], 'tcp'],
  ['127.0.0.1::80', undefined, [80, 80], 'tcp'],
] as const)('%s is a port', (text, host, container, protocol) =>
  expect(parsePort(text)).toMatchObject({ container, protocol, ...(host ? { host } : {}) }),
);

test.each(['80:http', 'x:80', '80/icmp', '-1', ''])('%j is none', (text) =>
  expect(parsePort(text)).toBeUndefined(),
);
