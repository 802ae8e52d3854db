/** Masses and packages. */
export const weight = {
  NET_ABOVE_GROSS:
    'The net weight {{net, number}} kg is more than the gross weight {{gross, number}} kg. Correct box 35 or box 38.',
  TARE_UNUSUAL:
    'Packing makes up {{percent, number}}% of the gross weight (gross {{gross, number}} kg, net {{net, number}} kg). Check the weights.',
  GROSS_SUM_DIFFERS:
    'Gross weights of the items sum to {{found, number}} kg, the main sheet says {{expected, number}} kg. Check the weights.',
  PACKAGES_SUM_DIFFERS:
    'Packages of the items sum to {{found, number}}, box 6 says {{expected, number}}. Check the number of packages.',
  NET_SUM_ABOVE_GROSS:
    'Net weights of the items sum to {{net, number}} kg, more than the gross weight of {{gross, number}} kg. Correct box 35 or box 38.',
  NET_ZERO: 'The net weight is nought. Correct box 38.',
  GROSS_ZERO: 'The gross weight is nought. Correct box 35.',
  BARE_NET_ABOVE_NET:
    'The net weight without any packing {{found, number}} kg is more than the net weight {{net, number}} kg. Correct box 38.',
  NET_EQUALS_GROSS:
    'Net and gross weight are both {{net, number}} kg, although the goods are packed ({{packageKind}}). Check the weights.',
  PACKAGES_NONE_OF_KIND:
    'Packages of the kind {{packageKind}} are named, but their number is nought. Fill box 31.',
  VEHICLE_OVERLOADED:
    'The gross weight {{gross, number}} kg is more than the vehicles named ({{vehicles, number}}) usually carry: {{expected, number}} kg. Check the weight and box 18.',
  CONTAINER_OVERLOADED:
    'The container {{container}} holds {{gross, number}} kg, usually at most {{expected, number}} kg. Check the weight.',
  GROSS_AGAINST_DOCUMENT:
    'The gross weight is {{found, number}} kg, the transport documents say {{expected, number}} kg. Compare them.',
};
