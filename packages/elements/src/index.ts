export * from './elements.ts';
export { DiagramElement } from './internal/diagram-element.ts';
export type { ExportOptions } from './internal/export.ts';
export { DiagramIssuesEvent, DiagramReadyEvent, DiagramSelectEvent } from './internal/events.ts';
export { DiagramStepEvent } from './internal/step-event.ts';
export { languages, type Language } from './internal/language.ts';
