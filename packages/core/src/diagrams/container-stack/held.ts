import type { DerivedStack } from '../vm-stack/derive.ts';
import type { DerivedContainers } from './stack.ts';
import type { Held } from './together.ts';

/** Containers that stand in a container. */
export const CONTAINERS = /* @__PURE__ */ new WeakMap<Held, DerivedContainers>();

/** VMs that a container starts. */
export const VMS = /* @__PURE__ */ new WeakMap<Held, DerivedStack>();
