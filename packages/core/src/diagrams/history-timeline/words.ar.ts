import type { Words } from '../../words/translate.ts';

/** Words of histories. */
export const history: Words = {
  hiTitle: 'من {from} إلى {to}',
  hiTitleAlone: 'تاريخ',
  hiEvent: 'حدث {n}',
  hiNone: 'لم يُذكر أي حدث.',
  hiUndated: 'بلا تاريخ: {label}',
  hiUncertain: '{date}، غير مؤكد',
  hiPrediction: '{date}، توقّع',
  hiSays: 'حدث واحد على محور الزمن.|أحداث عددها {n} على محور زمن مرسوم بمقياس.',
  hiSaysUncertain: 'تاريخ واحد منها غير مؤكد.|تواريخ {n} منها غير مؤكدة.',
  hiDot: 'حدث',
  hiHollow: 'تاريخ تقريبي أو غير مؤكد',
  hiDiamond: 'توقّع',
  hiSpan: 'امتد من … إلى',
};
