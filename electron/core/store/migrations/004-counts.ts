/** Where nothing is stored, nothing is to be counted anew: a new post begins with the counts this program keeps. */
export const moreCounts = /* sql */ `
UPDATE setting SET value = '4'
  WHERE key = 'indicators' AND NOT EXISTS (SELECT 1 FROM declaration);
`;
