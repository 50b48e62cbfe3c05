import type { Meta } from '@storybook/web-components-vite';
import { ruleStory } from '../kit/rules.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Rules/Cgroups, memory and tasks',
  parameters: {
    docs: {
      description: {
        component:
          'Limits, protections and counts of tasks. Wrong and right pictures, made from the tests of the rules.',
      },
    },
  },
};
export default meta;

export const R31: Story = ruleStory('R31');
export const R32: Story = ruleStory('R32');
export const R33: Story = ruleStory('R33');
export const R34: Story = ruleStory('R34');
export const R35: Story = ruleStory('R35');
export const R36: Story = ruleStory('R36');
export const R37: Story = ruleStory('R37');
export const R41: Story = ruleStory('R41');
export const R81: Story = ruleStory('R81');
