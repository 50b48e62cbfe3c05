import type { Block } from '../layout/block.ts';
import type { Translate } from '../messages/messages.ts';
import type { Setup } from './container-setup.ts';
import { under } from './parts.ts';

type Note = NonNullable<Block['note']>;

/** Layers with the brackets that say what each of `n` containers has and what all of them share. */
export function annotated(
  t: Translate,
  path: string,
  setup: Setup,
  n: number,
  [containers, ...rest]: readonly Block[],
  shared: readonly Block[],
): Block[] {
  return [
    ...(containers ? [{ ...containers, note: perContainer(t, setup, n) }] : []),
    ...rest,
    { id: under(path, 'shared'), kind: 'group', note: sharedNote(t, setup, n), children: shared },
  ];
}

function perContainer(
  t: Translate,
  { home, pods, contents, kernelsInside }: Setup,
  n: number,
): Note {
  if (home === 'sandbox') return { label: t('perSandbox'), detail: t('perSandboxDetail') };
  if (home === 'vm-each')
    return { label: t(pods ? 'perPod' : 'perContainer', { n }), detail: t('perVmKernel') };
  if (kernelsInside)
    return { label: t(pods ? 'perPod' : 'perContainer', { n }), detail: t('perContainerKernel') };
  if (pods) return { label: t('perPod'), detail: t('perPodDetail') };
  return {
    label: t(contents === 'distribution' ? 'perDistribution' : 'perContainer', { n }),
    detail: t(contents === 'app' ? 'perContainerDetail' : 'perSystemDetail'),
  };
}

function sharedNote(t: Translate, { home, contents, pods }: Setup, n: number): Note {
  if (home === 'sandbox') return { label: t('sharedBySandboxes'), detail: t('sandboxFlaw') };
  // A pod is one VM, however many containers it has.
  if (home === 'vm-each')
    return { label: t('sharedByVms', pods ? {} : { n }), detail: t('sharedHardware') };
  return {
    label: t(contents === 'distribution' ? 'sharedByDistributions' : 'sharedByContainers', { n }),
    detail: t('kernelFlaw', { n }),
  };
}
