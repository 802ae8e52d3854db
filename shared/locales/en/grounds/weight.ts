/** Masses and packages. */
export const weight = {
  NET_ABOVE_GROSS: 'Net mass is part of gross mass (Decision 257, boxes 35 and 38)',
  NET_SUM_ABOVE_GROSS: 'The net masses of the items are part of the gross mass of the consignment',
  NET_ZERO:
    'Goods have a mass (Decision 257, box 38); gas and current moved by pipe or wire may have none',
  GROSS_ZERO:
    'Gross mass is above nought unless the goods come by pipeline (71) or power line (72)',
  BARE_NET_ABOVE_NET: 'Net mass without any packing is part of net mass (Decision 257, box 38)',
  NET_EQUALS_GROSS: 'Packing weighs something; only goods in bulk or unpacked have one mass',
  TARE_UNUSUAL: 'Packing seldom weighs more than half of the gross mass',
  GROSS_SUM_DIFFERS: 'Box 35 of all items sums to the gross mass of the consignment',
  PACKAGES_SUM_DIFFERS:
    'Box 6 is the sum of the packages of all items (several items may share one package)',
  PACKAGES_NONE_OF_KIND:
    'A kind of package is named with its number; a share of another item’s package has none',
  VEHICLE_OVERLOADED:
    'A lorry carries about 25 t, a wagon 75 t (figures truckPayloadKg, wagonLoadKg of the table of figures)',
  CONTAINER_OVERLOADED:
    'A 20-foot container weighs 28 t at most, a longer one 30 t (figures container20Kg, container40Kg)',
  GROSS_AGAINST_DOCUMENT:
    'The gross mass agrees with the transport documents that state one, but for the scales and the rounding of the carrier',
};
