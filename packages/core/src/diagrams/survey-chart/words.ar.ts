import type { Words } from '../../words/translate.ts';

/** Words of survey charts. */
export const surveys: Words = {
  svTitle: 'رقم من استطلاع|أرقام من استطلاعات، عددها {n}',
  svFigure: 'رقم {n}',
  svNone: 'لم يُذكر أي رقم.',
  svNoValue: 'بلا قيمة',
  svForecast: '{value}، توقّع',
  svFor: 'توقّع لعام {year}',
  svAsked: 'عدد من سُئلوا: {n}',
  svSample: 'من سُئلوا: {sample}',
  svWording: '«{wording}»',
  svPublished: 'نُشر في {year}',
  svFromTo: 'من {from} إلى {to}',
  svPoints: '{points} نقطة',
  svRelative: '{percent} من {value}',
  svClaim: 'القول: {claim}',
  svReported: 'وارد في المصدر',
  svForecastMark: 'توقّع، غير مقيس',
  svChange: 'الفرق، محسوب',
  svSays: 'رقم واحد من استطلاع على شكل شريط.|أرقام من استطلاعات عددها {n} على شكل أشرطة.',
  svSaysPercent: 'الأشرطة بمقياس من 0 إلى 100 %.',
  svSaysForecast: 'واحد منها توقّع لا قياس.|{n} منها توقّعات لا قياسات.',
};
