import {
  cpusToCpuMax,
  formatCpuMax,
  parseIoBandwidth,
  percentOfMemory,
} from '../../../domain/cgroup/conversions.ts';
import { parseCpuList } from '../../../domain/cgroup/cpuset.ts';
import { fileEntries } from '../schema.ts';
import type { Rule } from '../../../rules/rule.ts';
import { lettersOf } from './v1-names.ts';

/** Settings of systemd and of container engines, by their letters, and what they are here; the first that fits. */
const NAMES: readonly (readonly [letters: RegExp, here: string])[] = [
  [/^cpu(s|quota.*|limit)$/, 'cpuMax, such as "50000 100000" for 50%'],
  [/^cpurequest|cpuweight$/, 'cpuWeight'],
  [/^allowedcpus$/, 'cpusetCpus'],
  [/^allowedmem/, 'cpusetMems'],
  [/^memory(limit)?$/, 'memoryMax'],
  [/^(tasksmax|pidslimit)$/, 'pidsMax'],
  [/^ioreadb/, 'ioMax with rbps='],
  [/^iowriteb/, 'ioMax with wbps='],
  [/^ioreadi/, 'ioMax with riops='],
  [/^iowritei/, 'ioMax with wiops='],
  [/^iodevicew/, 'ioWeight'],
  [/^iodevicel/, 'ioLatency'],
  [/accounting$/, 'cgroupSubtreeControl, of the cgroup above'],
];

const systemdName: Rule = {
  id: 'R82',
  code: 'systemd-name',
  severity: 'error',
  title: 'A setting has the name that systemd or a container engine gives it.',
  why: 'Those write the files of the kernel, which are drawn here: under another name, and often in another unit.',
  source: {
    title: 'systemd.resource-control(5)',
    href: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.resource-control.html',
  },
  unknownKey(key) {
    // Those for the time of booting, and for what lies in a slice, are the same settings.
    const letters = lettersOf(key).replace(/^(startup|default)(?=cpu|io|mem|allowed)/, '');
    const here =
      NAMES.find(([pattern]) => pattern.test(letters))?.[1] ??
      // Systemd begins its names with a capital.
      (/^[A-Z]/.test(key) && Object.keys(fileEntries).find((one) => one.toLowerCase() === letters));
    return here ? `${key} is called ${here}.` : undefined;
  },
};

/** What is said of a value that systemd takes and the kernel does not: how the kernel has it. */
export const meantBySystemd: NonNullable<Rule['meant']> = ({ path, message }, host) => {
  const key = String(path.at(-1));
  const [, value = ''] = /got "([^"]*)"$/.exec(message) ?? [];
  const [got = '', percent = ''] = /^(?:([\d.]*)%|idle|infinity)$/.exec(value) ?? [];
  const kernel = got ? inKernelTerms(key, got, Number(percent), host) : listed(key, value);
  return kernel ? `${message}: ${kernel}` : undefined;
};

function inKernelTerms(
  key: string,
  got: string,
  percent: number,
  { memory, swap }: { readonly memory?: number; readonly swap?: number },
): string | undefined {
  if (got === 'idle') return key === 'cpuWeight' ? 'that is cpuIdle: 1' : undefined;
  if (!got.endsWith('%')) return 'that is max';
  if (key === 'cpuMax') return `of one CPU it is "${formatCpuMax(cpusToCpuMax(percent / 100))}"`;
  if (key === 'pidsMax')
    return 'write it as a number, as a part of the smaller of kernel.pid_max and kernel.threads-max; systemctl show -p TasksMax prints it';
  if (!key.startsWith('memory')) return undefined;
  const ofSwap = key.startsWith('memorySwap');
  const size = ofSwap ? swap : memory;
  const whole = `of the ${ofSwap ? 'swap space' : 'memory'} of the host`;
  return size ? `${whole} it is ${percentOfMemory(percent, size)}` : `write the bytes, ${whole}`;
}

/** What systemd takes with spaces in it: CPUs, and a limit of a disk by its name. */
function listed(key: string, value: string): string | undefined {
  const cpus = value.trim().replace(/[\s,]+/g, ',');
  if (key.startsWith('cpuset')) return cpus && parseCpuList(cpus) ? `that is ${cpus}` : undefined;
  const [, name, amount = ''] = /^(\/\S+)\s+(\S+)$/.exec(value) ?? [];
  const size = key === 'ioMax' && name ? parseIoBandwidth(amount) : undefined;
  if (!size) return undefined;
  return `write MAJ:MIN of ${name} as lsblk prints it, then rbps=${size} or wbps=${size}`;
}

/** Rules about names of those who write the files. */
export const SYSTEMD_RULES: readonly Rule[] = [systemdName];
