import { at, every, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { joined } from './leaves.ts';

/** The combined nomenclature's eight digits, and the two digits that make a TARIC code of ten of them. */
const nomenclature = 'TSP';
const taric = 'TRC';
const longestHsCode = 11;
/** The TARIC code with places for two additional codes of four digits after it, all in one. */
const additionalOfUnion = 'TRA';
const noAdditionalCode = '0000';
const wholeTaric = /^(\d{10})(\d{4})(\d{4})$/;

/**
 * The commodity code: eight digits of the combined nomenclature (TSP) and the two of TARIC (TRC) make
 * one code of ten. Older messages write both and the additional codes as one of eighteen (SRZ).
 * Additional codes (TRA of the union, GN of the country: VAT, excise, anti-dumping) and the number of a
 * chemical (CV) are no digits of it and stand in the free text under their kind.
 */
export function readClassifications(
  commodity: Branch | undefined,
  item: number,
  values: ValueReader,
): { hsCode: string | null; further: (string | null)[] } {
  let hsCode: string | null = null;
  const further: (string | null)[] = [];
  const all = every(commodity, 'Classification').flatMap((branch) => {
    const code = values.code(at(branch, 'ID'), item, 'hsCode');
    const kind = values.code(at(branch, 'IdentificationTypeCode'), item, 'hsCode');
    const ruling = values.text(at(branch, 'BindingTariffReferenceID'), item, 'freeText');
    const [, tenDigits, ...additional] = wholeTaric.exec(code ?? '') ?? [];
    if (tenDigits === undefined) return [{ code, kind, ruling }];
    const named = additional.filter((digits) => digits !== noAdditionalCode);
    return [
      { code: tenDigits, kind, ruling },
      ...named.map((digits) => ({ code: digits, kind: additionalOfUnion, ruling: null })),
    ];
  });
  const main =
    all.find(({ kind, code }) => kind === nomenclature && code !== null) ??
    all.find(({ kind, code }) => kind !== taric && /^\d{6,11}$/.test(code ?? ''));
  if (main) hsCode = main.code?.replaceAll('.', '') ?? null;
  for (const each of all) {
    if (each.ruling !== null) further.push(`BTI ${each.ruling}`);
    if (each === main || each.code === null) continue;
    const continues =
      each.kind === taric && hsCode !== null && /^\d+$/.test(each.code) && /^\d+$/.test(hsCode);
    if (continues && (hsCode + each.code).length <= longestHsCode) hsCode += each.code;
    else further.push(joined([each.kind, each.code], ' '));
  }
  return { hsCode, further };
}
