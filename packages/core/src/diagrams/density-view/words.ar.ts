import type { Words } from '../../words/translate.ts';

/** Words of how many units fit on a host. */
export const density: Words = {
  dvTitle: 'كم يتسع على مضيف واحد',
  dvTakes: 'ما يأخذه كل واحد',
  dvUnit: 'وحدة {n}',
  dvNothing: 'لم يُذكر ما تأخذه الوحدات',
  dvFit: 'يتسع لواحد|يتسع لاثنين|يتسع لعدد {n}',
  dvDecides: 'أول ما ينفد: {resource}',
  dvPart: 'العبء {percent} % من كل واحد',
  'dv.once': 'المتطابق في كل واحد، محفوظ مرة واحدة',
  'dv.overhead': 'عبء إضافي',
  'dv.whole': 'ضيف: النواة والتطبيق معًا دون تفصيل',
  'dv.copied': 'المتطابق في كل واحد',
  'dv.guest': 'ما يجلبه الجهاز الافتراضي معه',
  'dv.engine': 'ما تجلبه الحاوية أو مجموعة الحاويات معها',
  'dv.unused': 'متبقٍّ',
  'dv.limits': 'الحدود القصوى',
  'dv.linked-clones': 'نسخ مرتبطة',
  'dv.deduplication': 'إزالة التكرار',
  'dv.layers': 'طبقات مشتركة',
  dvSizes: 'حجم الصورة',
  dvLog: 'محور لوغاريتمي بلا صفر: الأطوال المتساوية نسب متساوية.',
};
