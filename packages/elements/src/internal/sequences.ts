/** What pages with steps fetch: the steps of a diagram, and the player that goes through them. */
export { buildSequence } from '@stratagram/core/steps';
export { stepper, type Stepper } from './stepper.ts';
export { playerCss } from './player-styles.ts';
