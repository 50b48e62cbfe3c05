import type { Meta } from '@storybook/web-components-vite';
import { ruleStory } from '../kit/rules.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Rules/Chains, images and figures',
  parameters: {
    docs: {
      description: {
        component:
          'What starts a container, what it is made of, how long it takes, and what surveys say. Wrong and right pictures, made from the tests of the rules.',
      },
    },
  },
};
export default meta;

export const R18: Story = ruleStory('R18');
export const R19: Story = ruleStory('R19');
export const R51: Story = ruleStory('R51');
export const R53: Story = ruleStory('R53');
export const R60: Story = ruleStory('R60');
export const R70: Story = ruleStory('R70');
export const R79: Story = ruleStory('R79');
