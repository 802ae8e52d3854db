import { useQuery } from '@tanstack/react-query';
import type { Difference } from '../../../shared/contract/versions.ts';
import { rpc } from '../../app/rpc.ts';

const none: readonly Difference[] = [];

/** What a declaration says otherwise than the preliminary information of its consignment. */
export function useChanges(declarationId: string): readonly Difference[] {
  const { data } = useQuery(rpc.consignments.of.queryOptions({ input: { declarationId } }));
  const changes = data?.changes;
  // The newest paper of the goods is compared; another one of the consignment is not spoken of.
  return changes?.to === declarationId ? changes.differences : none;
}
