export const quarantine = {};
