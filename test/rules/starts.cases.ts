import type { RuleCases } from './case.ts';

type Input = Readonly<Record<string, unknown>>;

function start(name: string, phases: readonly Input[], more: Input = {}): Input {
  const lane = { name, phases, illustrative: true, ...more };
  return { kind: 'startup-timeline', lanes: [lane] };
}

const APART = 'Image pull is a separate phase';

export const START_CASES: readonly RuleCases[] = [
  {
    rule: 'R51',
    breaks: [
      {
        name: 'a container that boots a kernel',
        input: start('Container', [
          { name: 'Kernel boot', duration: '3s' },
          { name: 'App', duration: '1s' },
        ]),
        path: ['lanes', 0, 'phases', 0],
        says: ['A container start has no Kernel boot'],
        node: 'lanes.0.phases.0',
      },
      {
        name: 'a container with firmware, by kind',
        input: start('web', [{ kind: 'firmware', duration: '2s' }], { kind: 'container' }),
        path: ['lanes', 0, 'phases', 0],
        says: ['A container start has no firmware'],
      },
      {
        name: 'services before the kernel',
        input: start('VM', [
          { name: 'Services', kind: 'init', duration: '4s' },
          { name: 'Kernel', kind: 'kernel', duration: '3s' },
        ]),
        path: ['lanes', 0, 'phases', 1],
        says: ['Kernel comes before Services'],
      },
      {
        name: 'a pull after the start',
        input: start('Container', [
          { name: 'exec', duration: '20ms' },
          { name: 'Image pull', duration: '9s' },
        ]),
        path: ['lanes', 0, 'phases', 1],
        says: ['Image pull comes before exec'],
      },
      {
        name: 'phases that overlap',
        input: start('VM', [
          { name: 'Kernel', duration: '3s' },
          { name: 'Services', duration: '4s', start: '2s' },
        ]),
        path: ['lanes', 0, 'phases', 1, 'start'],
        says: ['Services starts at 2 s', 'Kernel ends at 3 s'],
        node: 'lanes.0.phases.1',
      },
      {
        name: 'a pull in the start',
        input: start('Container', [{ name: 'Pull and start', duration: '9s' }]),
        path: ['lanes', 0, 'phases', 0],
        says: [APART, 'Pull and start'],
      },
      {
        name: 'a pull under another name',
        input: start('Container', [{ name: 'Image pull', kind: 'create', duration: '9s' }]),
        path: ['lanes', 0, 'phases', 0],
        says: [APART],
      },
      {
        name: 'a cold image that nothing pulls',
        input: start('Container', [{ name: 'Start', duration: '9s' }], { image: 'cold' }),
        path: ['lanes', 0, 'image'],
        says: [APART, 'Container'],
        node: 'lanes.0',
      },
      {
        name: 'a warm image that is pulled',
        input: start('Container', [{ kind: 'pull', duration: '9s' }], { image: 'warm' }),
        path: ['lanes', 0, 'image'],
        says: ['nothing to pull'],
        node: 'lanes.0',
      },
    ],
    passes: [
      {
        name: 'a VM from firmware to application',
        input: start('VM', [
          { name: 'Firmware', duration: '4s' },
          { name: 'Boot loader', duration: '2s' },
          { name: 'Kernel', duration: '5s' },
          { name: 'Services', duration: '12s' },
          { name: 'Application', duration: '3s' },
        ]),
      },
      {
        name: 'a container whose pull is apart',
        input: start(
          'Container',
          [
            { name: 'Image pull', duration: '9s' },
            { name: 'Namespaces, cgroup', duration: '300ms' },
            { name: 'exec', duration: '20ms' },
            { name: 'App', duration: '3s' },
          ],
          { image: 'cold' },
        ),
      },
      {
        name: 'a container in a VM of its own boots a kernel',
        input: start('Kata container', [
          { name: 'VMM', duration: '50ms' },
          { name: 'Kernel', duration: '200ms' },
          { name: 'exec', duration: '10ms' },
        ]),
      },
      {
        name: 'a pause between phases',
        input: start('VM', [
          { name: 'Kernel', duration: '3s' },
          { name: 'Services', duration: '4s', start: '3s' },
        ]),
      },
      {
        name: 'parts of a whole',
        input: start('Container', [
          { kind: 'pull', duration: '76 %' },
          { name: 'Everything else', duration: '24 %' },
        ]),
      },
      {
        name: 'phases of other names are not judged',
        input: start('Container', [
          { name: 'Scheduling', duration: '1s' },
          { name: 'Warm-up', duration: '4s' },
        ]),
      },
    ],
  },
];
