import type { Declaration, Item } from '../../../shared/declaration.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { formatCount, formatMass, formatMoney, formatNumber, nothing } from '../../ui/format.ts';
import { useNames } from '../../ui/names.ts';
import { Box, Coded } from './Box.tsx';
import { CostTable } from './CostTable.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { PaymentTable } from './PaymentTable.tsx';
import { PreviousDocumentTable } from './PreviousDocumentTable.tsx';
import { useCodes } from './useCodes.ts';

interface ItemBoxesProps {
  readonly item: Item;
  readonly containers: Declaration['containers'];
}

/** The boxes 31 to 47 of one item, as declared. */
export function ItemBoxes({ item, containers }: ItemBoxesProps) {
  const t = useWords('declaration');
  const codes = useCodes();
  const names = useNames();
  const language = useLanguage();
  const { ordinal, procedure } = item;
  return (
    <div className="boxes">
      <Box number="31" item={ordinal} span={12}>
        <Goods item={item} containers={containers} />
      </Box>
      <Box number="33" item={ordinal} span={3}>
        {item.hsCode}
      </Box>
      <Box number="34" item={ordinal} span={3}>
        <Coded
          code={item.originCountry}
          meaning={
            item.originCountry === null
              ? null
              : [names.country(item.originCountry), item.originRegion].filter(Boolean).join(', ')
          }
        />
      </Box>
      <Box number="35" item={ordinal} span={3} figures>
        {formatMass(item.grossGrams, language)}
      </Box>
      <Box number="38" item={ordinal} span={3} figures>
        {formatMass(item.netGrams, language)}
      </Box>
      <Box number="37" item={ordinal} span={6}>
        <Coded
          code={
            [procedure.requested, procedure.previous, procedure.national]
              .filter(Boolean)
              .join(' ') || null
          }
          meaning={codes('procedure', procedure.requested)}
        />
      </Box>
      <Box number="36" item={ordinal} span={3}>
        {item.preference}
      </Box>
      <Box number="39" item={ordinal} span={3}>
        {item.quota}
      </Box>
      <Box number="41" item={ordinal} span={6}>
        {item.supplementaryUnits.length === 0 ? null : (
          <span className="box-lines">
            {item.supplementaryUnits.map((unit, index) => (
              <span key={index}>
                {formatNumber(unit.quantity, 3)}{' '}
                {codes('unit', unit.code) ?? unit.name ?? unit.code ?? ''}
              </span>
            ))}
          </span>
        )}
      </Box>
      <Box number="43" item={ordinal} span={6}>
        <Coded code={item.valuationMethod} meaning={codes('valuation', item.valuationMethod)} />
      </Box>
      <Box number="42" item={ordinal} span={4} figures>
        {formatMoney(item.price)}
      </Box>
      <Box number="45" item={ordinal} span={4} figures>
        {formatMoney(item.customsValue)}
      </Box>
      <Box number="46" item={ordinal} span={4} figures>
        {formatMoney(item.statisticalValue)}
      </Box>
      <CostTable costs={item.costs} item={ordinal} />
      <Box number="40" item={ordinal} span={12}>
        {item.previousDocuments.length === 0 ? null : (
          <PreviousDocumentTable documents={item.previousDocuments} />
        )}
      </Box>
      <Box number="44" item={ordinal} span={12}>
        {item.documents.length === 0 && item.licence === null && item.freeText === null ? null : (
          <>
            {item.documents.length > 0 && <DocumentTable documents={item.documents} />}
            {item.licence !== null && (
              <span className="box-meaning">
                {t('licence')}: {item.licence}
              </span>
            )}
            {item.freeText !== null && <span className="box-text">{item.freeText}</span>}
          </>
        )}
      </Box>
      <Box number="47" item={ordinal} span={12}>
        {item.payments.length === 0 ? null : <PaymentTable payments={item.payments} />}
      </Box>
    </div>
  );
}

/** Box 31: the description, how it is packed and marked, and where it lies. */
function Goods({ item, containers }: ItemBoxesProps) {
  const t = useWords('declaration');
  const { packages } = item;
  const packed = [
    packages.count === null ? null : `${t('packages')}: ${formatCount(packages.count)}`,
    [packages.kindCode, packages.kindName].filter(Boolean).join(' ') || null,
    packages.marks === null ? null : `${t('marks')}: ${packages.marks}`,
  ].filter((part) => part !== null);
  const mine = containers.filter((container) => container.item === item.ordinal);
  const named = [...new Set([...item.containers, ...mine.map((each) => each.identity)])];
  return (
    <>
      <span className="box-text box-strong">{item.description ?? nothing}</span>
      {item.commercialDescription !== null && item.commercialDescription !== item.description && (
        <span className="box-text">{item.commercialDescription}</span>
      )}
      {packed.length > 0 && <span className="box-meaning">{packed.join(' · ')}</span>}
      {named.length > 0 && (
        <span className="box-meaning">
          {t('containers')}: {named.join(', ')}
        </span>
      )}
    </>
  );
}
