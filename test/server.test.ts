import { expect, test } from 'vitest';

// What hosts do that write their pages on a server: they load what the browser will load.
test('modules that define elements can be loaded where there is no document', async () => {
  expect('document' in globalThis).toBe(false);
  await import('@stratagram/elements/define');
  const { VmStackElement } = await import('@stratagram/elements');
  expect(VmStackElement.name).toBe('VmStackElement');
});
