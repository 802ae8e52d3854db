import { z } from 'zod';
import {
  blankLine,
  blankSupporting,
  supportingFactsSchema,
  supportingKindSchema,
  type SupportingFacts,
  type SupportingKind,
  type SupportingLine,
} from '../../../shared/supporting-document.ts';
import {
  countOf,
  dayOf,
  gramsOf,
  moneyOf,
  numberOf,
  typedCount,
  typedDay,
  typedKilograms,
  typedMoney,
  typedNumber,
  type Figure,
} from '../entry/figures.ts';

/** A document as texts of a form, and back. */

const lineValuesSchema = z.object({
  description: z.string(),
  hsCode: z.string(),
  quantity: z.string(),
  unit: z.string(),
  net: z.string(),
  price: z.string(),
});
export type LineValues = z.infer<typeof lineValuesSchema>;

const textsSchema = z.object({
  kind: supportingKindSchema,
  number: z.string(),
  date: z.string(),
  form: z.enum(['', 'original', 'copy']),
  seller: z.string(),
  buyer: z.string(),
  currency: z.string(),
  total: z.string(),
  termsCode: z.string(),
  termsPlace: z.string(),
  gross: z.string(),
  net: z.string(),
  packages: z.string(),
  loadingPlace: z.string(),
  deliveryPlace: z.string(),
  originCountry: z.string(),
  vehicle: z.string(),
  containers: z.string(),
  lines: z.array(lineValuesSchema),
});
export type DocumentValues = z.infer<typeof textsSchema>;

export const fieldNames = textsSchema.keyof().exclude(['lines']).options;

/** What is wrong with a text of the form: locale key `wrong.<fault>`. */
type Fault =
  | 'number'
  | 'count'
  | 'negative'
  | 'precision'
  | 'large'
  | 'currency'
  | 'date'
  | 'code'
  | 'country'
  | 'long';

interface Wrong {
  readonly path: readonly (string | number)[];
  readonly fault: Fault;
}

export function lineValues(line: SupportingLine, currency: string | null): LineValues {
  const { description, hsCode, quantity, unit, netGrams, priceMinor } = line;
  return {
    description: description ?? '',
    hsCode: hsCode ?? '',
    quantity: quantity === null ? '' : typedNumber(quantity),
    unit: unit ?? '',
    net: netGrams === null ? '' : typedKilograms(netGrams),
    price: typedSum(priceMinor, currency),
  };
}

const typedSum = (minor: number | null, currency: string | null): string =>
  minor === null || currency === null ? '' : typedMoney({ minor, currency }, currency);

/** The form filled with a document. */
export function documentValues(facts: SupportingFacts): DocumentValues {
  return {
    kind: facts.kind,
    number: facts.number ?? '',
    date: facts.date === null ? '' : typedDay(facts.date),
    form: facts.form ?? '',
    seller: facts.seller ?? '',
    buyer: facts.buyer ?? '',
    currency: facts.currency ?? '',
    total: typedSum(facts.totalMinor, facts.currency),
    termsCode: facts.deliveryTerms.code ?? '',
    termsPlace: facts.deliveryTerms.place ?? '',
    gross: facts.grossGrams === null ? '' : typedKilograms(facts.grossGrams),
    net: facts.netGrams === null ? '' : typedKilograms(facts.netGrams),
    packages: facts.packages === null ? '' : typedCount(facts.packages),
    loadingPlace: facts.loadingPlace ?? '',
    deliveryPlace: facts.deliveryPlace ?? '',
    originCountry: facts.originCountry ?? '',
    vehicle: facts.vehicle ?? '',
    containers: facts.containers.join(', '),
    lines: facts.lines.map((line) => lineValues(line, facts.currency)),
  };
}

export const emptyLine = (): LineValues => lineValues(blankLine(), null);
export const emptyDocument = (kind: SupportingKind): DocumentValues =>
  documentValues(blankSupporting(kind));

