/** Hours of arrival and first digits are counted too: where nothing is stored, nothing is to be counted anew. */
export const moreCounts = /* sql */ `
UPDATE setting SET value = '2'
  WHERE key = 'indicators' AND NOT EXISTS (SELECT 1 FROM declaration);
`;
