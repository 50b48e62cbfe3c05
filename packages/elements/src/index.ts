export { CgroupSliceElement } from './cgroup-slice/cgroup-slice.ts';
export { ContainerStackElement } from './container-stack/container-stack.ts';
export { HypervisorTypeElement } from './hypervisor-type/hypervisor-type.ts';
export { VmStackElement } from './vm-stack/vm-stack.ts';
export { DiagramElement, type ExportOptions } from './internal/diagram-element.ts';
export { DiagramIssuesEvent, DiagramReadyEvent, DiagramSelectEvent } from './internal/events.ts';
export { languages, type Language } from './internal/language.ts';
