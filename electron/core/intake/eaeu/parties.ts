import type { Declaration, Party } from '../../../../shared/declaration.ts';
import { joined, type Part } from '../values/part.ts';
import { countryCode } from './codes.ts';

type Role = keyof Declaration['parties'];

/** Elements that may hold the tax number; which of them does depends on the country of the person. */
const numbers = ['TaxpayerId', 'PersonId', 'BusinessEntityId', 'CAUniqueCustomsNumberId'];
/** A BIN or an IIN. */
const kazakh = /^\d{12}$/;

/**
 * A person of an electronic document of the Commission. `EqualIndicator` says "see box 14": the person
 * is the declarant, who is then given in full. `null` where nothing is said.
 */
export function readSubject(part: Part, role: Role, declarant: Party | null = null): Party | null {
  const field = `parties.${role}`;
  if (part.flag(field, 'EqualIndicator') === true && declarant !== null) return { ...declarant };
  const candidates = numbers
    .map((name) => part.code(`${field}.code`, name))
    .filter((number) => number !== null);
  const address = part.at('SubjectAddressDetails');
  const party: Party = {
    code: candidates.find((number) => kazakh.test(number)) ?? candidates[0] ?? null,
    name:
      part.text(`${field}.name`, 'SubjectName') ??
      part.text(`${field}.name`, 'SubjectBriefName') ??
      fullName(part.at('FullNameDetails'), `${field}.name`),
    address: addressOf(address, `${field}.address`),
    country: countryCode(
      address.code(`${field}.country`, 'UnifiedCountryCode') ??
        part.code(`${field}.country`, 'UnifiedCountryCode'),
    ),
  };
  return Object.values(party).every((value) => value === null) ? null : party;
}

const addressParts = [
  'PostCode',
  'RegionName',
  'DistrictName',
  'CityName',
  'SettlementName',
  'StreetName',
  'BuildingNumberId',
  'RoomNumberId',
];

/** The address on one line, from the large to the small. */
export const addressOf = (address: Part, field: string): string | null =>
  joined(
    addressParts.map((name) => address.text(field, name)),
    ', ',
  );

/** Last, first and middle name. */
export const fullName = (name: Part, field: string): string | null =>
  joined(
    ['LastName', 'FirstName', 'MiddleName'].map((part) => name.text(field, part)),
    ' ',
  );
