import type { Meta } from '@storybook/web-components-vite';
import { ruleStory } from '../kit/rules.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Rules/Sandboxes and their walls',
  parameters: {
    docs: {
      description: {
        component:
          'What agents run in, what crosses its wall, and fifteen claims about it that do not hold. Wrong and right pictures, made from the tests of the rules.',
      },
    },
  },
};
export default meta;

export const R100: Story = ruleStory('R100');
export const R101: Story = ruleStory('R101');
export const R102: Story = ruleStory('R102');
export const R103: Story = ruleStory('R103');
export const R104: Story = ruleStory('R104');
export const R105: Story = ruleStory('R105');
export const R106: Story = ruleStory('R106');
export const R107: Story = ruleStory('R107');
export const R108: Story = ruleStory('R108');
export const R109: Story = ruleStory('R109');
export const R110: Story = ruleStory('R110');
export const R111: Story = ruleStory('R111');
export const R112: Story = ruleStory('R112');
export const R113: Story = ruleStory('R113');
export const R114: Story = ruleStory('R114');
