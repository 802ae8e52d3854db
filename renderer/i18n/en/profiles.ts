export const profiles: Record<string, string> = {};
