/** The stages of long tasks. */
export const progress = {
  count: 'Looking for messages',
  import: 'Reading messages',
  demonstration: 'Inventing messages',
  results: 'Simulating controls',
  reevaluate: 'Weighing again',
  'replay.load': 'Reading the stored declarations',
  replay: 'Replaying the profiles',
  'replay.set': 'Deciding the corridors again',
  'verify.entries': 'Verifying the entries of the journal',
  'verify.rows': 'Holding the tables against the journal',
  'sheet.read': 'Reading the queue',
  'sheet.write': 'Writing the rows',
  exportLog: 'Writing the journal',
  'backup.copy': 'Copying the post',
  'restore.copy': 'Copying the backup',
};
