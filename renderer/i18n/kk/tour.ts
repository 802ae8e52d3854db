export const tour: Record<string, string> = {};
