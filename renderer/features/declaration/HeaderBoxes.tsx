import type { Declaration } from '../../../shared/declaration.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import {
  formatCount,
  formatDate,
  formatMass,
  formatMoney,
  formatNumber,
  nothing,
} from '../../ui/format.ts';
import { useNames } from '../../ui/names.ts';
import { Box, Coded } from './Box.tsx';
import { CostTable } from './CostTable.tsx';
import { OccasionalBoxes } from './OccasionalBoxes.tsx';
import { PartyLines } from './PartyLines.tsx';
import { procedureOf, typeOf } from './kind.ts';
import { useCodes } from './useCodes.ts';

/** The boxes of the main sheet above the goods, in the order of the form. */
export function HeaderBoxes({ declaration }: { readonly declaration: Declaration }) {
  const t = useWords('declaration');
  const names = useNames();
  const codes = useCodes();
  const language = useLanguage();
  const { parties, countries, transport, totals, invoice } = declaration;
  const country = (code: string | null) => (
    <Coded code={code} meaning={code === null ? null : names.country(code)} />
  );
  return (
    <div className="boxes">
      <Box number="1" span={3}>
        <Coded code={typeOf(declaration)} meaning={procedureOf(declaration, codes)} />
        <KindLines declaration={declaration} />
      </Box>
      <Box number="2" span={3}>
        <PartyLines party={parties.consignor} />
      </Box>
      <Box number="8" span={3}>
        <PartyLines party={parties.consignee} />
      </Box>
      <Box number="14" span={3}>
        <PartyLines party={parties.declarant} />
      </Box>
      <Box number="5" figures>
        {formatCount(totals.items)}
      </Box>
      <Box number="6" figures>
        {formatCount(totals.packages)}
      </Box>
      <Box number="7">
        <Reference declaration={declaration} />
      </Box>
      <Box number="35" caption={t('grossTotal')} figures>
        {formatMass(totals.grossGrams, language)}
      </Box>
      <Box number="12" figures>
        {formatMoney(totals.customsValue)}
      </Box>
      <Box number="B" caption={t('paymentsTotal')} figures>
        {totals.payments === null && totals.guaranteed === null ? null : (
          <>
            <span>{formatMoney(totals.payments)}</span>
            {totals.guaranteed !== null && totals.guaranteed.minor > 0 && (
              <span className="box-meaning">
                {t('guaranteed')}: {formatMoney(totals.guaranteed)}
              </span>
            )}
          </>
        )}
      </Box>
      <Box number="15">{country(countries.dispatch)}</Box>
      <Box number="16">{country(countries.origin)}</Box>
      <Box number="17">{country(countries.destination)}</Box>
      <Box number="11">{country(countries.trading)}</Box>
      <Box number="20">
        {declaration.deliveryTerms.code === null &&
        declaration.deliveryTerms.place === null ? null : (
          <Coded code={declaration.deliveryTerms.code} meaning={declaration.deliveryTerms.place} />
        )}
      </Box>
      <Box number="19">
        {transport.containerised === null ? null : (
          <Coded
            code={transport.containerised ? '1' : '0'}
            meaning={t(transport.containerised ? 'yes' : 'no')}
          />
        )}
      </Box>
      <Box number="18" span={3}>
        <Means {...transport.arrival} />
        {declaration.expectedOn !== null && (
          <span className="box-meaning">
            {t('expectedOn')}: {formatDate(declaration.expectedOn)}
          </span>
        )}
      </Box>
      <Box number="21" span={3}>
        <Means {...transport.border} />
      </Box>
      <Box number="25" span={3}>
        <Coded code={transport.border.mode} meaning={codes('mode', transport.border.mode)} />
      </Box>
      <Box number="26" span={3}>
        <Coded code={transport.inlandMode} meaning={codes('mode', transport.inlandMode)} />
      </Box>
      <Box number="22" figures>
        {invoice === null ? null : (
          <>
            <span>{formatMoney(invoice)}</span>
            <span className="box-meaning">{names.currency(invoice.currency)}</span>
          </>
        )}
      </Box>
      <Box number="23" figures>
        {formatNumber(declaration.exchangeRate, 6)}
      </Box>
      <Box number="29">
        <Coded
          code={declaration.borderOffice?.code ?? declaration.borderOffice?.name ?? null}
          meaning={declaration.borderOffice?.name ?? null}
        />
      </Box>
      <Box number="30">{declaration.goodsLocation}</Box>
      <Box number="27">{transport.loadingPlace}</Box>
      <Box number="A" caption={t('registration')}>
        {declaration.registration === null && declaration.office === null ? null : (
          <Registration declaration={declaration} />
        )}
      </Box>
      <OccasionalBoxes declaration={declaration} />
      <CostTable costs={declaration.costs} />
    </div>
  );
}

/** Box 1: what kind of document it is, and whether it comes before the goods or corrects another. */
function KindLines({ declaration }: { readonly declaration: Declaration }) {
  const t = useWords('declaration');
  const documents = useWords('consignments');
  const { document, beforeArrival, correction } = declaration;
  return (
    <>
      <span className="box-meaning">{documents(`document.${document}`)}</span>
      {beforeArrival !== null && (
        <span className="box-meaning">
          {t(beforeArrival ? 'beforeArrival.yes' : 'beforeArrival.no')}
        </span>
      )}
      {correction !== null && (
        <span className="box-meaning">
          {[
            correction.ordinal === null
              ? t('correction')
              : `${t('correction')} №\u00a0${correction.ordinal}`,
            correction.of === null ? null : `${t('correction.of')}: ${correction.of}`,
            correction.reason,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      )}
    </>
  );
}

/** Box 7: the declarant's own reference, the feature of declaring, the identity the sender's system gave. */
function Reference({ declaration }: { readonly declaration: Declaration }) {
  const t = useWords('declaration');
  const { reference, feature, sourceId } = declaration;
  return (
    <>
      <span className={reference === null ? 'box-nothing' : undefined}>{reference ?? nothing}</span>
      {feature !== null && (
        <span className="box-meaning">
          {t('feature')}: {feature}
        </span>
      )}
      {sourceId !== null && sourceId !== reference && (
        <span className="box-meaning">
          {t('sourceId')}: {sourceId}
        </span>
      )}
    </>
  );
}

function Registration({ declaration }: { readonly declaration: Declaration }) {
  const t = useWords('declaration');
  const { office, registration, assessment, receipt } = declaration;
  const stamp = (of: typeof registration) =>
    of === null
      ? null
      : `${[of.serial, of.number].filter(Boolean).join(' ')} · ${formatDate(of.date)}`;
  return (
    <>
      <Coded code={stamp(registration) ?? office?.code ?? nothing} meaning={officeText(office)} />
      {assessment !== null && (
        <span className="box-meaning">
          {t('assessment')}: {stamp(assessment)}
        </span>
      )}
      {receipt !== null && (
        <span className="box-meaning">
          {t('receipt')}: {stamp(receipt)}
        </span>
      )}
    </>
  );
}

function officeText(office: Declaration['office']): string | null {
  if (office === null) return null;
  return [office.code, office.name].filter(Boolean).join(' ') || null;
}

interface MeansProps {
  readonly identity: string | null;
  readonly nationality: string | null;
}

function Means({ identity, nationality }: MeansProps) {
  const names = useNames();
  if (identity === null && nationality === null)
    return <span className="box-nothing">{nothing}</span>;
  return (
    <Coded
      code={identity ?? nothing}
      meaning={nationality === null ? null : names.countryWithCode(nationality)}
    />
  );
}
