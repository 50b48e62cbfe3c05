/** Labels that are hard to place, by what is hard about them. */
export const HARD_LABELS = {
  long: 'Order and invoice processing for the international wholesale business',
  chinese: '订单与发票处理服务（国际批发业务部门）',
  arabic: 'خدمة معالجة الطلبات والفواتير للتجارة الدولية',
  emoji: '🛒 Shop 👩🏽‍💻 team 🇪🇺 region',
  words: Array.from({ length: 100 }, (_, index) => `word${index + 1}`).join(' '),
  unbroken: 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90',
} as const;

export const HARD_NAMES: Readonly<Record<keyof typeof HARD_LABELS, string>> = {
  long: 'Long words',
  chinese: 'Chinese',
  arabic: 'Arabic',
  emoji: 'Emoji',
  words: 'A hundred words',
  unbroken: 'No place to break',
};
