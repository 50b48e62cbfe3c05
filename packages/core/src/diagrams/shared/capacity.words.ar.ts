import type { Words } from '../../words/translate.ts';

/** Words of hosts, what they have and what is on them. */
export const capacity: Words = {
  'cap.cpus': 'المعالج',
  'cap.memory': 'الذاكرة',
  'cap.storage': 'التخزين',
  'capSort.vm': 'جهاز افتراضي',
  'capSort.container': 'حاوية',
  'capSort.pod': 'مجموعة حاويات',
  'capSort.process': 'عملية',
  capSays: '{name}: {told}.',
  capEnd: 'نهاية المضيف',
  capExamples: 'الأرقام بلا مصدر للتوضيح، غير مقيسة.',
  capIllustrative: 'للتوضيح، غير مقيس',
};
