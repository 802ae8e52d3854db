/** What is asked of the core to know how many messages still wait in quarantine. */
export const openQuarantine = {
  status: 'quarantined',
  batch: null,
  open: true,
  offset: 0,
  limit: 1,
} as const;
