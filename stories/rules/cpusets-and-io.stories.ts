import type { Meta } from '@storybook/web-components-vite';
import { ruleStory } from '../kit/rules.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Rules/Cgroups, CPU sets and I/O',
  parameters: {
    docs: {
      description: {
        component:
          'Which CPUs, partitions and devices. Wrong and right pictures, made from the tests of the rules.',
      },
    },
  },
};
export default meta;

export const R42: Story = ruleStory('R42');
export const R43: Story = ruleStory('R43');
