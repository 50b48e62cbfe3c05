import type { Meta } from '@storybook/web-components-vite';
import { ruleStory } from '../kit/rules.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Rules/Engines and kernels',
  parameters: {
    docs: {
      description: {
        component:
          'Who starts containers, and whose kernel serves them. Wrong and right pictures, made from the tests of the rules.',
      },
    },
  },
};
export default meta;

export const R5: Story = ruleStory('R5');
export const R8: Story = ruleStory('R8');
export const R9: Story = ruleStory('R9');
export const R10: Story = ruleStory('R10');
export const R14: Story = ruleStory('R14');
export const R15: Story = ruleStory('R15');
export const R16: Story = ruleStory('R16');
export const R17: Story = ruleStory('R17');
export const R54: Story = ruleStory('R54');
export const R55: Story = ruleStory('R55');
export const R57: Story = ruleStory('R57');
export const R59: Story = ruleStory('R59');
export const R71: Story = ruleStory('R71');
export const R99: Story = ruleStory('R99');
