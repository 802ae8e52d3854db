import { createHash } from 'node:crypto';
import type { Declaration, Document, Item } from '../../../shared/declaration.ts';
import {
  blankLine,
  blankSupporting,
  supportingFileSchema,
  supportingName,
  supportingVersion,
  type SupportingFacts,
  type SupportingLine,
} from '../../../shared/supporting-document.ts';
import type { ReceivedFile } from '../documents/files.ts';
import { randomFor, type Random } from './prng.ts';
import type { Truth } from './truth.ts';

/** The papers of a declaration as its trader sends them, and the file they come in. */
export interface SentPapers extends ReceivedFile {
  readonly documents: readonly SupportingFacts[];
}

/** How often honest papers have a slip in them, and dishonest ones give the matter away. */
const slipShare = 0.25;
const givenAwayShare = 0.7;

/** Codes of box 44: invoice; consignment notes; packing list; certificates of origin. */
const invoiceCode = '04021';
const carriage = /^020(13|15|17)$/;
const packingCode = '04131';
const origin = /^0601\d$/;

type Papers = {
  invoice: SupportingFacts | null;
  note: SupportingFacts | null;
  packing: SupportingFacts | null;
  certificate: SupportingFacts | null;
};

/** As a seller writes it: no capitals throughout, the legal form as he likes. */
const written = (name: string | null | undefined): string | null =>
  name?.replace(/\bCO\.?,?\s*LTD\b\.?/i, 'Company Limited') ?? null;

function lineOf(item: Item): SupportingLine {
  const [unit] = item.supplementaryUnits;
  const words = (item.commercialDescription ?? item.description ?? '').split(/\s+/).slice(0, 7);
  return {
    ...blankLine(),
    description: words.join(' ') || null,
    hsCode: item.hsCode?.slice(0, 6) ?? null,
    quantity: unit?.quantity ?? null,
    unit: unit?.quantity == null ? null : (unit.name ?? unit.code),
    netGrams: item.netGrams,
    priceMinor: item.price?.minor ?? null,
  };
}

const withoutPrice = (line: SupportingLine): SupportingLine => ({ ...line, priceMinor: null });

function papersOf(declaration: Declaration): Papers {
  const { parties, items, invoice, totals, transport, deliveryTerms } = declaration;
  const named = [...declaration.documents, ...items.flatMap(({ documents }) => documents)];
  const find = (fits: (code: string) => boolean): Document | undefined =>
    named.find(({ code }) => code !== null && fits(code));
  const lines = items.map(lineOf);
  const begun = (kind: SupportingFacts['kind'], document: Document): SupportingFacts => ({
    ...blankSupporting(kind),
    number: document.reference,
    date: document.date,
    seller: written(parties.consignor?.name),
    buyer: parties.consignee?.name ?? null,
  });
  const bill = find((code) => code === invoiceCode);
  const note = find((code) => carriage.test(code));
  const list = find((code) => code === packingCode);
  const certified = items.find(({ documents }) =>
    documents.some(({ code }) => code !== null && origin.test(code)),
  );
  const certificate = certified?.documents.find(({ code }) => code !== null && origin.test(code));
  const currency = invoice?.currency ?? null;
  return {
    invoice:
      bill === undefined
        ? null
        : {
            ...begun('invoice', bill),
            form: 'original',
            currency,
            totalMinor: invoice?.minor ?? null,
            deliveryTerms,
            lines: currency === null ? lines.map(withoutPrice) : lines,
          },
    note:
      note === undefined
        ? null
        : {
            ...begun('transportDocument', note),
            form: 'original',
            grossGrams: totals.grossGrams,
            packages: totals.packages,
            loadingPlace: transport.loadingPlace,
            vehicle: transport.arrival.identity,
            containers: [...new Set(declaration.containers.map(({ identity }) => identity))],
          },
    packing:
      list === undefined
        ? null
        : {
            ...begun('packingList', list),
            form: 'copy',
            grossGrams: totals.grossGrams,
            packages: totals.packages,
            lines: lines.map(withoutPrice),
          },
    certificate:
      certificate === undefined || certified === undefined
        ? null
        : {
            ...begun('certificate', certificate),
            form: 'original',
            originCountry: certified.originCountry,
            lines: [withoutPrice(lineOf(certified))],
          },
  };
}

