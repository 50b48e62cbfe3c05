/** Whether somebody says that there is nothing in a place, as in `hypervisor: none`. */
export function saysNone(text: string | undefined): boolean {
  return /^(none|no|nothing|without|false|null|-|–|—)$/i.test(text ?? '');
}

/** Whether somebody names no product, only what it would be: the picture of a textbook. */
export function saysAny(text: string | undefined): boolean {
  return /^(generic|any|((an?|any|generic) )?(hypervisor|vmm|(container )?(engine|runtime)))$/i.test(
    text ?? '',
  );
}

/** Whether there is no host system, for which people also say what is there instead. */
export function saysNoHost(text: string | undefined): boolean {
  return saysNone(text) || /^(bare[- ]?metal|hardware)$/i.test(text ?? '');
}
