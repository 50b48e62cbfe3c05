import type { Words } from '../words/translate.ts';

/** Words of sequences: what happens step by step. */
export const steps: Words = {
  stepNumber: 'الخطوة {n}',
  stepOf: 'الخطوة {n} من {all}',
  saysSteps: {
    one: 'يعرض الرسم خطوة واحدة.',
    two: 'يعرض الرسم خطوتين متتاليتين.',
    few: 'يعرض الرسم {n} خطوات متتالية.',
    other: 'يعرض الرسم {n} خطوة متتالية.',
  },
  way: 'مسار، بترتيب أرقامه',
  saysWay: 'المسار: {list}.',
  wayTo: '{from} ← {to}',
  absent: 'غير موجود',
  saysAbsent: 'غير موجود: {list}.',
  saysStressed: 'مميَّز: {list}.',
  stepsBar: 'الخطوات',
  stepFirst: 'الخطوة الأولى',
  stepBack: 'السابق',
  stepNext: 'التالي',
  stepsPlay: 'تشغيل',
  stepsPause: 'إيقاف مؤقت',
  stepAt: '{n} من {all}',
  stepsAll: 'عرض كل الخطوات',
  stepsOne: 'عرض الخطوات واحدة واحدة',
  stepSource: 'المصدر',
};