const scaled = (figure: number | null, factor: number): number | null =>
  figure === null ? null : Math.round(figure * factor);

function dearer(papers: Papers, random: Random): void {
  const { invoice } = papers;
  if (invoice === null) return;
  const factor = random.between(1.3, 1.9);
  const lines = invoice.lines.map((line) => ({
    ...line,
    priceMinor: scaled(line.priceMinor, factor),
  }));
  papers.invoice = { ...invoice, totalMinor: scaled(invoice.totalMinor, factor), lines };
}

function heavier(papers: Papers, random: Random): void {
  const { note } = papers;
  if (note === null) return;
  papers.note = { ...note, grossGrams: scaled(note.grossGrams, random.between(1.08, 1.3)) };
}

function fromElsewhere(papers: Papers, random: Random): void {
  const elsewhere = random.pick(['CN', 'TR', 'VN']);
  if (papers.certificate !== null)
    papers.certificate = { ...papers.certificate, originCountry: elsewhere };
  else if (papers.packing !== null)
    papers.packing = { ...papers.packing, originCountry: elsewhere };
}

function otherGoods(papers: Papers, random: Random): void {
  const { packing } = papers;
  const [first, ...rest] = packing?.lines ?? [];
  if (packing === null || first === undefined) return;
  const [hsCode, description] = random.pick([
    ['851762', 'WIRELESS ROUTERS'],
    ['640299', 'SPORTS FOOTWEAR'],
    ['870899', 'SPARE PARTS FOR MOTOR CARS'],
  ] as const);
  papers.packing = { ...packing, lines: [{ ...first, hsCode, description }, ...rest] };
}

function fewerPackages(papers: Papers, random: Random): void {
  const { note } = papers;
  if (note?.packages == null) return;
  papers.note = { ...note, packages: note.packages + random.whole(1, 4) };
}

function otherTerms(papers: Papers, random: Random): void {
  const { invoice } = papers;
  if (invoice === null) return;
  const code = random.pick(
    ['EXW', 'CIP', 'DAP'].filter((each) => each !== invoice.deliveryTerms.code),
  );
  papers.invoice = { ...invoice, deliveryTerms: { ...invoice.deliveryTerms, code } };
}

function otherSeller(papers: Papers): void {
  if (papers.note === null) return;
  papers.note = { ...papers.note, seller: 'Silk Gate Forwarding FZE' };
}

/** What papers of a guilty declaration give away, by its scheme. */
function giveAway(papers: Papers, { scheme }: Truth, random: Random): void {
  switch (scheme) {
    case 'weight under-declared':
      heavier(papers, random);
      return;
    case 'false origin':
      fromElsewhere(papers, random);
      return;
    case 'cover goods':
    case 'permit avoidance':
    case 'transit substitution':
      otherGoods(papers, random);
      return;
    case 'split consignment':
      fewerPackages(papers, random);
      return;
    default:
      dearer(papers, random);
  }
}

const slips = [fewerPackages, otherTerms, otherSeller] as const;

/**
 * The papers that come with a declaration of the demonstration: what it says itself, in a seller's
 * words, and in some of them what gives it away or a slip. Depends on nothing but its arguments.
 */
export function supportingPapers(
  seed: number,
  declaration: Declaration,
  truth: Truth | null,
): SentPapers | null {
  const number = declaration.registrationNumber ?? declaration.reference ?? '';
  const random = randomFor(seed, 'supporting', number);
  const papers = papersOf(declaration);
  if (truth?.guilty === true) {
    if (random.chance(givenAwayShare)) giveAway(papers, truth, random);
  } else if (random.chance(slipShare)) random.pick(slips)(papers, random);
  const documents = Object.values(papers).filter((each) => each !== null);
  const sent = supportingFileSchema.safeParse({
    daliz: supportingName,
    version: supportingVersion,
    documents,
  });
  // Papers of a declaration that is strange enough to make none that could be sent.
  if (!sent.success) return null;
  const bytes = Buffer.from(JSON.stringify(sent.data));
  return {
    documents: sent.data.documents,
    name: `${number.replaceAll('/', '-')}.json`,
    type: 'application/json',
    bytes,
    sha256: createHash('sha256').update(bytes).digest(),
  };
}
