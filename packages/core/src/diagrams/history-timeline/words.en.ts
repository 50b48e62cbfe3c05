/** Words of histories. */
export const history = {
  hiTitle: 'From {from} to {to}',
  hiTitleAlone: 'History',
  hiEvent: 'Event {n}',
  hiNone: 'No event is given.',
  hiUndated: 'Without a date: {label}',
  hiUncertain: '{date}, uncertain',
  hiPrediction: '{date}, prediction',
  hiSays: 'One event on an axis of time.|{n} events on an axis of time that is to scale.',
  hiSaysUncertain: 'The date of one of them is uncertain.|The dates of {n} of them are uncertain.',
  hiDot: 'event',
  hiHollow: 'about then, or uncertain',
  hiDiamond: 'prediction',
  hiSpan: 'took from … to',
} as const satisfies Record<string, string>;
