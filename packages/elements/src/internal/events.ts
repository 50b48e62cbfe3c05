import type { Issue } from '@stratagram/core/input/issue';

/** On a shadow root: who waits for its picture has heard that it stands. */
export const READY = Symbol.for('stratagram.ready');

/** The picture stands in the document. */
export class DiagramReadyEvent extends Event {
  constructor() {
    super('diagram-ready', { bubbles: true, composed: true });
  }
}

/** What there is to say about the input has changed. */
export class DiagramIssuesEvent extends Event {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super('diagram-issues', { bubbles: true, composed: true });
    this.issues = issues;
  }
}

/** A layer was chosen; `node` is its path in the model, undefined when the choice was taken back. */
export class DiagramSelectEvent extends Event {
  readonly node: string | undefined;
  constructor(node: string | undefined) {
    super('diagram-select', { bubbles: true, composed: true });
    this.node = node;
  }
}
