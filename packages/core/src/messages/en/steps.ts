/** Words of sequences: what happens step by step. */
export const steps = {
  stepNumber: 'Step {n}',
  stepOf: 'Step {n} of {all}',
  saysSteps: 'The picture shows {n} step.|The picture shows {n} steps, one after the other.',
  way: 'way, in the order of its numbers',
  saysWay: 'Way: {list}.',
  wayTo: '{from} → {to}',
  absent: 'not there',
  saysAbsent: 'Not there: {list}.',
  saysStressed: 'Stressed: {list}.',
} as const satisfies Record<string, string>;
