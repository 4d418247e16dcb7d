export const ROOT: string;
export function ensureInstalled(): void;
