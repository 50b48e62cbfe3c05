/** Words of survey charts. */
export const surveys = {
  svTitle: 'A figure of a survey|{n} figures of surveys',
  svFigure: 'Figure {n}',
  svNone: 'No figure is given.',
  svNoValue: 'no value',
  svForecast: '{value}, forecast',
  svFor: 'forecast for {year}',
  svAsked: '{n} asked',
  svSample: 'asked: {sample}',
  svWording: '“{wording}”',
  svPublished: 'published {year}',
  svFromTo: 'From {from} to {to}',
  svPoints: '{points} points',
  svRelative: '{percent} of {value}',
  svClaim: 'claimed: {claim}',
  svReported: 'reported',
  svForecastMark: 'forecast, not measured',
  svChange: 'difference, computed',
  svSays: 'One figure of a survey, as a bar.|{n} figures of surveys, as bars.',
  svSaysPercent: 'Bars are to scale from 0 to 100 %.',
  svSaysForecast:
    'One of them is a forecast, not a measurement.|{n} of them are forecasts, not measurements.',
} as const satisfies Record<string, string>;
