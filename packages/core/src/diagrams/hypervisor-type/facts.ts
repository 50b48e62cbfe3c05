import { FactsBuilder, type Facts } from '../../faults/facts.ts';
import { childPath } from '../../figure/legend.ts';
import { shownOf } from '../../input/tenants.ts';
import type { Translate } from '../../words/translate.ts';
import { addBase, addVmm } from '../shared/hypervisor.facts.ts';
import { boundaryOf, hostName } from '../shared/hypervisor.ts';
import { lacksKernel, osLabel } from '../vm-stack/guest.ts';
import { ANY_GUESTS, machineOf, panelName, panelsOf, type Panel } from './derive.ts';
import type { HypervisorTypeModel } from './schema.ts';

/** What rests on what on each of the hypervisors that are shown. */
export function hypervisorTypeFacts(
  t: Translate,
  _derived: unknown,
  model: HypervisorTypeModel,
): Facts {
  const facts = new FactsBuilder();
  const panels = panelsOf(t, model);
  for (const panel of panels) {
    const single = panels.length === 1;
    addPanel(facts, t, model, panel, single);
    facts.machine(single ? undefined : panelName(t, panel));
  }
  return facts.build();
}

function addPanel(
  facts: FactsBuilder,
  t: Translate,
  model: HypervisorTypeModel,
  panel: Panel,
  single: boolean,
): void {
  const { hypervisor } = panel;
  const path = single ? '' : panel.id;
  const machine = machineOf(t, model, panel, single);
  const { list, count } = model.guests ?? ANY_GUESTS;
  const on = addBase(facts, t, hypervisor, machine, { path });
  const { control, name: owner } = hypervisor;
  const serving = [];
  if (control && (machine.controlDomain ?? 'beside') === 'beside') {
    const id = childPath(path, 'control-domain');
    const name = t('saidControl', { name: owner });
    const boundary = 'hardware-assisted';
    const domain = facts.add({ id, kind: 'control-domain', name, boundary }, on);
    const kernel = { id: `${id}.host-kernel`, kind: 'host-kernel', kernel: true };
    const ground = facts.add({ ...kernel, name: control[0] }, on, domain);
    const tools = { id: `${id}.host-userland`, kind: 'host-userland', name: t('managementShort') };
    facts.add(tools, [ground], domain);
    serving.push(domain);
  }
  const boundary = boundaryOf(hypervisor, !!hypervisor.emulates);
  const visible = shownOf({ count });
  const hidden = count - visible;
  const row = facts.row(
    childPath(path, 'guests'),
    visible,
    (index) => {
      const guest = list[index] ?? {};
      const id = childPath(path, `guests.${index}`);
      const below = addVmm(facts, hypervisor, id, on);
      const name = guest.name || t('vm', { n: index + 1 });
      const vm = facts.add({ id, kind: 'vm', tenant: 'vm', name, boundary }, below);
      const kernel = !lacksKernel(guest);
      const kind = kernel ? 'guest-kernel' : 'guest-userland';
      const system = (kernel && osLabel(guest.os)) || t('guest');
      const ground = facts.add({ id: `${id}.${kind}`, kind, name: system, kernel }, below, vm);
      facts.add({ id: `${id}.app`, kind: 'app', name: guest.app || t('appShort') }, [ground], vm);
      return below === on ? [vm] : [...below, vm];
    },
    {
      count: hidden,
      name: t('moreGuests', { n: hidden }),
      kernels: hidden - list.slice(visible).filter(lacksKernel).length,
    },
    on,
  );
  const vms = row.tenants.flat().filter(({ kind }) => kind === 'vm');
  facts.serve(serving, row.more ? [...vms, row.more] : vms);
  // It has nothing to do with VMs: it stands on the host.
  if (hostName(hypervisor, machine) !== undefined)
    facts.add(
      { id: childPath(path, 'host-userland'), kind: 'host-userland', name: t('browser') },
      on,
    );
}
