import type { DiagramElement } from '@stratagram/elements';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, waitFor } from 'storybook/test';
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
  title: 'Diagrams/Trade-off table',
  component: 'tradeoff-table',
  render: (args) => diagram('tradeoff-table', args),
  argTypes: {
    view: { control: 'select', options: ['table', 'matrix', 'cards'] },
    weights: { control: 'text' },
    width: { control: { type: 'number', min: 160, max: 1920 } },
    children: { control: 'text', description: 'Child tags', table: { category: 'children' } },
  },
};
export default meta;

const both = fixtureArgs('tradeoff-table/vm-or-container');
const matrix = fixtureArgs('tradeoff-table/matrix');

/** Every attribute as a control. */
export const Playground: Story = { args: both };

/**
 * Under each technique its answers: a rating on a dark pill for it, on a pale one against it. A solid
 * line and a source mean a fact, a dashed line and a balloon an opinion.
 */
export const Anatomy: Story = selectableStory('tradeoff-table', both);

/** Weights are told, so all is added up: weight × rating, only where all are rated. */
export const Matrix: Story = { name: 'Decision matrix', args: matrix };

const WEIGHED = ['Isolation', 'Start time', 'Density', 'Other systems'];

/** `weights`: as a scenario has it, an attribute that a page can set. The sums follow. */
export const Weights: Story = {
  args: { ...matrix, weights: '' },
  parameters: { controls: { disable: true } },
  render: (args) => html`
    <form class="weights" @input=${weigh}>
      ${WEIGHED.map(
        (name) =>
          html`<label>
            ${name} <input type="range" name=${name} min="0" max="5" value="2" />
          </label>`,
      )}
    </form>
    ${diagram('tradeoff-table', { ...args, weights: WEIGHED.map((name) => `${name}=2`).join(', ') })}
  `,
  play: async ({ canvas, canvasElement }) => {
    const element = canvasElement.querySelector('tradeoff-table') as DiagramElement;
    const first = () => /^- (\w+), \S+ highest/m.exec(winners(element.describe()))?.[1];
    await waitFor(() => expect(first()).toBe('MicroVM'));
    fireEvent.input(canvas.getByLabelText(/Other systems/), { target: { value: '5' } });
    await waitFor(() => expect(first()).toBe('VM'));
  },
};

/** The lines of sums with what is highest. */
function winners(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.includes('highest'))
    .map((line) => line.trim().replace(/, of .* · /, ' '))
    .join('\n');
}

function weigh(event: Event): void {
  const form = event.currentTarget as HTMLFormElement;
  const told = [...new FormData(form)].map(([name, weight]) => `${name}=${weight}`);
  form.parentElement?.querySelector('tradeoff-table')?.setAttribute('weights', told.join(', '));
}

/** `view="cards"`: a card for each technique, for revision. */
export const Cards: Story = { args: fixtureArgs('tradeoff-table/cards') };

/** `basis`: what has a source is a fact, what has none an opinion, unless it says otherwise. */
export const Evidence: Story = {
  name: 'Facts and opinions',
  args: {
    heading: 'Who says so?',
    children:
      '<tradeoff-criterion name="Kernel" source="Linux kernel documentation" href="https://docs.kernel.org/">' +
      '<tradeoff-verdict technique="VM" verdict="its own"></tradeoff-verdict>' +
      '<tradeoff-verdict technique="Container" verdict="the host’s"></tradeoff-verdict>' +
      '</tradeoff-criterion>' +
      '<tradeoff-criterion name="Learning"><tradeoff-verdict technique="VM" verdict="easier, some say"></tradeoff-verdict></tradeoff-criterion>',
  },
};

/** Neighbours of whom the same is said share a cell; what is not told stays dotted. */
export const Five: Story = {
  name: 'Five techniques',
  args: fixtureArgs('tradeoff-table/five-techniques'),
};

/** `annotations="none"`: no legend. */
export const Bare: Story = {
  name: 'Without annotations',
  args: { ...both, annotations: 'none', heading: '' },
};

/** `highlight`: a criterion or an answer by its path, or all of a kind. */
export const Highlight: Story = { args: { ...both, highlight: 'opinion' } };

/** A `<script type="application/json">` in place of attributes and children. */
export const FromJson: Story = {
  name: 'From JSON',
  args: {
    children:
      '<script type="application/json">{"criteria": [{"name": "Kernel", "verdicts": [{"technique": "VM", "verdict": "its own", "rating": "+"}, {"technique": "Container", "verdict": "the host’s", "rating": "-"}]}]}</script>',
  },
};

/** Nothing said at all. */
export const Empty: Story = { args: {} };

/** Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk. */
export const LongContent: Story = longContentStory('tradeoff-table', (label) => ({
  children: `<tradeoff-criterion name="${label}" source="${label}"><tradeoff-verdict technique="VM" verdict="${label}" rating="+"></tradeoff-verdict><tradeoff-verdict technique="Container" detail="${label}"></tradeoff-verdict></tradeoff-criterion>`,
}));

/** What is wrong is said in the picture, beside what could be drawn. */
export const WrongInput: Story = {
  ...galleryStory('tradeoff-table', [
    { name: 'Slips of names, no evidence', args: fixtureArgs('tradeoff-table/wrong-values') },
    { name: 'Only one technique', args: fixtureArgs('tradeoff-table/one-technique') },
    { name: 'A sum that is typed in', args: { ...both, score: 9 } },
    { name: 'Weights without names', args: { ...matrix, weights: '5, 2, 2' } },
    { name: 'Broken JSON', args: { children: '<script type="application/json">{"a"</script>' } },
  ]),
  play: expectIssues,
};

/** One set of tokens, five themes; `auto` follows the page. */
export const Themes: Story = themesStory('tradeoff-table', both);

/** Laid out again for each width: where columns do not fit, answers are stacked under their criterion. */
export const Widths: Story = widthsStory('tradeoff-table', both);

/** `lang` and `dir`: the words of the diagram in another language, the picture mirrored. */
export const RightToLeft: Story = rightToLeftStory(matrix);

/** The element beside the file that the command writes. */
export const StaticBesideLive: Story = staticStory('tradeoff-table', both);

/** The buttons under every diagram of this catalogue. */
export const TakeAlong: Story = takeStory(both);
