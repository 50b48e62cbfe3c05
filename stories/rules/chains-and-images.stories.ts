import type { Meta } from '@storybook/web-components-vite';
import { ruleStory } from '../kit/rules.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Rules/Chains and images',
  parameters: {
    docs: {
      description: {
        component:
          'What starts a container, and what it is made of. Wrong and right pictures, made from the tests of the rules.',
      },
    },
  },
};
export default meta;

export const R18: Story = ruleStory('R18');
export const R19: Story = ruleStory('R19');
export const R60: Story = ruleStory('R60');
