import type { RuleCases } from './case.ts';
import { BOUNDARY_CASES } from './engines/boundaries.cases.ts';
import { KERNEL_CASES } from './engines/kernels.cases.ts';
import { PLATFORM_CASES } from './engines/platforms.cases.ts';
import { RUNTIME_CASES } from './engines/runtimes.cases.ts';

export const ENGINE_CASES: readonly RuleCases[] = [
  ...KERNEL_CASES,
  ...RUNTIME_CASES,
  ...PLATFORM_CASES,
  ...BOUNDARY_CASES,
];
