/**
 * Stories that the gallery begins with, by id: each chapter and each element is there, with what
 * explains most. Pictures of like height stand together, three in a row of a wide page.
 */
export const CHOSEN: readonly string[] = [
  'pictures-inside-a-virtual-machine--figure-vms',
  'pictures-inside-a-container--figure-containers',
  'pictures-using-both--both-at-once',

  'pictures-the-two-side-by-side--two-architectures',
  'pictures-hypervisors--three-places',
  'pictures-from-monolith-to-services--one-and-many',

  'pictures-why-virtualise--one-server-split',
  'pictures-inside-a-virtual-machine--virtual-hardware',
  'pictures-walls-between-virtual-machines--crash-inside',

  'pictures-control-groups--weights-and-limits',
  'pictures-what-virtual-machines-cost--given-not-used',
  'pictures-density-speed-and-start--how-many-fit',

  'pictures-namespaces--see-and-use',
  'pictures-images-and-registries--shared-layers',
  'pictures-engines-and-orchestrators--docker-chain',

  'pictures-which-system-runs-where--any-system',
  'pictures-which-system-runs-where--mixed-distributions',
  'pictures-which-system-runs-where--other-family',

  'pictures-container-security--three-walls',
  'pictures-container-security--how-far',
  'pictures-using-both--flaw-in-one',

  'pictures-density-speed-and-start--parts-of-a-start',
  'pictures-what-virtual-machines-cost--same-files',
  'pictures-control-groups--kubernetes-node',

  'pictures-history--machines',
  'pictures-control-groups--protection',
  'pictures-engines-and-orchestrators--engine-beside',

  'pictures-moving-and-replacing--on-an-axis',
  'pictures-adoption-in-figures--half-or-more',
  'pictures-from-monolith-to-services--teams',

  'reference-engines-and-platforms--gvisor',
  'examples-from-practice--laptop',
  'examples-from-practice--continuous-integration',

  'pictures-choosing-and-beginning--both-in-one-house',
  'pictures-choosing-and-beginning--not-a-container',
  'examples-from-practice--web-shop',

  'pictures-the-two-side-by-side--houses-and-apartments',
  'pictures-moving-and-replacing--where-it-runs',
  'pictures-using-both--three-ways',

  'pictures-choosing-and-beginning--when-a-machine',
];
