/** Means of transport and containers. */
export const transport = {
  CONTAINER_CHECK_DIGIT:
    'The container number “{{found}}” is not one of ISO 6346, or its check digit is wrong. Compare with the container.',
  CONTAINER_CHECK_DIGIT_expected:
    'The last digit of the container number “{{found}}” should be {{expected}} (ISO 6346). Compare with the container.',
  CONTAINER_FLAG:
    'Box 19 says {{declared}}, but containers named: {{found, number}}. Check whether the goods come in containers.',
  CONTAINER_NUMBER_TOO_LONG:
    'The container number “{{found}}” has {{length, number}} characters; {{longest, number}} at most. Name each container on its own.',
  CONTAINER_ITEM_UNKNOWN:
    'The container {{container}} belongs to item {{found, number}}, but the declaration has {{items, number}}. Check which goods it carries.',
  TRANSPORT_MODE_UNKNOWN:
    'There is no mode of transport “{{found}}” in the classifier. Correct box 25 or box 26.',
  TRANSPORT_NUMBERS_TOO_FEW:
    'A road train (mode {{mode}}) is named by one number: “{{found}}”. Ask for the number of the trailer too.',
  WAGON_CHECK_DIGIT:
    'The wagon number {{found}} is not eight digits with a right check digit. Compare with the wagon and the waybill.',
  WAGON_CHECK_DIGIT_expected:
    'The last digit of the wagon number {{found}} should be {{expected}} by its check digit. Compare with the wagon and the waybill.',
  IMO_NUMBER_CHECK_DIGIT:
    'The IMO number {{found}} of the ship is not seven digits with a right check digit. Compare with the bill of lading.',
  IMO_NUMBER_CHECK_DIGIT_expected:
    'The last digit of the IMO number {{found}} of the ship should be {{expected}} by its check digit. Compare with the bill of lading.',
  AIR_WAYBILL_CHECK_DIGIT:
    'The air waybill {{number}} ends with {{found, number}}, its check digit should be {{expected, number}}. Compare with the waybill.',
  TIR_CARNET_MALFORMED:
    'The TIR carnet number “{{found}}” is not two letters and eight digits. Compare with the carnet.',
  TRANSPORT_DOCUMENT_MISSING:
    'Mode of transport {{mode}} goes with one of these documents: {{expected}}; box 44 has none of them. Ask for the transport document or correct box 25.',
  VIN_MALFORMED:
    '“{{found}}” has {{length, number}} characters; a VIN has 17, without I, O and Q. Compare with the vehicle (some makers number chassis otherwise).',
  VIN_CHECK_SIGN:
    'The check sign of the VIN {{found}} is wrong for a vehicle built for North America. Compare with the vehicle.',
  VIN_REPEATED:
    'The VIN {{found}} stands twice in the declaration. Correct the number of one of the vehicles.',
  VEHICLE_NOT_DESCRIBED:
    'The code {{code}} is of vehicles, but none is described with its VIN. Ask for the numbers of all vehicles (box 31).',
  VEHICLE_DATA_MISSING: 'A vehicle ({{vin}}) is not described whole. Fill box 31.',
  VEHICLE_DATA_MISSING_vin: 'A vehicle is described without its VIN. Fill box 31.',
  VEHICLE_DATA_MISSING_year:
    'The vehicle {{vin}} is described without its year of manufacture. Fill box 31.',
  VEHICLE_DATA_MISSING_engine:
    'The vehicle {{vin}} is described without the volume of its engine, or with nought. Fill box 31.',
  VEHICLE_YEAR_IMPLAUSIBLE: 'The vehicle {{vin}} is said to be made in {{found}}. Check the year.',
};
