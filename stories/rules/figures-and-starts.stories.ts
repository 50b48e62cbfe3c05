import type { Meta } from '@storybook/web-components-vite';
import { ruleStory } from '../kit/rules.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Rules/Figures and starts',
  parameters: {
    docs: {
      description: {
        component:
          'Figures of surveys, forecasts, and what happens until something is ready. Wrong and right pictures, made from the tests of the rules.',
      },
    },
  },
};
export default meta;

export const R51: Story = ruleStory('R51');
export const R53: Story = ruleStory('R53');
export const R79: Story = ruleStory('R79');
