import { expect, test } from 'vitest';
import { operatingSystem } from './operating-systems.ts';

test.each([
  ['ubuntu', 'linux', 'Ubuntu', undefined],
  ['ubuntu-24.04', 'linux', 'Ubuntu 24.04', '24.04'],
  ['windows-server-2022', 'windows', 'Windows Server 2022', '2022'],
  ['amazon-linux-2023', 'linux', 'Amazon Linux 2023', '2023'],
  ['linux-mint-22', 'linux', 'Linux Mint 22', '22'],
  ['macos', 'macos', 'macOS', undefined],
  ['rhel9', 'linux', 'RHEL 9', '9'],
  ['z/OS 3.1', undefined, 'z/OS 3.1', '3.1'],
  ['龙蜥', undefined, '龙蜥', undefined],
  ['__proto__', undefined, '__proto__', undefined],
])('%s', (text, family, label, version) => {
  expect({ family: undefined, version: undefined, ...operatingSystem(text) }).toEqual({
    family,
    label,
    version,
  });
});
