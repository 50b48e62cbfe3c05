import type { Meta } from '@storybook/web-components-vite';
import { ruleStory } from '../kit/rules.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Rules/Moving and replacing',
  parameters: {
    docs: {
      description: {
        component:
          'How containers and VMs get from place to place, and how new ones take the place of old ones. Wrong and right pictures, made from the tests of the rules.',
      },
    },
  },
};
export default meta;

export const R70: Story = ruleStory('R70');
export const R52: Story = ruleStory('R52');
