import type { Meta } from '@storybook/web-components-vite';
import { fixtureArgs } from '../kit/fixtures.ts';
import { expectIssues } from '../kit/play.ts';
import {
  galleryStory,
  longContentStory,
  rightToLeftStory,
  selectableStory,
  staticStory,
  takeStory,
  themesStory,
  widthsStory,
  type Story,
} from '../kit/stories.ts';
import { diagram, type Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Diagrams/Rolling replacement',
  component: 'rolling-replacement',
  render: (args) => diagram('rolling-replacement', args),
  argTypes: {
    replicas: { control: { type: 'number', min: 1, max: 60 } },
    'max-surge': { control: 'text' },
    'max-unavailable': { control: 'text' },
    strategy: { control: 'select', options: ['RollingUpdate', 'Recreate'] },
    readiness: { control: 'select', options: ['probe', 'none', 'failing'] },
    packaging: { control: 'select', options: ['container', 'vm'] },
    view: { control: 'select', options: ['steps', 'timeline'] },
    load: { control: 'text' },
    width: { control: { type: 'number', min: 160, max: 1920 } },
    children: { control: 'text', description: 'Child tags', table: { category: 'children' } },
  },
};
export default meta;

const shop = fixtureArgs('rolling-replacement/one-more');

/** Every attribute as a control. */
export const Playground: Story = { args: shop };

/**
 * Replicas of both versions by how far they are, over a bar of what is counted: it never ends before
 * the thick line nor beyond the dashed one.
 */
export const Anatomy: Story = selectableStory('rolling-replacement', { ...shop, step: 5 });

/** `show-steps="all"`: all moments beside each other, as in print. */
export const AllSteps: Story = {
  name: 'All steps',
  args: { ...fixtureArgs('rolling-replacement/quarter'), 'show-steps': 'all' },
};

/** `max-surge` and `max-unavailable`: with neither of them rounded to nothing both come at once. */
export const Defaults: Story = {
  name: 'A quarter of four',
  args: { ...fixtureArgs('rolling-replacement/quarter'), step: 2 },
};

/** `view="timeline"`: a column for each moment, between what must be ready and what may exist. */
export const Timeline: Story = { args: fixtureArgs('rolling-replacement/timeline') };

/** `strategy="Recreate"`: for a while nobody answers. */
export const Recreate: Story = {
  args: { ...fixtureArgs('rolling-replacement/recreate'), 'show-steps': 'all' },
};

/** `readiness="failing"`: new ones that never become ready do not cost an old one more. */
export const NeverReady: Story = {
  name: 'Never ready',
  args: { ...fixtureArgs('rolling-replacement/never-ready'), 'show-steps': 'all' },
};

/** `packaging="vm"`: VMs from golden images are replaced alike; each brings its kernel. */
export const VmByVm: Story = {
  name: 'VM by VM',
  args: fixtureArgs('rolling-replacement/in-vms'),
};

/** `load` and `per-replica`: replicas come and go with the requests. */
export const UnderLoad: Story = {
  name: 'Under load',
  args: fixtureArgs('rolling-replacement/load-timeline'),
};

/** Many: repeated rounds are told once. */
export const Many: Story = { args: fixtureArgs('rolling-replacement/many') };

/** `annotations="none"`: no legend. */
export const Bare: Story = {
  name: 'Without annotations',
  args: { ...shop, annotations: 'none', heading: '', step: 3 },
};

/** `highlight`: one set of replicas, or the counts. */
export const Highlight: Story = { args: { ...shop, step: 4, highlight: 'new-replicas' } };

/** `<replacement-stage>`: a sequence of your own, judged by the limits. */
export const OwnStages: Story = {
  name: 'Stages of your own',
  args: {
    replicas: 2,
    'max-surge': 1,
    'max-unavailable': 0,
    from: '1.4',
    to: '1.5',
    'show-steps': 'all',
    children:
      '<replacement-stage name="Before" old-ready="2"></replacement-stage>' +
      '<replacement-stage name="One new" old-ready="2" new-ready="1"></replacement-stage>' +
      '<replacement-stage name="Both new" new-ready="2"></replacement-stage>',
  },
};

/** A `<script type="application/json">` in place of attributes and children. */
export const FromJson: Story = {
  name: 'From JSON',
  args: {
    children: '<script type="application/json">{"replicas": 2, "maxSurge": 1}</script>',
  },
};

/** Nothing said at all: three replicas and a quarter of both. */
export const Empty: Story = { args: {} };

/** Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk. */
export const LongContent: Story = longContentStory('rolling-replacement', (label) => ({
  name: label,
  from: label,
  to: label,
  replicas: 2,
  step: 2,
}));

/** What is wrong is said in the picture, beside what could be drawn. */
export const WrongInput: Story = {
  ...galleryStory('rolling-replacement', [
    { name: 'A sequence that cannot be', args: fixtureArgs('rolling-replacement/wrong-stages') },
    { name: 'Slips, and room for nothing', args: fixtureArgs('rolling-replacement/wrong-values') },
    { name: 'Surge with Recreate', args: { ...shop, strategy: 'Recreate' } },
    { name: 'Broken JSON', args: { children: '<script type="application/json">{"a"</script>' } },
  ]),
  play: expectIssues,
};

/** One set of tokens, five themes; `auto` follows the page. */
export const Themes: Story = themesStory('rolling-replacement', { ...shop, step: 5 });

/** Laid out again for each width. */
export const Widths: Story = widthsStory('rolling-replacement', { ...shop, step: 5 });

/** `lang` and `dir`: the words of the diagram in another language, the picture mirrored. */
export const RightToLeft: Story = rightToLeftStory({ ...shop, step: 5 });

/** The element beside the file that the command writes. */
export const StaticBesideLive: Story = staticStory('rolling-replacement', { ...shop, step: 5 });

/** The buttons under every diagram of this catalogue. */
export const TakeAlong: Story = takeStory(fixtureArgs('rolling-replacement/timeline'));
