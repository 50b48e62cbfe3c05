import type { Meta } from '@storybook/web-components-vite';
import { ruleStory } from '../kit/rules.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Rules/Cgroups, CPU time',
  parameters: {
    docs: {
      description: {
        component:
          'Weights, caps and what they mean among siblings. Wrong and right pictures, made from the tests of the rules.',
      },
    },
  },
};
export default meta;

export const R24: Story = ruleStory('R24');
export const R25: Story = ruleStory('R25');
export const R26: Story = ruleStory('R26');
export const R27: Story = ruleStory('R27');
export const R28: Story = ruleStory('R28');
export const R29: Story = ruleStory('R29');
export const R30: Story = ruleStory('R30');
export const R65: Story = ruleStory('R65');
export const R74: Story = ruleStory('R74');
