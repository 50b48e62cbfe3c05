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
  hiSays: {
    one: 'حدث واحد على محور الزمن.',
    two: 'حدثان على محور زمن مرسوم بمقياس.',
    few: '{n} أحداث على محور زمن مرسوم بمقياس.',
    many: '{n} حدثًا على محور زمن مرسوم بمقياس.',
    other: '{n} حدث على محور زمن مرسوم بمقياس.',
  },
  hiSaysUncertain: {
    one: 'تاريخ واحد منها غير مؤكد.',
    two: 'تاريخان منها غير مؤكدين.',
    few: '{n} تواريخ منها غير مؤكدة.',
    many: '{n} تاريخًا منها غير مؤكد.',
    other: '{n} تاريخ منها غير مؤكد.',
  },
  hiDot: 'حدث',
  hiHollow: 'تاريخ تقريبي أو غير مؤكد',
  hiDiamond: 'توقّع',
  hiSpan: 'امتد من … إلى',
};
