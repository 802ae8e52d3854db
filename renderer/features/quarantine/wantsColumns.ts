import type { MessageRow } from '../../../shared/contract/intake.ts';

/** Whether all that is missing to read a message is what its columns mean. */
export function wantsColumns({ quarantine }: Pick<MessageRow, 'quarantine'>): boolean {
  const code: string | undefined = quarantine?.code;
  return code === 'CSV_COLUMNS_UNKNOWN';
}
