/** What takes longer hangs, even on a machine that is busy with other things; speed is measured by benches. */
export const PATIENCE_MS = 10 * 60_000;
