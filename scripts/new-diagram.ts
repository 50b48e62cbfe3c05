/**
 * Makes a working diagram out of a name: `npm run new-diagram ebpf-view`. Its folder, its story page,
 * its changeset and its line in the list of diagrams are a beginning to change; everything else is
 * written from these.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createDiagram } from './new-diagram/create.ts';

const [name = '', ...more] = process.argv.slice(2);
try {
  if (more.length > 0) throw new RangeError(`expected one name, got ${more.length + 1}`);
  const files = await createDiagram(name);
  console.log(files.map((file) => `  ${file}`).join('\n'));
  // The list of diagrams was read before it grew: a process of its own reads it again.
  const generate = fileURLToPath(new URL('generate.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, [generate], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
  if (status === 0)
    console.log(
      `<${name}> works: npm run build, npm run storybook. Make it yours, then npm run golden.`,
    );
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
