import type { Finding, Severity } from '../../../../shared/finding.ts';

/** Where in the declaration a value stands, and what the message calls it. */
export interface Place {
  readonly item: number | null;
  readonly field: string;
  /** Name of the element in the message. */
  readonly tag: string;
}

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
