/** Payments of box 47 and box B: duty, excise, value added tax, fees, totals. */
export const payments = {
  DUTY_RATE_DIFFERS:
    'Import duty is counted by the Common Customs Tariff of the day of registration; only a preference makes it lower (EAEU Code, articles 49 and 53)',
  DUTY_MISSING:
    'Import duty is counted for goods that the tariff does not free (EAEU Code, article 46)',
  DUTY_BASE_DIFFERS:
    'Ad valorem duty is counted from the customs value (EAEU Code, article 51), within one national unit (whole-unit rounding)',
  PAYMENT_QUANTITY_DIFFERS:
    'The base of a specific rate is the quantity of the goods in its unit (EAEU Code, article 51), to the third decimal',
  DUTY_AMOUNT_DIFFERS:
    'Duty is the rate on its base: share of the value, sum for a unit, the greater of them or their sum (EAEU Code, article 51); one national unit a line for rounding',
  PREFERENCE_MISSING:
    'Box 36 says ОО where no preference is claimed (classifier of preferences, EEC)',
  PREFERENCE_WITHOUT_EFFECT:
    'A preference lowers the rate of duty or lifts it (EAEU Code, article 49)',
  EXCISE_MISSING:
    'Goods under excise pay it at import (Tax Code); the nomenclature knows the code, not the use, so the officer decides',
  EXCISE_STAMPS_MISSING:
    'Wine and strong drink released for consumption bear excise marks, named in box 31 (Decision 257); samples and goods in bulk bear none, so the officer decides',
  EXCISE_RATE_DIFFERS: 'Excise is counted at the rate of the day of registration (Tax Code)',
  EXCISE_AMOUNT_DIFFERS:
    'Excise is its rate on the quantity or the value (Tax Code); one national unit a line for rounding',
  VAT_MISSING: 'Imported goods are under value added tax unless they are relieved of it (Tax Code)',
  VAT_RATE_DIFFERS:
    'The rate of value added tax is that of the day of registration (Tax Code), or the one the nomenclature has for the goods',
  VAT_BASE_DIFFERS:
    'The base of value added tax is the customs value with duties, excise and a share of the fee (Tax Code); one national unit for each of them (whole-unit rounding)',
  VAT_BASE_WITHOUT_FEE:
    'In Kazakhstan the taxable import holds the customs fee; the shares of the items sum to it, within one tenge an item',
  VAT_AMOUNT_DIFFERS:
    'Value added tax is its rate on its base (Tax Code); one national unit a line for rounding',
  FEE_RATE_NOT_FIXED:
    'The customs fee is a fixed sum: its rate is the amount, not a share of a base',
  FEE_AMOUNT_DIFFERS:
    'The customs fee is the sum in force on the day of registration, for a declaration, a sheet or an item; one national unit for rounding',
  FEE_MISSING:
    'A goods declaration is under the fee for customs operations unless it is relieved of it',
  PAYMENT_DUPLICATED: 'Each payment of an item is counted once',
  SUSPENDED_PAYMENT_PAYABLE:
    'Under a suspensive procedure duties and taxes are charged conditionally (УН), only the fee is paid (EAEU Code, articles 135, 157, 203)',
  RELEASED_PAYMENT_GUARANTEED:
    'Goods released for domestic consumption pay (ИУ) unless a relief or a deferment makes the charge conditional (EAEU Code, articles 126 and 136)',
  PAYMENTS_BY_KIND_DIFFER:
    'Box B gives each kind of payment as the sum of its lines, one national unit a line for rounding (Decision 257)',
  PAYMENTS_TOTAL_DIFFERS:
    'The total to pay is the sum of what is payable, one national unit a line for rounding; a fee that has no line may come on top',
  GUARANTEED_TOTAL_DIFFERS:
    'The total secured is the sum of what is secured, one national unit a line for rounding',
};
