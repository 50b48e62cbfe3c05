import type { Words } from '../../words/translate.ts';

/** Words of start-up timelines. */
export const starts: Words = {
  stTitle: 'من البدء حتى الجاهزية',
  stLane: 'بدء {n}',
  stPhase: 'مرحلة {n}',
  stNothing: 'لم توصف أي مرحلة',
  stIllustrative: '{total}، للتوضيح',
  stPartly: '{total}، بعضها للتوضيح',
  stShares: 'أجزاء من الكل',
  stPulls: 'سحب الصورة: {percent} % من الكل',
  'stImage.cold': 'الصورة ليست على الجهاز بعد',
  'stImage.warm': 'الصورة موجودة على الجهاز',
  stLinear: 'محور خطي: الأطوال المتساوية أزمنة متساوية.',
  stLog: 'محور لوغاريتمي بلا صفر: كل علامة عشرة أضعاف التي قبلها. كل نقطة هي مدة مرحلة واحدة.',
  stPercent: 'المحور هو البدء كله مهما طال.',
  stSays: {
    one: 'مراحل عملية بدء واحدة.',
    two: 'مراحل عمليتَي بدء على محور واحد.',
    few: 'مراحل {n} عمليات بدء على محور واحد.',
    other: 'مراحل {n} عملية بدء على محور واحد.',
  },
  'st.firmware': 'البرنامج الثابت ومحمّل الإقلاع',
  'st.vmm': 'عملية VMM',
  'st.create': 'فضاءات الأسماء وcgroup ونظام الملفات وexec',
  'st.kernel': 'نواة الضيف وخدماته',
  'st.app': 'التطبيق',
  'st.pull': 'سحب الصورة',
  'st.illustrative': 'للتوضيح، غير مقيس',
};