/** The document a form holds, and the texts that are no values. */
export function documentOf(values: DocumentValues): { facts: SupportingFacts; wrong: Wrong[] } {
  const wrong: Wrong[] = [];
  const refuse = (path: Wrong['path'], fault: Fault) => {
    wrong.push({ path, fault });
    return null;
  };
  const text = (raw: string): string | null => raw.trim() || null;
  const code = (raw: string, path: Wrong['path'], pattern: RegExp, fault: Fault) => {
    const typed = raw.trim().toUpperCase();
    if (typed === '') return null;
    return pattern.test(typed) ? typed : refuse(path, fault);
  };
  const figure = <T>(raw: string, path: Wrong['path'], read: (raw: string) => Figure<T>) => {
    if (raw.trim() === '') return null;
    const found = read(raw);
    return found.fault === null ? found.value : refuse(path, found.fault);
  };
  const currency = code(values.currency, ['currency'], /^[A-Z]{3}$/, 'currency');
  const sum = (raw: string, path: Wrong['path']) => {
    const found = figure(raw, path, (typed) => moneyOf(typed, currency ?? ''));
    if (found === null) return null;
    if (found.currency !== currency) return refuse(path, 'currency');
    return found.minor < 0 ? refuse(path, 'negative') : found.minor;
  };
  const positive = (raw: string, path: Wrong['path']) => {
    const found = figure(raw, path, numberOf);
    return found !== null && found < 0 ? refuse(path, 'negative') : found;
  };
  const facts: SupportingFacts = {
    kind: values.kind,
    number: text(values.number),
    date: figure(values.date, ['date'], dayOf),
    form: values.form === '' ? null : values.form,
    seller: text(values.seller),
    buyer: text(values.buyer),
    currency,
    totalMinor: sum(values.total, ['total']),
    deliveryTerms: { code: text(values.termsCode.toUpperCase()), place: text(values.termsPlace) },
    grossGrams: figure(values.gross, ['gross'], gramsOf),
    netGrams: figure(values.net, ['net'], gramsOf),
    packages: figure(values.packages, ['packages'], countOf),
    loadingPlace: text(values.loadingPlace),
    deliveryPlace: text(values.deliveryPlace),
    originCountry: code(values.originCountry, ['originCountry'], /^[A-Z]{2}$/, 'country'),
    vehicle: text(values.vehicle),
    containers: values.containers
      .split(/[\s,;]+/)
      .map((each) => each.trim().toUpperCase())
      .filter((each) => each !== ''),
    lines: values.lines
      .map((line, index): SupportingLine => {
        const at = (name: keyof LineValues) => ['lines', index, name];
        return {
          description: text(line.description),
          hsCode: code(line.hsCode.replace(/[\s.]/g, ''), at('hsCode'), /^\d{2,10}$/, 'code'),
          quantity: positive(line.quantity, at('quantity')),
          unit: text(line.unit),
          netGrams: figure(line.net, at('net'), gramsOf),
          priceMinor: sum(line.price, at('price')),
        };
      })
      .filter((line) => Object.values(line).some((value) => value !== null)),
  };
  if (wrong.length === 0) {
    for (const { path } of supportingFactsSchema.safeParse(facts).error?.issues ?? [])
      wrong.push({ path: formPath(path), fault: 'long' });
  }
  return { facts, wrong };
}

/** The field of the form that a key of the document is typed in. */
function formPath(path: readonly PropertyKey[]): (string | number)[] {
  const [first, second] = path;
  if (first === 'deliveryTerms') return [second === 'code' ? 'termsCode' : 'termsPlace'];
  if (first === 'containers') return ['containers'];
  return path.map((part) => (typeof part === 'symbol' ? '' : part));
}

/** A form whose every text is a value. */
export const documentSchema = textsSchema.superRefine((values, context) => {
  for (const { path, fault } of documentOf(values).wrong)
    context.addIssue({ code: 'custom', path: [...path], message: fault });
});
