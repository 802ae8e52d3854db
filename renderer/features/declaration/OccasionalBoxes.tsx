import type { Declaration } from '../../../shared/declaration.ts';
import { useWords } from '../../i18n/index.ts';
import { formatCount, formatDate, nothing } from '../../ui/format.ts';
import { useNames } from '../../ui/names.ts';
import { Box, BoxIfAny, Coded } from './Box.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { Guarantee } from './Guarantee.tsx';
import { PartyLines } from './PartyLines.tsx';
import { PreviousDocumentTable } from './PreviousDocumentTable.tsx';

/** Boxes that most declarations leave empty: shown only where something is declared. */
export function OccasionalBoxes({ declaration }: { readonly declaration: Declaration }) {
  const t = useWords('declaration');
  const names = useNames();
  const { parties, countries, transit, manifest, totals, transaction } = declaration;
  return (
    <>
      {totals.sheets !== null && (
        <Box number="3" figures>
          {formatCount(totals.sheets)}
        </Box>
      )}
      {totals.loadingLists !== null && (
        <Box number="4" figures>
          {formatCount(totals.loadingLists)}
        </Box>
      )}
      {(transaction.nature !== null || transaction.feature !== null) && (
        <Box number="24">
          {[transaction.nature, transaction.feature].filter(Boolean).join(' · ')}
        </Box>
      )}
      {countries.firstDestination !== null && (
        <Box number="10">
          <Coded
            code={countries.firstDestination}
            meaning={names.country(countries.firstDestination)}
          />
        </Box>
      )}
      <BoxIfAny number="9" span={4}>
        {parties.financial === null ? null : <PartyLines party={parties.financial} />}
      </BoxIfAny>
      <BoxIfAny number="50" span={4}>
        {parties.principal === null ? null : <PartyLines party={parties.principal} />}
      </BoxIfAny>
      {parties.carrier !== null && (
        <Box number="carrier" span={4}>
          <PartyLines party={parties.carrier} />
        </Box>
      )}
      <BoxIfAny number="48" span={4}>
        {declaration.deferredPayment}
      </BoxIfAny>
      <BoxIfAny number="49" span={4}>
        {declaration.warehouse}
      </BoxIfAny>
      {(parties.representative !== null || declaration.declaredOn !== null) && (
        <Box number="54" span={4}>
          <Coded
            code={
              parties.representative === null
                ? nothing
                : `${t('signed')}: ${parties.representative}`
            }
            meaning={declaration.declaredOn === null ? null : formatDate(declaration.declaredOn)}
          />
        </Box>
      )}
      {(manifest !== null || declaration.previousDocuments.length > 0) && (
        <Box number="40" span={declaration.previousDocuments.length > 0 ? 12 : 3}>
          {manifest !== null && (
            <span>
              <span className="box-meaning">{t('manifest')}:</span> {manifest}
            </span>
          )}
          {declaration.previousDocuments.length > 0 && (
            <PreviousDocumentTable documents={declaration.previousDocuments} />
          )}
        </Box>
      )}
      {transit !== null && (
        <Box number="53" span={4}>
          <Coded
            code={
              [transit.destinationOffice, transit.destinationCountry].filter(Boolean).join(' · ') ||
              nothing
            }
            meaning={[
              transit.departureOffice === null
                ? null
                : `${t('departureOffice')}: ${transit.departureOffice}`,
              transit.seals === null ? null : `${t('seals')}: ${transit.seals}`,
              transit.sealCount === null ? null : `${t('sealCount')}: ${transit.sealCount}`,
              transit.timeLimit === null
                ? null
                : `${t('timeLimit')}: ${formatDate(transit.timeLimit)}`,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          />
        </Box>
      )}
      {transit?.guarantee != null && <Guarantee guarantee={transit.guarantee} />}
      <Papers declaration={declaration} />
    </>
  );
}

/** Box 44 of the main sheet: documents of the whole consignment, and comments. */
function Papers({ declaration }: { readonly declaration: Declaration }) {
  const t = useWords('declaration');
  const { documents, comments } = declaration;
  if (documents.length === 0 && comments === null) return null;
  return (
    <Box number="44" caption={documents.length === 0 ? t('comments') : t('documents')} span={12}>
      {documents.length > 0 && <DocumentTable documents={documents} />}
      {comments !== null && <span className="box-text">{comments}</span>}
    </Box>
  );
}
