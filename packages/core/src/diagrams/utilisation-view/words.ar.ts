import type { Words } from '../../words/translate.ts';

/** Words of what a host has, what is allocated of it and what is in use. */
export const utilisation: Words = {
  uvTitle: 'السعة والتخصيص والاستخدام',
  uvHost: 'مضيف {n}',
  uvTenant: 'مستأجر {n}',
  uvNothing: 'لا يُعرف شيء عن أي مضيف',
  uvUsed: 'المستخدم {told}',
  uvOf: '{used} (الكل {all})',
  uvPool: 'السعة',
  uvAllocated: 'المخصص {size}',
  uvRatio: 'تخصيص زائد {ratio}:1',
  uvUnused: 'الموعود غير المستخدم {size}',
  uvStranded: 'المعطّل {size}',
  uvFree: 'المتاح {size}',
  uvLimits: 'مجموع الحدود القصوى {size}',
  uvBeyond: 'فوق السعة',
  'uv.usage': 'قيد الاستخدام',
  'uv.unused': 'مخصص وغير مستخدم: معطّل',
  uvPromised: 'مخصص وغير مستخدم؛ معطّل بقدر الموجود',
};
