import type { Declaration } from '../../../../shared/declaration.ts';
import { countryCode, paperNumber } from '../eaeu/codes.ts';
import { joined, type Part } from '../values/part.ts';

type Transit = NonNullable<Declaration['transit']>;

/**
 * What a transit declaration says of the transit itself: seals, guarantee (box 52), destination (box
 * 53). The goods depart from the office where they enter the Union.
 */
export function readTransit(
  root: Part,
  shipment: Part,
  national: string,
  declaration: Declaration,
): Transit {
  const field = 'transit';
  const place = shipment.at('ESADout_CUConsigment', 'TDDeliveryPlace');
  const office = place.at('DeliveryCustomsOffice');
  const transit: Transit = {
    departureOffice: declaration.borderOffice?.code ?? null,
    destinationOffice: office.code(`${field}.destinationOffice`, 'Code'),
    destinationCountry: countryCode(
      office.code(`${field}.destinationCountry`, 'CustomsCountryCode') ??
        office.code(`${field}.destinationCountry`, 'CountryCode'),
    ),
    seals: joined(root.texts(`${field}.seals`, 'SealId'), ';') ?? root.text(field, 'SealNumber'),
    sealCount: root.count(`${field}.sealCount`, 'SealQuantity'),
    timeLimit: null,
    guarantee: readGuarantee(shipment.every('TDGuarantee'), national),
  };
  root.date(`${field}.timeLimit`, (date) => (transit.timeLimit = date), 'TransitDateLimit');
  return transit;
}

/** The first guarantee: its measure, its sum and the number of its certificate or document. */
function readGuarantee(offered: readonly Part[], national: string): Transit['guarantee'] {
  const field = 'transit.guarantee';
  for (const guarantee of offered) {
    const amount = guarantee.at('GuaranteeAmount');
    const currency = amount.currency(field, 'CurrencyCode') ?? national;
    const read = {
      kind: guarantee.code(field, 'MeasureCode'),
      amount: amount.money(field, currency, 'Amount') ?? amount.money(field, currency),
      number:
        certificateNumber(guarantee.at('GuaranteeCertificateIdDetails')) ??
        guarantee.text(field, 'DocNumber') ??
        guarantee.text(field, 'TransitGuaranteeDocDetails', 'PrDocumentNumber') ??
        guarantee.text(field, 'GuaranteeTD', 'GuaranteeNumber') ??
        guarantee.text(field, 'GuaranteeTD', 'GeneralNumber'),
    };
    if (Object.values(read).some((value) => value !== null)) return read;
  }
  return null;
}

/** Number of a certificate of security: office/DDMMYY/number, as far as its parts are given. */
function certificateNumber(part: Part): string | null {
  const field = 'transit.guarantee';
  const number = part.code(field, 'GTDNumber') ?? part.code(field, 'SerialNumber');
  const issued: { day: string | null } = { day: null };
  part.date(field, (day) => (issued.day = day), 'RegistrationDate');
  return paperNumber(part.code(field, 'CustomsCode'), issued.day, number) ?? number;
}
