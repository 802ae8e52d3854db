export const welcome: Record<string, string> = {};
