import type { Consignment } from '../../../shared/contract/consignments.ts';
import { useWords } from '../../i18n/index.ts';
import { DifferenceTable } from '../versions/DifferenceTable.tsx';

/** What the newest document says of the goods otherwise than the first announcement. */
export function Changes({ changes }: { readonly changes: Consignment['changes'] }) {
  const t = useWords('consignments');
  if (changes === null) return <p className="consignment-quiet">—</p>;
  if (changes.differences.length === 0)
    return <p className="consignment-quiet">{t('changes.none')}</p>;
  return (
    <DifferenceTable
      differences={changes.differences}
      before={t('changes.from')}
      after={t('changes.to')}
    />
  );
}
