import type { Meta } from '@storybook/web-components-vite';
import { ruleStory } from '../kit/rules.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Rules/Hypervisors and VMs',
  parameters: {
    docs: {
      description: {
        component:
          'What stands on what, and what a machine can carry. Wrong and right pictures, made from the tests of the rules.',
      },
    },
  },
};
export default meta;

export const R1: Story = ruleStory('R1');
export const R2: Story = ruleStory('R2');
export const R3: Story = ruleStory('R3');
export const R4: Story = ruleStory('R4');
export const R6: Story = ruleStory('R6');
export const R7: Story = ruleStory('R7');
export const R11: Story = ruleStory('R11');
export const R12: Story = ruleStory('R12');
export const R13: Story = ruleStory('R13');
export const R45: Story = ruleStory('R45');
export const R46: Story = ruleStory('R46');
export const R56: Story = ruleStory('R56');
export const R58: Story = ruleStory('R58');
export const R69: Story = ruleStory('R69');
export const R93: Story = ruleStory('R93');
export const R94: Story = ruleStory('R94');
export const R95: Story = ruleStory('R95');
export const R96: Story = ruleStory('R96');
