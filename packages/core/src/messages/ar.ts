import type { Locale } from './messages.ts';

/** Arabic, from right to left. */
export const ar: Locale = {
  lang: 'ar',
  direction: 'rtl',
  messages: {
    hardware: 'العتاد',
    app: 'التطبيق',
    libs: 'المكتبات',
    guestOs: 'نظام ضيف',
  },
};
