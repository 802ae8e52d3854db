import countryToCurrency from 'country-to-currency';
import { isCurrency } from '../../../shared/money.ts';

/** Withdrawn since 2000 (ISO 4217, list three); older declarations were rightly made in them. */
const withdrawn = [
  'AZM BGL BYB BYR CSD CYP EEK GHC GWP HRK LTL LVL MGF MRO MTL MZM ROL RUR SDD SIT SKK SLL SRG STD',
  'TMM TPE TRL VEB VEF XEU YUM YUN ZMK ZWD ZWL ZWN ZWR',
]
  .join(' ')
  .split(' ');

const alsoKnown = new Set<string>([...Object.values(countryToCurrency), ...withdrawn]);

/** Whether the code is or was a currency of ISO 4217. */
export function isKnownCurrency(code: string): boolean {
  return isCurrency(code) || alsoKnown.has(code);
}
