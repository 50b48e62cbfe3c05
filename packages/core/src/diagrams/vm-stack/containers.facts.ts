import type { Translate } from '../../words/translate.ts';
import type { FactsBuilder, Facts } from '../../faults/facts.ts';
import { joinFacts as joined } from '../../figure/legend.ts';
import { hostsFacts } from '../shared/hosts.facts.ts';
import type { OnHosts } from '../shared/hosts.ts';
import type { VmStack } from './initial.ts';
import { addBeside, addContainers, addModule, addSharedKernel } from '../container-stack/facts.ts';
import type { Ground } from '../shared/hypervisor.facts.ts';
import type { DerivedStack, Held } from './derive.ts';
import { tenantsFrom } from '../container-stack/pods.ts';
import { kernelsFrom, type DerivedContainers } from '../container-stack/stack.ts';
import { shownOf } from '../../input/tenants.ts';
import { addStack, factsUnder, type Others, type Part } from './facts.ts';
import { lacksKernel, osLabel } from './guest.ts';
import type { Guest } from './schema.ts';

/** What rests on what in a stack of VMs whose guests may hold containers. */
export function vmContainersFacts(
  t: Translate,
  derived: OnHosts<VmStack, DerivedStack>,
  model?: VmStack,
  part?: Part,
): Facts {
  return derived.hosts
    ? hostsFacts(t, derived, oneHostFacts)
    : oneHostFacts(t, derived, model, part);
}

function oneHostFacts(t: Translate, derived: DerivedStack, _model?: VmStack, part?: Part): Facts {
  return factsUnder(part, (facts) => {
    const { beside } = derived;
    const others = beside && othersOf(beside);
    const on = addStack(facts, t, derived, { path: '' }, addHeld, false, others);
    if (beside) addBeside(facts, t, beside, { on, path: '' });
  });
}

/** Containers on the host that are only counted. */
function othersOf(beside: DerivedContainers): Others {
  const { groups, tenants, setup } = beside;
  const from = shownOf(groups);
  return {
    count: groups.count - from,
    key: setup.pods ? 'morePods' : 'moreContainers',
    kernels: kernelsFrom(beside, from),
    tenants: tenantsFrom('', groups, tenants, setup, from).tenants,
  };
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
  const own = lacksKernel(guest) ? [] : [addSharedKernel(facts, 'guest-kernel', name, ground)];
  if (own[0] && containers.module) addModule(facts, containers.module, ground, own[0]);
  const kernel = own.length ? own : on;
  addContainers(facts, t, containers, { on: kernel, frame, path: `${path}.containerStack` });
  return true;
}
