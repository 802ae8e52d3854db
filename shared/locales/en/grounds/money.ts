/** Price, invoice, customs value. */
export const money = {
  CURRENCY_UNKNOWN: 'Currency codes are ISO 4217 (classifier of currencies, EEC)',
  CURRENCY_MISSING: 'Box 22 names the currency of the invoice (Decision 257)',
  SUM_NEGATIVE:
    'Prices, values, payments, quantities and rates of a declaration are not below nought',
  INVOICE_SUM_DIFFERS: 'Box 42 of all items sums to box 22, within a cent an item',
  PRICES_MISSING: 'Without the price of every item the invoice cannot be checked',
  PRICE_CURRENCY_DIFFERS: 'Prices in another currency than the invoice cannot be added up to it',
  CUSTOMS_VALUE_SUM_DIFFERS:
    'Box 45 of all items sums to box 12, within half a national unit an item (whole-unit rounding)',
  ROUND_NUMBERS: 'Price and mass of a real consignment are seldom all full thousands',
  EXCHANGE_RATE_MISSING: 'Box 23 gives the rate of the currency of box 22 (Decision 257)',
  EXCHANGE_RATE_OF_OWN_CURRENCY:
    'An invoice in the national currency is not converted: its rate is one',
  EXCHANGE_RATE_DIFFERS:
    'Customs values are converted at the official rate of the day of registration (EAEU Code, article 38); no tolerance but the decimals the message writes, at least four',
  STATISTICAL_VALUE_DIFFERS:
    'Box 46 is the customs value in dollars at the rate of the day, within a dollar or 0.1 per cent (Decision 257)',
  VALUATION_METHOD_MISSING: 'Box 43 names the method of valuation of imported goods (Decision 257)',
  VALUATION_METHOD_UNKNOWN: 'Methods of valuation are 1 to 6 (EAEU Code, articles 39 to 45)',
  VALUATION_METHOD_WITHOUT_REASON:
    'Methods 2 to 6 are explained in the customs value declaration (Decision 160 of 16.10.2018); kinds of document 09018, 09017',
  INCOTERMS_UNKNOWN:
    'Delivery terms are of Incoterms, or XXX for others (classifier of delivery terms, EEC)',
  INCOTERMS_WITHDRAWN:
    'DAF, DES, DEQ and DDU left Incoterms in 2010, DAT in 2020; a contract may still name them',
  FREIGHT_MISSING:
    'Carriage to the border of the Union is added to the price under EXW, FCA, FAS and FOB (EAEU Code, article 40)',
  FREIGHT_TWICE:
    'Under C and D terms the price holds the carriage to the named place (Incoterms 2020)',
  INSURANCE_TWICE: 'Under CIF and CIP the price holds the insurance (Incoterms 2020)',
  COST_CONVERSION_DIFFERS:
    'Sums in the currency of the invoice are converted at the rate of box 23, within one national unit each (whole-unit rounding)',
  CUSTOMS_VALUE_BUILD_DIFFERS:
    'By method 1 the customs value is the price with its additions and without its deductions (EAEU Code, articles 39 and 40), within one national unit an item (whole-unit rounding)',
  CUSTOMS_VALUE_BELOW_PRICE:
    'Where nothing is deducted the customs value is not below the price at the rate of the day; under E and F terms there is nothing to deduct',
  CUSTOMS_VALUE_FAR_ABOVE_PRICE:
    'Carriage and the other additions seldom make up 30 per cent of the price',
};
