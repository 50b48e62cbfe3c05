import type { Translate } from '../words/translate.ts';
import type { Answers, Call, MachineAnswers, Repeated } from './types.ts';
import { kindWord, some } from './titles.ts';

type QuestionAndAnswer = readonly [question: string, answer: string];

/** So many names fit into an answer. */
const NAMED = 6;

/** The answers in words: one row a question. */
export function answerRows(
  t: Translate,
  { kernels, machines }: Pick<Answers, 'kernels' | 'machines'>,
  copies: readonly number[],
): QuestionAndAnswer[] {
  // Replicas are drawn once.
  const names = kernels.listed.flatMap(({ label }, index) =>
    Array.from({ length: copies[index] ?? 1 }, () => label),
  );
  const grouped = [...new Set(names)].map((what) => {
    const n = names.filter((name) => name === what).length;
    return n > 1 ? t('times', { n, what }) : what;
  });
  const folded = kernels.count - names.length;
  const listed =
    some(t, grouped, NAMED) + (folded > 0 ? `, ${t('moreIssues', { n: folded })}` : '');
  return [
    [t('askKernels'), [t('total', { n: kernels.count }), listed].filter(Boolean).join(': ')],
    ...machines.flatMap((machine) => rowsOf(t, machine)),
  ];
}

function rowsOf(t: Translate, machine: MachineAnswers): QuestionAndAnswer[] {
  const { shared, repeated, chains, calls, trust = [] } = machine;
  const tenants = machine.tenants ? t(`tenants.${machine.tenants}`) : '';
  const rows: QuestionAndAnswer[] = [];
  if (tenants && shared.length)
    rows.push([t('askShared', { tenants }), shared.map(({ label }) => label).join(', ')]);
  if (tenants && repeated.length)
    rows.push([
      t('askRepeated', { tenants }),
      repeated.map((layer) => sayRepeated(t, layer)).join(', '),
    ]);
  for (const chain of chains) {
    const [process, ...rest] = chain.map(({ label }) => label);
    const call = calls.find(({ process: { id } }) => id === chain[0]?.id);
    const layer = call?.process.label ?? process ?? '';
    if (rest.length)
      rows.push([
        t('askRests', { layer }),
        rest.reduce((upper, lower) => t('restsChain', { upper, lower })),
      ]);
    if (call) rows.push([t('askCall', { layer }), sayCall(t, call)]);
  }
  for (const { vm, keeper, outside } of trust.slice(0, NAMED)) {
    const others = some(
      t,
      outside.map(({ label }) => label),
      NAMED,
    );
    const values = { vm: vm.label, keeper, outside: others };
    const answers = [t('answerTrust', values), others ? t('answerOutside', values) : ''];
    rows.push([t('askTrust', values), answers.filter(Boolean).join(' ')]);
  }
  const { machine: name } = machine;
  if (!name) return rows;
  return rows.map(([question, answer]) => [t('inMachine', { machine: name, question }), answer]);
}

function sayRepeated(t: Translate, { kind, labels, count }: Repeated): string {
  const what = (labels.length === 1 && labels[0]) || kindWord(t, kind) || some(t, labels, 2);
  return t('times', { n: count, what });
}

function sayCall(t: Translate, { by, crosses, under, engine }: Call): string {
  const kernel = crosses[0]?.label ?? '';
  const values = { kernel, under: under?.label ?? '' };
  const noEngine = engine ? ` ${t('callNoEngine')}` : '';
  return t(under || !AIDED.has(by) ? WORDS[by] : 'callKernel', values) + noEngine;
}

/** Ways that name who takes part; a wrong picture may have nobody. */
const AIDED: ReadonlySet<Call['by']> = new Set(['guest-kernel', 'emulated', 'sandbox-kernel']);

const WORDS = {
  kernel: 'callKernel',
  'guest-kernel': 'callGuest',
  emulated: 'callEmulated',
  'sandbox-kernel': 'callSandbox',
  unikernel: 'callUnikernel',
} as const;
