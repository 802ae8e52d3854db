import type { Finding, Severity } from '../../../../shared/finding.ts';

/** Where in the declaration a value stands, and what the message calls it. */
export interface Place {
  readonly item: number | null;
  readonly field: string;
  /** Name of the element in the message. */
  readonly tag: string;
}

/** What a declaration is registered, controlled and assessed by. */
const vital = new Set([
  'registration.date',
  'invoice',
  'exchangeRate',
  'costs.invoice.national',
  'costs.invoice.foreign',
  'totals.items',
  'totals.packages',
  'totals.grossGrams',
  'totals.customsValue',
  'totals.payments',
  'price',
  'customsValue',
  'statisticalValue',
  'grossGrams',
  'netGrams',
  'packages.count',
  'supplementaryUnits',
  'payments.base',
  'payments.rate',
  'payments.amount',
]);

/** Whether a value that cannot be read refuses the declaration. */
export const isVital = (field: string): boolean => vital.has(field);

/**
 * The faults of single values found while a message is read. Small remarks that a sender makes
 * hundreds of times (a sum with six decimals) are said once a field, with the number of places.
 */
export class Faults {
  readonly #found: Finding[] = [];
  readonly #remarks = new Map<string, Finding>();

  add(code: string, severity: Severity, place: Place, params: Finding['params'] = {}): void {
    this.#found.push({
      code,
      severity,
      item: place.item,
      field: place.field,
      params: { tag: place.tag, ...params },
    });
  }

  /**
   * A value that cannot be read: an error where sums, masses and duties hang on it; elsewhere (the date
   * of a document, a count of seals, a freight) a warning that it was left out.
   */
  broken(code: 'BAD_NUMBER' | 'BAD_DATE' | 'NEGATIVE_VALUE', place: Place, value: string): void {
    if (isVital(place.field)) this.add(code, 'error', place, { value });
    else this.add('VALUE_LEFT_OUT', 'warning', place, { value });
  }

  /** A remark made once for each field (or each `about`); later places are only counted in `places`. */
  remark(
    code: string,
    severity: Severity,
    place: Place,
    params: Finding['params'],
    about: string = place.field,
  ): void {
    const key = `${code} ${about}`;
    const earlier = this.#remarks.get(key);
    if (earlier) {
      earlier.params['places'] = Number(earlier.params['places']) + 1;
      return;
    }
    const finding: Finding = {
      code,
      severity,
      item: place.item,
      field: place.field,
      params: { tag: place.tag, ...params, places: 1 },
    };
    this.#remarks.set(key, finding);
    this.#found.push(finding);
  }

  get findings(): Finding[] {
    return this.#found;
  }
}
