/** Means of transport and containers. */
export const transport = {
  TRANSPORT_MODE_UNKNOWN: 'Classifier of modes of transport (Decision 378 of 20.09.2010, annex 3)',
  TRANSPORT_NUMBERS_TOO_FEW:
    'A road train (modes 31 and 32) is named by the numbers of all its parts (Decision 257)',
  WAGON_CHECK_DIGIT: 'Wagons of the 1520 mm network have eight digits, the last checks the others',
  IMO_NUMBER_CHECK_DIGIT:
    'IMO ship identification number (resolution A.1117(30)): seven digits, the last checks',
  AIR_WAYBILL_CHECK_DIGIT:
    'Air waybill: the last digit is the serial number modulo 7 (IATA resolution 600a)',
  TIR_CARNET_MALFORMED:
    'TIR carnets are numbered with two letters and eight digits (TIR Convention, IRU)',
  TRANSPORT_DOCUMENT_MISSING:
    'The carriage is shown by the document of its mode (EAEU Code, article 108; Decision 378)',
  VIN_MALFORMED: 'A vehicle identification number has 17 signs without I, O and Q (ISO 3779)',
  VIN_CHECK_SIGN:
    'Vehicles built for North America have a check sign at the ninth place (49 CFR 565.15)',
  VIN_REPEATED: 'No two vehicles have one identification number (ISO 3779)',
  VEHICLE_NOT_DESCRIBED:
    'Vehicles are described one by one, with their numbers (Decision 257, box 31, element 6)',
  VEHICLE_DATA_MISSING:
    'A vehicle is described with its number, year of manufacture and the volume of its engine, where it has one (Decision 257, box 31)',
  VEHICLE_YEAR_IMPLAUSIBLE:
    'A vehicle is declared in or after the year it was made, models of next year included',
  CONTAINER_CHECK_DIGIT: 'ISO 6346: owner code, category U, J or Z, six digits, check digit',
  CONTAINER_NUMBER_TOO_LONG:
    'A container number has at most 17 characters (structure of the declaration, Decision 2)',
  CONTAINER_ITEM_UNKNOWN:
    'A container belongs to an item of its declaration (Decision 257, box 31)',
  CONTAINER_FLAG: 'Box 19 says 1 exactly where box 31 names containers (Decision 257)',
};
