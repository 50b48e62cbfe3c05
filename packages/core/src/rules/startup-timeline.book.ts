import { startedOf } from '../domain/start-order.ts';
import { inParts, timed, type StartupTimeline } from '../model/startup/lanes.ts';
import { judge } from './judge.ts';
import type { Book, Place } from './rule.ts';
import { START_RULES } from './starts.ts';

export const startupTimelineBook: Book<StartupTimeline> = { rules: START_RULES, places, judge };

/** Every start with its phases in time. */
function places(model: StartupTimeline): readonly Place[] {
  const parts = inParts(model);
  return (model.lanes ?? []).map((lane, index): Place => {
    const id = `lanes.${index}`;
    const phases = timed(lane, model, parts).map((one) => {
      const { name, kind } = one.phase;
      const words = [name, kind].flatMap((text) => text ?? []);
      const called = name || kind || `Phase ${one.index + 1}`;
      return { ...one, id: `${id}.phases.${one.index}`, words, called };
    });
    const started = lane.kind ?? startedOf(lane.name ?? '');
    const name = lane.name || `Start ${index + 1}`;
    const at = {
      path: ['lanes', index],
      id,
      lane,
      name,
      phases,
      parts,
      ...(started ? { started } : {}),
    };
    return { sort: 'lane', at };
  });
}
