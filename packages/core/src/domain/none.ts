/** Whether somebody says that there is nothing in a place, as in `hypervisor: none`. */
export function saysNone(text: string | undefined): boolean {
  return /^(none|no|nothing|without|false|null|-|–|—)$/i.test(text ?? '');
}

/** The same of a host system, for which people also say what is there instead. */
export function saysNoHost(text: string | undefined): boolean {
  return saysNone(text) || /^(bare[- ]?metal|hardware)$/i.test(text ?? '');
}
