export const queue: Record<string, string> = {};
