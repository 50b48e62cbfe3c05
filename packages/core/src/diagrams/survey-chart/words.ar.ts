import type { Words } from '../../words/translate.ts';

/** Words of survey charts. */
export const surveys: Words = {
  svTitle: {
    one: 'رقم من استطلاع',
    two: 'رقمان من استطلاعات',
    few: '{n} أرقام من استطلاعات',
    many: '{n} رقمًا من استطلاعات',
    other: '{n} رقم من استطلاعات',
  },
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
  svSays: {
    one: 'رقم واحد من استطلاع.',
    two: 'رقمان من استطلاعات.',
    few: '{n} أرقام من استطلاعات.',
    many: '{n} رقمًا من استطلاعات.',
    other: '{n} رقم من استطلاعات.',
  },
  svWhole: 'المجموع {sum}',
  svSaysWhole: { two: 'اثنان منها جزآن من كل واحد.', other: '{n} منها أجزاء من كل واحد.' },
  svSaysPercent: 'الأشرطة بمقياس من 0 إلى 100 %.',
  svSaysForecast: 'واحد منها توقّع لا قياس.|اثنان منها توقّعان لا قياسان.|{n} منها توقّعات لا قياسات.',
};
