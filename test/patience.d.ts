export const PATIENCE_MS: number;
