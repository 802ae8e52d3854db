import type { Consignment } from '../../../shared/contract/consignments.ts';
import { useWords } from '../../i18n/index.ts';
import { formatCount } from '../../ui/format.ts';
import { DifferenceTable } from '../versions/DifferenceTable.tsx';

/** What the newest document says of the goods otherwise than the first announcement. */
export function Changes({ consignment }: { readonly consignment: Consignment }) {
  const t = useWords('consignments');
  const { changes, members } = consignment;
  const nameOf = (id: string) => {
    const document = members.find(({ declarationId }) => declarationId === id)?.document;
    return document === undefined ? '' : ` · ${t(`document.${document}`)}`;
  };
  return (
    <section>
      <h3>
        {t('changes')}
        {changes !== null && changes.differences.length > 0 && (
          <span className="figures"> {formatCount(changes.differences.length)}</span>
        )}
      </h3>
      {changes === null ? (
        <p className="consignment-quiet">{t('changes.alone')}</p>
      ) : changes.differences.length === 0 ? (
        <p className="consignment-quiet">{t('changes.none')}</p>
      ) : (
        <DifferenceTable
          differences={changes.differences}
          before={`${t('changes.from')}${nameOf(changes.from)}`}
          after={`${t('changes.to')}${nameOf(changes.to)}`}
        />
      )}
    </section>
  );
}
