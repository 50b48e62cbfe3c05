import type { Translate } from '../../words/translate.ts';
import type { FactsBuilder, Facts } from '../../faults/facts.ts';
import { joinFacts as joined } from '../../figure/legend.ts';
import { addBeside, addContainers, addSharedKernel } from '../container-stack/facts.ts';
import type { Ground } from '../shared/hypervisor.facts.ts';
import type { DerivedStack, Held } from './derive.ts';
import { addStack, factsUnder, type Part } from './facts.ts';
import { lacksKernel, osLabel } from './guest.ts';
import type { Guest } from './schema.ts';

/** What rests on what in a stack of VMs whose guests may hold containers. */
export function vmContainersFacts(
  t: Translate,
  derived: DerivedStack,
  _model?: unknown,
  part?: Part,
): Facts {
  return factsUnder(part, (facts) => {
    const on = addStack(facts, t, derived, { path: '' }, addHeld);
    if (derived.beside) addBeside(facts, t, derived.beside, { on, path: '' });
  });
}

/** Containers on the kernel of their guest. */
function addHeld(
  facts: FactsBuilder,
  t: Translate,
  guest: Guest,
  { containers }: Held,
  ground: Ground,
): boolean {
  if (!containers) return false;
  const { on, frame, path } = ground;
  const name = joined(osLabel(containers.stack.hostOs) ?? t('guestOs'), guest.kernel);
  const kernel = lacksKernel(guest) ? on : [addSharedKernel(facts, 'guest-kernel', name, ground)];
  addContainers(facts, t, containers, { on: kernel, frame, path: `${path}.containerStack` });
  return true;
}
