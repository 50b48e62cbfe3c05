import { read, writePlan, type Plan, type ThemeName } from '@stratagram/core';

/** Px that every picture of the gallery is laid out at, so that all have one scale. */
export const WIDTH = 480;

/** A picture as it is shown small: stacks without what a glance does not need. */
export function readSmall(input: Readonly<Record<string, unknown>>): Plan {
  return read({ detail: 'plain', ...input, width: undefined });
}

/** What stands over it. */
export function titleOf({ common, picture }: Plan): string {
  return common.heading || picture.title;
}

/** The picture as a file, and its height in px. A picture that has a theme of its own keeps it. */
export function writeSmall(plan: Plan, theme: ThemeName): ReturnType<typeof writePlan> {
  return writePlan(plan, { width: WIDTH, theme: plan.common.theme ?? theme, background: true });
}
