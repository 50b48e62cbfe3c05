import type { Meta } from '@storybook/web-components-vite';
import { ruleStory } from '../kit/rules.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Rules/Isolation of containers',
  parameters: {
    docs: {
      description: {
        component:
          'What separates containers from each other and from their host. Wrong and right pictures, made from the tests of the rules.',
      },
    },
  },
};
export default meta;

export const R21: Story = ruleStory('R21');
export const R22: Story = ruleStory('R22');
export const R61: Story = ruleStory('R61');
export const R62: Story = ruleStory('R62');
export const R63: Story = ruleStory('R63');
export const R68: Story = ruleStory('R68');
export const R86: Story = ruleStory('R86');
export const R87: Story = ruleStory('R87');
export const R88: Story = ruleStory('R88');
export const R89: Story = ruleStory('R89');
export const R83: Story = ruleStory('R83');
export const R84: Story = ruleStory('R84');
export const R85: Story = ruleStory('R85');
