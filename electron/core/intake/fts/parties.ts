import type { Declaration, Party } from '../../../../shared/declaration.ts';
import { joined, type Part } from '../values/part.ts';
import { countryCode } from '../eaeu/codes.ts';

type Role = keyof Declaration['parties'];

/** Where the number of a person stands: each member of the Union has its own features of persons. */
const numbers: readonly (readonly string[])[] = [
  ['RKOrganizationFeatures', 'BIN'],
  ['RKOrganizationFeatures', 'IIN'],
  ['RFOrganizationFeatures', 'INN'],
  ['RBOrganizationFeatures', 'UNP'],
  ['RBOrganizationFeatures', 'RBIdentificationNumber'],
  ['RAOrganizationFeatures', 'UNN'],
  ['RAOrganizationFeatures', 'SocialServiceNumber'],
  ['KGOrganizationFeatures', 'KGINN'],
  ['INN'],
  ['PersonId'],
  ['UITN', 'UITNCode'],
  // The category, the place and the number that Kazakhstan used before BIN and IIN.
  ['RKOrganizationFeatures', 'ITN', 'RNN'],
];

/** The tax number of a person, whatever country it is of. */
export const numberOf = (part: Part, field: string): string | null =>
  numbers.map((path) => part.code(field, ...path)).find((number) => number !== null) ?? null;

/**
 * A person of a message of the Russian album. `EqualIndicator` and `DeclarantEqualFlag` say "see box
 * 14": the person is the declarant. `null` where nothing is said.
 */
export function readOrganization(
  part: Part,
  role: Role,
  declarant: Party | null = null,
): Party | null {
  const field = `parties.${role}`;
  const same = part.flag(field, 'EqualIndicator') ?? part.flag(field, 'DeclarantEqualFlag');
  if (same === true && declarant !== null) return { ...declarant };
  const address = part.has('SubjectAddressDetails')
    ? part.at('SubjectAddressDetails')
    : part.at('Address');
  const party: Party = {
    code: numberOf(part, `${field}.code`),
    name: part.text(`${field}.name`, 'OrganizationName') ?? part.text(`${field}.name`, 'ShortName'),
    address: addressOf(address, `${field}.address`),
    country: countryCode(
      address.code(`${field}.country`, 'CountryCode') ??
        part.code(`${field}.country`, 'CountryA2Code'),
    ),
  };
  return Object.values(party).every((value) => value === null) ? null : party;
}

const addressParts = [
  'PostalCode',
  'Region',
  'District',
  'Town',
  'City',
  'StreetHouse',
  'House',
  'Room',
];

/** The address on one line, from the large to the small. */
export const addressOf = (address: Part, field: string): string | null =>
  joined(
    addressParts.map((name) => address.text(field, name)),
    ', ',
  ) ?? address.text(field, 'AddressText');

/** Surname, first and middle name. */
export const personName = (person: Part, field: string): string | null =>
  joined(
    ['PersonSurname', 'PersonName', 'PersonMiddleName'].map((name) => person.text(field, name)),
    ' ',
  );
