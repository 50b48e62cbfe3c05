import DefaultTheme from 'vitepress/theme';
import '@stratagram/elements/stratagram.css';

export default {
  extends: DefaultTheme,
  enhanceApp() {
    if (!import.meta.env.SSR) void import('@stratagram/elements/define');
  },
};
