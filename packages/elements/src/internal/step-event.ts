/** Another step is shown: its number from 1, or 0 for all of them. */
export class DiagramStepEvent extends Event {
  readonly step: number;
  readonly steps: number;
  constructor(step: number, steps: number) {
    super('diagram-step', { bubbles: true, composed: true });
    this.step = step;
    this.steps = steps;
  }
}
