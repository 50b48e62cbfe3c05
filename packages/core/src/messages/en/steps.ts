/** Words of sequences: what happens step by step. */
export const steps = {
  stepNumber: 'Step {n}',
  stepOf: 'Step {n} of {all}',
  saysSteps: 'The picture shows {n} step.|The picture shows {n} steps, one after the other.',
  absent: 'not there',
  saysAbsent: 'Not there: {list}.',
  saysStressed: 'Stressed: {list}.',
} as const satisfies Record<string, string>;
