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
};
