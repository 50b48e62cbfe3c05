import type { Words } from './translate.ts';

/** Words of every diagram. */
export const basic: Words = {
  cpus: {
    one: 'معالج واحد',
    two: 'معالجان',
    few: '{n} معالجات',
    many: '{n} معالجًا',
    other: '{n} معالج',
  },
  repeats: '{n}×',
  legend: 'مفتاح الرسم',
  'fault.fails': 'يتعطّل',
  'fault.stops': 'يتوقف معه',
  'fault.reached': 'يصل إليه الخلل',
  'fault.taken': 'مُستولى عليه',
  marked: 'مميَّز',
  issue: 'ملاحظة {n}',
  'grade.error': 'خطأ',
  'grade.warning': 'تحذير',
  'grade.info': 'للعلم',
  source: 'المصدر: {source}',
  chooseLayer: 'اختر طبقة لترى إلى أين يصل خللها.',
  moreIssues: 'والمزيد: {n}',
  unreadable: 'لا يمكن قراءة هذا الرسم',
};
