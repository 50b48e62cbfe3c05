import type { Meta } from '@storybook/web-components-vite';
import { ruleStory } from '../kit/rules.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Rules/Cgroups, trees and files',
  parameters: {
    docs: {
      description: {
        component:
          'Which files a cgroup has, and who may have processes. Wrong and right pictures, made from the tests of the rules.',
      },
    },
  },
};
export default meta;

export const R23: Story = ruleStory('R23');
export const R38: Story = ruleStory('R38');
export const R39: Story = ruleStory('R39');
export const R40: Story = ruleStory('R40');
export const R64: Story = ruleStory('R64');
export const R72: Story = ruleStory('R72');
export const R73: Story = ruleStory('R73');
export const R75: Story = ruleStory('R75');
export const R82: Story = ruleStory('R82');
