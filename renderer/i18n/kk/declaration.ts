export const declaration: Record<string, string> = {};
