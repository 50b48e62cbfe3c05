/** What holds a tenant in: the size of the interface that must hold, strongest first. */
export const BOUNDARIES = [
  'hardware-assisted',
  'user-space-kernel',
  'kernel-enforced',
  'none',
] as const;
export type Boundary = (typeof BOUNDARIES)[number];
