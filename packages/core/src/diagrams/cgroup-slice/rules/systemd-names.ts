import { cpusToCpuMax, formatCpuMax, percentOfMemory } from '../../../domain/cgroup/conversions.ts';
import { fileEntries, type CgroupSlice } from '../schema.ts';
import type { Rule } from '../../../rules/rule.ts';
import { lettersOf } from './v1-names.ts';

const QUOTA = 'cpuMax, quota and period in microseconds: 50% is "50000 100000"';
const BANDWIDTH = (key: string) => `ioMax, with ${key}= after the number of the device`;
const SUBTREE = 'a controller in cgroupSubtreeControl of the cgroup above';

/** Settings of systemd, and of container engines, whose files have other names; letters alone. */
const NAMES: Readonly<Record<string, string>> = {
  cpuquota: QUOTA,
  cpuquotaperiodsec: QUOTA,
  cpulimit: QUOTA,
  cpus: QUOTA,
  cpurequest: 'cpuWeight',
  startupcpuweight: 'cpuWeight',
  allowedcpus: 'cpusetCpus',
  allowedmemorynodes: 'cpusetMems',
  memorylimit: 'memoryMax',
  memory: 'memoryMax',
  tasksmax: 'pidsMax',
  pidslimit: 'pidsMax',
  ioreadbandwidthmax: BANDWIDTH('rbps'),
  iowritebandwidthmax: BANDWIDTH('wbps'),
  ioreadiopsmax: BANDWIDTH('riops'),
  iowriteiopsmax: BANDWIDTH('wiops'),
  iodeviceweight: 'ioWeight, with the number of the device before the weight',
  iodevicelatencytargetsec: 'ioLatency, with target= after the number of the device',
  cpuaccounting: SUBTREE,
  memoryaccounting: SUBTREE,
  tasksaccounting: SUBTREE,
  ioaccounting: SUBTREE,
};

const systemdName: Rule = {
  id: 'R81',
  code: 'systemd-name',
  severity: 'error',
  title: 'A setting has the name that systemd or a container engine gives it.',
  why: 'Those write the files of the kernel, which are drawn here: under another name, and often in another unit.',
  source: {
    title: 'systemd.resource-control(5)',
    href: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.resource-control.html',
  },
  unknownKey(key) {
    const letters = lettersOf(key);
    const file =
      NAMES[letters] ??
      (/^[A-Z]/.test(key) && Object.keys(fileEntries).find((one) => one.toLowerCase() === letters));
    return file ? `${key} is called ${file}.` : undefined;
  },
  meant(key, got, model) {
    const percent = Number(/^(\d+(?:\.\d+)?)%$/.exec(got)?.[1]);
    if (got === 'infinity' && key in fileEntries) return 'what systemd calls infinity is max';
    if (key === 'cpuWeight' && got === 'idle') return 'CPUWeight=idle is cpuIdle: 1';
    if (!percent) return undefined;
    if (key === 'cpuMax')
      return `${got} of one CPU is "${formatCpuMax(cpusToCpuMax(percent / 100))}"`;
    if (key === 'pidsMax')
      return `write ${got} of the smaller of kernel.pid_max and kernel.threads-max as a number`;
    return key.startsWith('memory') ? partOf(key, got, percent, model) : undefined;
  },
};

/** A part of what the host has, in bytes where that is told. */
function partOf(key: string, got: string, percent: number, model: CgroupSlice): string {
  const swap = key.startsWith('memorySwap');
  const size = model[swap ? 'swap' : 'memory'];
  const whole = `the ${swap ? 'swap space' : 'memory'} of the host`;
  return size === undefined
    ? `write ${got} of ${whole} in bytes`
    : `${got} of ${whole} is ${percentOfMemory(percent, size)}`;
}

/** Rules about names and units of those who write the files. */
export const SYSTEMD_RULES: readonly Rule[] = [systemdName];
