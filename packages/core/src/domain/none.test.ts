import { expect, test } from 'vitest';
import { saysNoHost, saysNone } from './none.ts';

test.each(['none', 'None', 'no', 'false', '-'])('%s says that there is nothing', (text) => {
  expect(saysNone(text)).toBe(true);
  expect(saysNoHost(text)).toBe(true);
});

test.each([undefined, '', 'novell', 'linux', 'non'])('%j does not', (text) => {
  expect(saysNone(text)).toBe(false);
  expect(saysNoHost(text)).toBe(false);
});

test('a machine in place of a host system says so too', () => {
  expect(saysNoHost('bare metal')).toBe(true);
  expect(saysNone('bare metal')).toBe(false);
});
