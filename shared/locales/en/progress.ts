/** The stages of long tasks. */
export const progress = {
  count: 'Looking for messages',
  import: 'Reading messages',
  demonstration: 'Inventing messages',
  results: 'Simulating controls',
  reevaluate: 'Weighing again',
};
