import { runsOn } from './architectures.ts';
import { remember } from './remember.ts';

/** A technology that keeps a guest's memory from what runs under it. */
export interface Confidential {
  readonly id: string;
  readonly name: string;
  /** The CPU architecture that it is a part of. */
  readonly arch: string;
  /** What hardware that cannot have it is called. */
  readonly otherMakers?: RegExp;
  /** Whose processors have it. */
  readonly maker: string;
  /** Firmware that guards the guest's memory: to be trusted with the CPU. */
  readonly guard: string;
  /** What it leaves open to a hypervisor that attacks: its guest is not out of reach. */
  readonly open?: 'registers' | 'integrity';
}

const AMD = {
  arch: 'amd64',
  maker: 'AMD',
  otherMakers: /\b(intel|xeon|core i\d|graviton|ampere|altra|grace|apple)\b/i,
  guard: 'AMD Secure Processor',
} as const;

/**
 * Checked on 2026-11-30: Linux, Documentation/arch/x86/tdx.rst and virt/kvm/x86/amd-memory-encryption.rst,
 * arch/arm64/arm-cca.rst, virt/kvm/s390/s390-pv.rst; what SEV and SEV-ES leave open: QEMU,
 * docs/system/i386/amd-memory-encryption.rst, and AMD, SEV-SNP: Strengthening VM Isolation with
 * Integrity Protection and More (2020).
 */
export const CONFIDENTIAL: readonly Confidential[] = [
  {
    id: 'tdx',
    name: 'TDX',
    arch: 'amd64',
    maker: 'Intel',
    otherMakers: /\b(amd|epyc|ryzen|threadripper|graviton|ampere|altra|grace|apple)\b/i,
    guard: 'TDX module',
  },
  { ...AMD, id: 'sev', name: 'SEV', open: 'registers' },
  { ...AMD, id: 'sev-es', name: 'SEV-ES', open: 'integrity' },
  { ...AMD, id: 'sev-snp', name: 'SEV-SNP' },
  {
    id: 'cca',
    name: 'Arm CCA',
    arch: 'arm64',
    maker: 'Arm',
    otherMakers: /\b(intel|xeon|amd|epyc|ryzen)\b/i,
    guard: 'RMM',
  },
  {
    id: 'secure-execution',
    name: 'Secure Execution',
    arch: 's390x',
    maker: 'IBM Z',
    guard: 'Ultravisor',
  },
];

/** What else people call them. */
const ALIASES: Readonly<Record<string, string>> = {
  tdx: 'intel-tdx td trust-domain',
  sev: 'amd-sev',
  'sev-es': 'amd-sev-es',
  'sev-snp': 'amd-sev-snp snp',
  cca: 'arm-cca realm rme',
  'secure-execution': 's390-pv se ibm-se pv',
};

/** The technology by any of its names; undefined for any other word. */
export const confidentialNamed = /* @__PURE__ */ remember((text): Confidential | undefined => {
  const key = text
    .trim()
    .toLowerCase()
    .replace(/[\s_/]+/g, '-');
  return CONFIDENTIAL.find(({ id }) => id === key || ALIASES[id]?.split(' ').includes(key));
});

/**
 * Hypervisors that start no confidential VM, with why. QEMU, docs/system/i386/amd-memory-encryption.rst
 * (only with KVM); Firecracker, issue 2332; checked on 2026-11-30. Unverified: that VirtualBox, VMware
 * Workstation and bhyve have no support, which none of their documents that were found mentions.
 */
const WITHOUT: Readonly<Record<string, string>> = {
  'qemu-tcg': 'it translates every instruction, so that the memory of its guests is open to it',
  firecracker: 'it saves and restores the memory of its VMs, and has no support for it',
};
const UNKNOWN: ReadonlySet<string> = new Set(['virtualbox', 'vmware-workstation', 'bhyve']);

/** What a confidential VM is to run on. */
export interface ConfidentialGround {
  /** Of a hypervisor, by its id. */
  readonly hypervisor: string;
  /** Instructions of this guest are translated. */
  readonly emulated: boolean;
  readonly arch: string | undefined;
  readonly hardware: string | undefined;
  /** The hypervisor runs in a VM itself. */
  readonly nested: boolean;
}

/** What stands against a confidential VM. */
export interface Obstacle {
  readonly on: 'processor' | 'hypervisor';
  readonly why: string;
  /** Nobody has said that it works, and nobody that it does not. */
  readonly unsure?: boolean;
}

/** Why there cannot be such a VM there; undefined where there can, as far as anybody knows. */
export function whyNotConfidential(
  { name, arch, maker, otherMakers }: Confidential,
  { hypervisor, emulated, arch: hostArch, hardware = '', nested }: ConfidentialGround,
): Obstacle | undefined {
  const processor = `${name} is a part of processors by ${maker}`;
  if (runsOn(arch, hostArch) === false)
    return { on: 'processor', why: `${processor} (${arch}), and the host is ${hostArch}` };
  if (otherMakers?.test(hardware) || hardware === 'Mac')
    return { on: 'processor', why: `${processor}, and the host is "${hardware}"` };
  const why = WITHOUT[emulated ? 'qemu-tcg' : hypervisor];
  if (why !== undefined) return { on: 'hypervisor', why };
  // KVM, commit "Add support for SW protected VMs" of 2023: neither runs as a nested guest. Hyper-V has some.
  if (nested) return { on: 'hypervisor', why: 'it runs in a VM itself', unsure: true };
  if (!UNKNOWN.has(hypervisor)) return undefined;
  return { on: 'hypervisor', why: 'no support for it is known', unsure: true };
}
