/** What the fields of several families have in common. */
export const country = { listed: 'country' } as const;
export const count = { unit: 'count' } as const;
export const kg = { unit: 'kg' } as const;
export const tenge = { unit: 'tenge' } as const;
export const number = { type: 'number' } as const;
