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
  const { ordinal, procedure, deliveryTerms } = item;
  const delivery = [deliveryTerms.code, deliveryTerms.place].filter(Boolean).join(' ');
  return (
    <div className="boxes">
      <Box number="31" item={ordinal} span={12}>
        <Goods item={item} containers={containers} />
      </Box>
      <Box number="33" item={ordinal} span={3}>
        {item.hsCode === null ? null : (
          <>
            <span>{item.hsCode}</span>
            {item.declaredFree !== null && (
              <span className="box-meaning">
                {t(item.declaredFree ? 'declaredFree.yes' : 'declaredFree.no')}
              </span>
            )}
          </>
        )}
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
        <span>{formatMass(item.netGrams, language)}</span>
        {item.bareNetGrams !== null && (
          <span className="box-meaning">
            {t('bareNet')}: {formatMass(item.bareNetGrams, language)}
          </span>
        )}
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
        <Preferences item={item} />
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
        {item.documents.length === 0 &&
        item.licence === null &&
        item.freeText === null &&
        delivery === '' ? null : (
          <>
            {item.documents.length > 0 && <DocumentTable documents={item.documents} />}
            {item.licence !== null && (
              <span className="box-meaning">
                {t('licence')}: {item.licence}
              </span>
            )}
            {delivery !== '' && (
              <span className="box-meaning">
                {t('delivery')}: {delivery}
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
      <Makers item={item} />
    </>
  );
}

/** Box 36: preferences on duty and, in the form of the Union, on the other payments. */
function Preferences({ item }: { readonly item: Item }) {
  const t = useWords('declaration');
  const { preference, otherPreferences } = item;
  const others = (['fee', 'excise', 'vat'] as const).flatMap((payment) => {
    const code = otherPreferences[payment];
    return code === null ? [] : [`${t(`preference.${payment}`)}: ${code}`];
  });
  if (others.length === 0)
    return (
      <span className={preference === null ? 'box-nothing' : ''}>{preference ?? nothing}</span>
    );
  return (
    <>
      <span>
        {t('preference.duty')}: {preference ?? nothing}
      </span>
      <span className="box-meaning">{others.join(' · ')}</span>
    </>
  );
}

/** Box 31: who made the goods and under which mark, vehicles by their numbers, excise stamps. */
function Makers({ item }: { readonly item: Item }) {
  const t = useWords('declaration');
  const { trademark, producer, vehicles, exciseStamps } = item;
  const made = [
    trademark === null ? null : `${t('trademark')}: ${trademark}`,
    producer === null ? null : `${t('producer')}: ${producer}`,
  ].filter((part) => part !== null);
  const stamps = exciseStamps.map(({ series, from, to, count }) =>
    [
      series,
      [from, to].filter(Boolean).join('–'),
      count === null ? null : `(${formatCount(count)})`,
    ]
      .filter(Boolean)
      .join(' '),
  );
  return (
    <>
      {made.length > 0 && <span className="box-meaning">{made.join(' · ')}</span>}
      {vehicles.length > 0 && (
        <table className="box-table">
          <thead>
            <tr>
              <th scope="col">{t('vehicle.vin')}</th>
              <th scope="col">{t('vehicle.model')}</th>
              <th scope="col" className="box-figures">
                {t('vehicle.year')}
              </th>
              <th scope="col" className="box-figures">
                {t('vehicle.engine')}
              </th>
            </tr>
          </thead>
          <tbody>
            {vehicles.map(({ vin, make, model, year, engineCc }, index) => (
              <tr key={index}>
                <td>{vin ?? nothing}</td>
                <td>{[make, model].filter(Boolean).join(' ') || nothing}</td>
                <td className="box-figures">{year ?? nothing}</td>
                <td className="box-figures">{formatNumber(engineCc)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {stamps.length > 0 && (
        <span className="box-meaning">
          {t('exciseStamps')}: {stamps.join('; ')}
        </span>
      )}
    </>
  );
}
