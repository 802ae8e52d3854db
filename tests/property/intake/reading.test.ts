import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declarationOf, sample } from '../../unit/intake/reading.ts';
import { declarationSchema } from '../../../shared/declaration.ts';
import { declarations, manners } from './declarations.ts';
import { writeAsycuda } from './write-asycuda.ts';

describe('whatever a declaration holds', () => {
  it('is read back equal from the message, in every manner of writing it', () => {
    fc.assert(
      fc.property(declarations, manners, (declaration, manner) => {
        const read = declarationOf(writeAsycuda(declaration, manner));
        expect(read.declaration).toEqual(declaration);
        expect(declarationSchema.safeParse(read.declaration).error).toBeUndefined();
        // An order of dates that nothing shows is the only remark such a message can earn.
        expect(read.findings.filter(({ code }) => code !== 'DATE_ORDER_ASSUMED')).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('one broken value', () => {
  const text = sample('kz-im40.xml').toString();
  const numeric =
    /<(Total_number_of_items|Total_number_of_packages|Totals_taxes|Total_CIF|Amount_national_currency|Amount_foreign_currency|Currency_rate|Number_of_packages|Suppplementary_unit_quantity|Item_price|Duty_tax_Base|Duty_tax_rate|Duty_tax_amount|Gross_weight_itm|Net_weight_itm|Total_CIF_itm|Statistical_value)>([\d.]+)</g;
  const places = [...text.matchAll(numeric)].map((match) => ({
    tag: match[1] ?? '',
    at: match.index + (match[1]?.length ?? 0) + 2,
    length: match[2]?.length ?? 0,
  }));

  /** Whether the place is inside an element of this name. */
  const inside = ({ at }: (typeof places)[number], name: string): boolean =>
    text.lastIndexOf(`<${name}>`, at) > text.lastIndexOf(`</${name}>`, at);
  /** A freight or an insurance that cannot be read is left out; all else here refuses the declaration. */
  const isVital = (place: (typeof places)[number]): boolean =>
    !place.tag.startsWith('Amount_') ||
    inside(place, 'Gs_Invoice') ||
    inside(place, 'Item_Invoice');

  const broken = (place: (typeof places)[number], value: string): string =>
    text.slice(0, place.at) + value + text.slice(place.at + place.length);

  it('gives exactly its finding, with the element and the value', () => {
    expect(places.length).toBeGreaterThan(80);
    for (const place of places) {
      // The rate of a cost that is not there, and of an item, is kept nowhere.
      const kept = place.tag !== 'Currency_rate' || inside(place, 'Gs_Invoice');
      const { findings } = declarationOf(broken(place, 'x1'));
      const expected = {
        code: isVital(place) ? 'BAD_NUMBER' : 'VALUE_LEFT_OUT',
        severity: isVital(place) ? 'error' : 'warning',
        params: { tag: place.tag, value: 'x1' },
      };
      expect(findings, `${place.tag} at ${place.at}`).toMatchObject(kept ? [expected] : []);
    }
  });

  it('below zero gives exactly that finding', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.integer({ min: 1, max: 10 ** 9 }),
        (place, size) => {
          fc.pre(place.tag !== 'Currency_rate');
          expect(declarationOf(broken(place, `-${size}`)).findings).toMatchObject([
            {
              code: isVital(place) ? 'NEGATIVE_VALUE' : 'VALUE_LEFT_OUT',
              params: { tag: place.tag },
            },
          ]);
        },
      ),
    );
  });
});
