/** Words of confidential VMs. */
export const trust = {
  trustedCpu: 'trusted: CPU, {guard}',
  trustAnd: '{first} and {second}',
  trustMark: 'all that is trusted by a confidential VM',
  trustShort: 'trusted',
  trustOpenShort: 'only encrypted',
  trustOpenMark: 'memory only encrypted; the host must still be trusted',
  saysTrust:
    '{vms} is a confidential VM ({name}): only it, the CPU and the {guard} can read and change its memory; {host} cannot.|{vms} are confidential VMs ({name}): only they, each for itself, the CPU and the {guard} can read and change their memory; {host} cannot.',
  saysTrustLimits:
    'What runs under it can still stop it; the pages that it shares for its devices are readable, and side channels are not covered.',
  saysTrustOpen:
    'The memory of {vms} is encrypted ({name}), so that {host} read only what makes no sense; the key is in the {guard}.',
  'saysOpen.registers':
    'Its registers are not, and nobody checks that its pages are its own: the hypervisor must still be trusted not to attack.',
  'saysOpen.integrity':
    'Nobody checks that its pages are its own: a hypervisor that attacks can swap or replay them, so it must still be trusted.',
} as const satisfies Record<string, string>;
