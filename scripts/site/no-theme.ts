// Stands in for `storybook/theming` where pages are written without script: a style sheet does it all.
export const useTheme = () => ({});
