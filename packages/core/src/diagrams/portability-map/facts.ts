import { FactsBuilder, type Facts, type Layer } from '../../faults/facts.ts';
import type { Translate } from '../../words/translate.ts';
import type { Verdict } from './derive.ts';
import { artefactName, DRAWN, groundIn, guestSystem, kernelName } from './names.ts';
import type { PortabilityMapModel, TargetEnvironment } from './schema.ts';

/**
 * What an artefact would rest on in each of its environments. It need not run in any of them: how
 * many kernels run is no question here.
 */
export function portabilityMapFacts(
  t: Translate,
  verdicts: readonly Verdict[],
  model: PortabilityMapModel,
): Facts {
  const facts = new FactsBuilder();
  const name = artefactName(t, model);
  (model.environments ?? []).slice(0, DRAWN).forEach((place, index) => {
    addEnvironment(facts, t, model, place, verdicts[index] as Verdict, index);
    facts.machine(place.name || `${index + 1}`);
  });
  addArtefact(facts, t, model, { id: 'artefact', kind: 'artefact', name }, 'artefact', []);
  return { ...facts.build(), runs: false };
}

function addEnvironment(
  facts: FactsBuilder,
  t: Translate,
  model: PortabilityMapModel,
  place: TargetEnvironment,
  verdict: Verdict,
  index: number,
): void {
  const id = `environments.${index}`;
  const isVm = model.artefact === 'vm';
  const { vm, translated } = verdict;
  const ground = groundIn(t, isVm, place, verdict);
  let on: readonly Layer[] = [];
  let frame: Layer | undefined;
  const add = (kind: string, name: string | undefined, kernel = false): void => {
    if (name !== undefined)
      on = [facts.add({ id: `${id}.${kind}`, kind, name, kernel }, on, frame)];
  };
  add('hardware', ground.hardware);
  add('host-kernel', ground.host, true);
  add('hypervisor', ground.hypervisor);
  if (vm) {
    const name = t('portVmOf', { name: vm.name });
    const boundary = 'hardware-assisted';
    frame = facts.add({ id: `${id}.vm`, kind: 'vm', name, boundary }, on);
    add('guest-kernel', kernelName(t, vm.family), true);
  }
  if (translated) add('emulation', t('portEmulation'));
  const kind = isVm ? 'vm' : 'container-boundary';
  const name = artefactName(t, model);
  addArtefact(facts, t, model, { id: `${id}.artefact`, kind, name }, id, on, frame);
}

/** A container, or a VM with its kernel. */
function addArtefact(
  facts: FactsBuilder,
  t: Translate,
  model: PortabilityMapModel,
  input: { readonly id: string; readonly kind: string; readonly name: string },
  path: string,
  on: readonly Layer[],
  frame?: Layer,
): void {
  const isVm = model.artefact === 'vm';
  const boundary = isVm ? 'hardware-assisted' : 'kernel-enforced';
  const artefact = facts.add({ ...input, boundary }, on, frame);
  if (!isVm) return;
  const name = guestSystem(t, model);
  const kernel = { id: `${path}.guest-kernel`, kind: 'guest-kernel', name, kernel: true };
  facts.add(kernel, on, artefact);
}
