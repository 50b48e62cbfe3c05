import type { Meta } from '@storybook/web-components-vite';
import { ruleStory } from '../kit/rules.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Rules/Units of systemd',
  parameters: {
    docs: {
      description: {
        component:
          'Slices, services and scopes in their tree. Wrong and right pictures, made from the tests of the rules.',
      },
    },
  },
};
export default meta;

export const R44: Story = ruleStory('R44');
export const R76: Story = ruleStory('R76');
export const R77: Story = ruleStory('R77');
export const R78: Story = ruleStory('R78');
