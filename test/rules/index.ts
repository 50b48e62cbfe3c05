import type { RuleCases } from './case.ts';
import { ATTACHED_CASES } from './attached.cases.ts';
import { CAPACITY_CASES } from './capacity.cases.ts';
import { CGROUP_CASES } from './cgroups.cases.ts';
import { CHAIN_CASES } from './chains.cases.ts';
import { COMPARE_CASES } from './compare.cases.ts';
import { DATED_CASES } from './dated.cases.ts';
import { DIAGRAM_CASES } from './diagrams.ts';
import { ENGINE_CASES } from './engines.cases.ts';
import { IMAGE_CASES } from './images.cases.ts';
import { ISOLATION_CASES } from './isolation.cases.ts';
import { NAMESPACE_CASES } from './namespaces.cases.ts';
import { POD_CASES } from './pods.cases.ts';
import { PORTABILITY_CASES } from './portability.cases.ts';
import { ROLLOUT_CASES } from './rollouts.cases.ts';
import { SANDBOX_CASES } from './sandboxes.cases.ts';
import { SIZE_CASES } from './sizes.cases.ts';
import { STACK_CASES } from './stacks.cases.ts';
import { START_CASES } from './starts.cases.ts';
import { SURVEY_CASES } from './surveys.cases.ts';
import { UNIT_CASES } from './units.cases.ts';

const PARTS = [
  STACK_CASES,
  ENGINE_CASES,
  ISOLATION_CASES,
  SANDBOX_CASES,
  CGROUP_CASES,
  UNIT_CASES,
  SURVEY_CASES,
  START_CASES,
  CHAIN_CASES,
  NAMESPACE_CASES,
  IMAGE_CASES,
  PORTABILITY_CASES,
  ROLLOUT_CASES,
  COMPARE_CASES,
  CAPACITY_CASES,
  POD_CASES,
  SIZE_CASES,
  ATTACHED_CASES,
  DIAGRAM_CASES,
  DATED_CASES,
].flat();

/**
 * Wrong and right inputs of every rule: for its test, the command's test and the catalogue. A rule
 * about VMs and containers has cases in both parts.
 */
export const CASES: readonly RuleCases[] = [...new Set(PARTS.map(({ rule }) => rule))].map(
  (rule) => {
    const parts = PARTS.filter((one) => one.rule === rule);
    const breaks = parts.flatMap((one) => one.breaks);
    return { rule, breaks, passes: parts.flatMap((one) => one.passes) };
  },
);
