/** The stages of long tasks. */
export const progress = {
  count: 'Looking for messages',
  import: 'Reading messages',
  demonstration: 'Inventing traffic',
  results: 'Simulating controls',
};
