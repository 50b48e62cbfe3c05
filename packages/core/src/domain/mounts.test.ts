import { expect, test } from 'vitest';
import { openingOf, parseMount } from './mounts.ts';

test.each([
  ['./src:/app', 'bind', './src', '/app', false],
  ['~/cache:/cache:ro', 'bind', '~/cache', '/cache', true],
  ['${DATA}/db:/data:rw,z', 'bind', '${DATA}/db', '/data', false],
  ['data:/var/lib/data:ro', 'volume', 'data', '/var/lib/data', true],
  ['/cache', 'volume', undefined, '/cache', false],
  ['tmpfs:/run', 'tmpfs', undefined, '/run', false],
  ['C:\\data:C:\\app:ro', 'bind', 'C:\\data', 'C:\\app', true],
  ['C:\\data:/data', 'bind', 'C:\\data', '/data', false],
  ['data:D:\\', 'volume', 'data', 'D:\\', false],
] as const)('%s is a %s', (text, type, source, target, readOnly) =>
  expect(parseMount(text)).toEqual({ text, type, ...(source ? { source } : {}), target, readOnly }),
);

test.each(['data', 'data:relative', '', ':', './a:b:c', '/a:/b:/c'])('%j mounts nothing', (text) =>
  expect(parseMount(text)).toBeUndefined(),
);

const opens = (text: string) => {
  const mount = parseMount(text);
  return mount && openingOf(mount);
};

test.each([
  ['/var/run/docker.sock:/s', 'socket'],
  ['/run/docker.sock:/s:ro', 'socket'],
  ['/run/user/1000/podman/podman.sock:/s', 'socket'],
  ['${XDG_RUNTIME_DIR}/docker.sock:/s', 'socket'],
  ['~/.docker/run/docker.sock:/s', 'socket'],
  ['/run/crio/crio.sock:/s', 'socket'],
  ['\\\\.\\pipe\\docker_engine:\\\\.\\pipe\\docker_engine', 'socket'],
  ['/var/run:/run', 'directory'],
  ['/run/containerd/:/c', 'directory'],
  ['/:/host', 'root'],
  ['/var/run/docker.pid:/p', undefined],
  ['/srv/docker.sock.bak:/s', undefined],
  ['/run/user/1000:/u', undefined],
  ['docker.sock:/var/run/docker.sock', undefined],
  ['./:/app', undefined],
  ['/', undefined],
] as const)('%s opens %s', (text, what) => expect(opens(text)).toBe(what));
