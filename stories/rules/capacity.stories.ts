import type { Meta } from '@storybook/web-components-vite';
import { ruleStory } from '../kit/rules.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Rules/Density and capacity',
  parameters: {
    docs: {
      description: {
        component:
          'How many units fit on a host, how large they are, and what pods may request. Wrong and right pictures, made from the tests of the rules.',
      },
    },
  },
};
export default meta;

export const R49: Story = ruleStory('R49');
export const R50: Story = ruleStory('R50');
export const R66: Story = ruleStory('R66');
export const R67: Story = ruleStory('R67');
export const R80: Story = ruleStory('R80');
export const R90: Story = ruleStory('R90');
export const R91: Story = ruleStory('R91');
export const R92: Story = ruleStory('R92');
