import { capOf } from '../../packages/core/src/domain/cgroup/cpu.ts';
import type { CaseCgroup } from '../../packages/core/src/domain/cgroup/tree.cases.ts';
import { type KernelCase, notBuilt } from './cases.ts';
import { type Comparison, isClose, TOLERANCE, type Verdict } from './judge.ts';

/** How wide the columns of texts are. */
export interface Widths {
  readonly id: number;
  readonly leaf: number;
}

export function widthsFor(cases: readonly KernelCase[]): Widths {
  const longest = (texts: readonly string[]) => Math.max(4, ...texts.map((text) => text.length));
  return {
    id: longest(cases.map(({ id }) => id)),
    leaf: longest(cases.flatMap(({ tree }) => leavesOf(tree).map(({ name }) => name))),
  };
}

export function heading(widths: Widths): string {
  return line(widths, ['case', 'leaf', 'computed', 'measured', 'difference', 'weights (caps)']);
}

/** A line for each leaf. */
export function rows({ id, tree, leaves }: Verdict, widths: Widths): readonly string[] {
  const settings = new Map(leavesOf(tree).map(({ name, text }) => [name, text]));
  return leaves.map((comparison) => {
    const { leaf, computed, measured } = comparison;
    const numbers = [computed.toFixed(4), measured.toFixed(4), signed(measured - computed)];
    const note = isClose(comparison) ? '' : '  OFF';
    return line(widths, [id, leaf, ...numbers, `${settings.get(leaf)}${note}`]);
  });
}

/** What is left out, what is not written as it is set, and what was tried more than once. */
export function notes(verdicts: readonly Verdict[]): readonly string[] {
  const list = (texts: readonly string[], before: string) =>
    texts.length > 0 ? [`${before}: ${texts.join('; ')}.`] : [];
  return [
    ...list(notBuilt(), 'Not built'),
    ...list(
      verdicts.flatMap(({ id, lowered }) => (lowered.length ? `${id} ${lowered.join(', ')}` : [])),
      "Version 1 refuses a cap above an ancestor's, so these got the ancestor's",
    ),
    ...list(
      verdicts.flatMap(({ id, attempts }) => (attempts > 1 ? `${id} ${attempts} times` : [])),
      'Tried again',
    ),
  ];
}

/** The closing line. */
export function summary(verdicts: readonly Verdict[], seconds: number): string {
  const all = verdicts.flatMap(({ id, leaves }) => leaves.map((leaf) => ({ id, ...leaf })));
  const off = all.filter((comparison) => !isClose(comparison)).length;
  const worst = all.reduce((most, one) => (distance(one) > distance(most) ? one : most));
  const taken = Math.max(...verdicts.map((verdict) => verdict.taken));
  return [
    `${verdicts.length} trees, ${all.length} leaves:`,
    off === 0 ? `all within ${TOLERANCE} of a CPU,` : `${off} more than ${TOLERANCE} of a CPU off,`,
    `worst ${signed(worst.measured - worst.computed)} (${worst.id}, ${worst.leaf});`,
    `others took up to ${(taken * 100).toFixed(1)} %; ${seconds.toFixed(0)} s`,
  ].join(' ');
}

function distance({ computed, measured }: Comparison): number {
  return Math.abs(measured - computed);
}

function signed(difference: number): string {
  return `${difference < 0 ? '-' : '+'}${Math.abs(difference).toFixed(4)}`;
}

function line(widths: Widths, [id = '', leaf = '', ...rest]: readonly string[]): string {
  const [computed = '', measured = '', difference = '', settings = ''] = rest;
  return [
    id.padEnd(widths.id),
    leaf.padEnd(widths.leaf),
    computed.padStart(8),
    measured.padStart(8),
    difference.padStart(10),
    settings,
  ]
    .join('  ')
    .trimEnd();
}

/** Leaves with the settings from the top down to them, such as `300 (0.25) > 100`. */
function leavesOf(top: CaseCgroup): readonly { name: string; text: string }[] {
  return top.children.flatMap((child) => {
    const text = settingsOf(child);
    return child.children.length === 0
      ? [{ name: child.name, text }]
      : leavesOf(child).map((leaf) => ({ ...leaf, text: `${text} > ${leaf.text}` }));
  });
}

function settingsOf(node: CaseCgroup): string {
  const { cpuWeight, cpuWeightNice, cpuIdle, cpuDemand, idle } = node;
  const nice = cpuWeightNice === undefined ? '100' : `nice ${cpuWeightNice}`;
  const cap = capOf(node);
  return [
    cpuIdle ? 'cpu.idle' : (cpuWeight ?? nice),
    ...(cap < Infinity ? [`(${Number(cap.toFixed(4))})`] : []),
    ...(cpuDemand === undefined ? [] : [`wants ${Number(cpuDemand.toFixed(4))}`]),
    ...(idle ? ['idle'] : []),
  ].join(' ');
}
