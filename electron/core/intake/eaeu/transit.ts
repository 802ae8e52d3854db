import type { Declaration } from '../../../../shared/declaration.ts';
import { joined, Part } from '../values/part.ts';
import { ValueReader } from '../values/value-reader.ts';
import { countryCode, paperNumber, sumOfAll } from './codes.ts';

type Transit = NonNullable<Declaration['transit']>;
type Guarantee = Transit['guarantee'];

const destinations = ['TransitDestinationDetails', 'TransitTerminationDetails'];
const guarantees = ['TransitGuaranteeDetails'];
const seals = ['SealDetails', 'CustomsIdentificationDetails'];

/**
 * What a declaration says of the transit itself (boxes 20, 52 and 53). Where it names no office of
 * departure, the goods depart from the office of entry into the Union (box 29).
 */
export function readTransit(
  sections: readonly Part[],
  national: string,
  declaration: Declaration,
): Transit {
  const field = 'transit';
  const named = (names: readonly string[]): Part[] =>
    sections.flatMap((section) => names.flatMap((name) => section.every(name)));
  const nowhere = new Part(undefined, null, new ValueReader());
  const destination = named(destinations)[0] ?? nowhere;
  const sealed = named(seals);
  const office = destination.at('CustomsOfficeDetails');
  const counts = sealed.map((seal) => seal.count(`${field}.sealCount`, 'SealQuantity'));
  const transit: Transit = {
    departureOffice: declaration.office?.code ?? declaration.borderOffice?.code ?? null,
    destinationOffice: office.code(`${field}.destinationOffice`, 'CustomsOfficeCode'),
    destinationCountry: countryCode(
      office.code(`${field}.destinationCountry`, 'UnifiedCountryCode'),
    ),
    seals: joined(
      sealed.flatMap((seal) => [
        ...seal.texts(`${field}.seals`, 'SealId'),
        ...seal.texts(`${field}.seals`, 'SealDeviceId'),
      ]),
      ';',
    ),
    sealCount: sumOfAll(counts),
    timeLimit: null,
    guarantee: readGuarantee(named(guarantees), national),
  };
  for (const section of sections) {
    section.date(`${field}.timeLimit`, (date) => (transit.timeLimit = date), 'TransitDateLimit');
  }
  return transit;
}

/** The first guarantee: its measure, its sum, and the number of the certificate or of another document. */
function readGuarantee(offered: readonly Part[], national: string): Guarantee {
  const field = 'transit.guarantee';
  for (const guarantee of offered) {
    const document = guarantee.at('TransitGuaranteeDocDetails');
    const kind =
      guarantee.code(field, 'TransitGuaranteeMeasureCode') ??
      document.code(field, 'PaymentGuaranteeMethodCode') ??
      guarantee.code(field, 'GuaranteePresentCode') ??
      guarantee.code(field, 'NoGuaranteeCauseCode');
    const amount =
      guarantee.money(field, national, 'GuaranteeAmount') ??
      document.money(field, national, 'GuaranteeAmount');
    const number =
      certificateNumber(guarantee.at('GuaranteeCertificateIdDetails')) ??
      certificateNumber(document.at('GuaranteeCertificateIdDetails')) ??
      certificateNumber(document.at('GuaranteeCustomsDocIdDetails')) ??
      document.text(field, 'DocId') ??
      guarantee.text(field, 'RegisterDocumentIdDetails', 'RegistrationNumberId');
    if (kind !== null || amount !== null || number !== null) return { kind, amount, number };
  }
  return null;
}

/** Number of a certificate of security: office/DDMMYY/number, as far as its parts are given. */
function certificateNumber(part: Part): string | null {
  const field = 'transit.guarantee';
  const number = part.code(field, 'CustomsDocumentId');
  const issued: { day: string | null } = { day: null };
  part.date(field, (day) => (issued.day = day), 'DocCreationDate');
  return paperNumber(part.code(field, 'CustomsOfficeCode'), issued.day, number) ?? number;
}
