export const intake: Record<string, string> = {};
