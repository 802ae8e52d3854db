import type { CheckBeginning } from '../../../shared/contract/check.ts';
import { declarationSchema, type Declaration } from '../../../shared/declaration.ts';
import type { HitExplanation } from '../../../shared/explanation.ts';
import { emptyCheck } from '../../../shared/work/check.ts';
import { familyOf, requestMeasure } from '../../../shared/work/measure.ts';
import { DeskFault } from '../desk/faults.ts';
import { measuresOf } from '../desk/measures.ts';
import { isRelease, releaseOf } from '../desk/released.ts';
import type { Reader } from '../store/store.ts';
import { officerExplanation } from '../work/explanation.ts';
import { findDeclaration } from '../work/kept-declaration.ts';
import { declaredIn, isOfItem } from './declared.ts';

/** What every check of an item compares: description, code, origin, masses, price, papers, values, payments. */
const everyCheck = ['31', '33', '34', '35', '38', '42', '44', '45', '46', '47'];
/** A body holds a thousand lines. */
const mostLines = 1000;

type Look = CheckBeginning['look'][number];

/**
 * What a documentary check begins with. Nothing is said in the officer's name: boxes and papers are laid
 * out for him to look at, and what he says of each is his.
 * @throws DeskFault NOT_FOUND
 */
export function checkBeginning(reader: Reader, id: string): CheckBeginning {
  const record = findDeclaration(reader, id);
  if (record === undefined) throw new DeskFault('NOT_FOUND', 'there is no such declaration');
  const declaration = declarationSchema.parse(JSON.parse(record.body));
  const look = toLookAt(declaration, officerExplanation(reader, record)?.hits ?? []);
  const measures = measuresOf(reader, record.seq)
    .filter(({ code, state }) => state === 'open' && isOfPapers(code))
    .map(({ code }) => code);
  return {
    draft: {
      ...emptyCheck(),
      measures,
      proposal: isRelease(releaseOf(reader, record.seq)) ? null : '10',
    },
    look: laidOut(look),
    cut: look.length > mostLines,
    papers: papersOf(declaration),
  };
}

/** As many lines as a body holds, in their order: first of all those that are asked for. */
function laidOut(look: readonly Look[]): Look[] {
  let room = mostLines - look.filter(({ asked }) => asked).length;
  return look.filter(({ asked }) => asked || (room -= 1) >= 0).slice(0, mostLines);
}

/** The boxes that the risk explanation asks to look at, as far as a check lays them out. */
export function askedBoxes(reader: Reader, id: string): Look[] {
  const record = findDeclaration(reader, id);
  if (record === undefined) throw new DeskFault('NOT_FOUND', 'there is no such declaration');
  const declaration = declarationSchema.parse(JSON.parse(record.body));
  const look = toLookAt(declaration, officerExplanation(reader, record)?.hits ?? []);
  return laidOut(look).filter(({ asked }) => asked);
}

/** What is done on papers, before release or after it; a request is carried out by sending it. */
const isOfPapers = (code: string): boolean =>
  (familyOf(code) === 'documents' && code !== requestMeasure) || code === 'P50';

function toLookAt(declaration: Declaration, hits: readonly HitExplanation[]): Look[] {
  const { items } = declaration;
  const whole = hits.length === 0 || hits.some((hit) => hit.items.length === 0);
  const named = new Set(hits.flatMap((hit) => hit.items));
  const concerned = whole ? items : items.filter(({ ordinal }) => named.has(ordinal));
  const asks = (box: string, ordinal: number | null): boolean =>
    hits.some(
      (hit) =>
        hit.boxes.includes(box) &&
        (ordinal === null || hit.items.length === 0 || hit.items.includes(ordinal)),
    );
  const askedBoxes = [...new Set(hits.flatMap(({ boxes }) => boxes))];
  const header = askedBoxes
    .filter((box) => !isOfItem(box))
    .map((box): Look => ({
      box,
      item: null,
      declared: declaredIn(declaration, box, null),
      asked: true,
    }));
  const boxes = [...new Set([...everyCheck, ...askedBoxes.filter(isOfItem)])].sort(byNumber);
  const ofItems = concerned.flatMap((item) =>
    boxes
      .map((box): Look => ({
        box,
        item: item.ordinal,
        declared: declaredIn(declaration, box, item),
        asked: asks(box, item.ordinal),
      }))
      // An empty box that no doubt names says nothing to compare.
      .filter(({ declared, asked }) => asked || declared !== ''),
  );
  return [...header.sort((a, b) => byNumber(a.box, b.box)), ...ofItems];
}

const byNumber = (a: string, b: string): number => Number(a) - Number(b) || (a < b ? -1 : 1);

function papersOf({ documents, items }: Declaration): CheckBeginning['papers'] {
  const named = [
    ...documents.map((document) => ({ document, item: null })),
    ...items.flatMap((item) =>
      item.documents.map((document) => ({ document, item: item.ordinal })),
    ),
  ];
  const papers = new Map<string, CheckBeginning['papers'][number]>();
  for (const { document, item } of named) {
    const code = (document.code ?? '').slice(0, 8);
    const reference = (document.reference ?? document.name ?? '').slice(0, 300);
    const date = document.date ?? '';
    const key = JSON.stringify([code, reference, date]);
    const before = papers.get(key);
    // One that several items name is of the whole.
    papers.set(key, {
      code,
      reference,
      date,
      item: before === undefined || before.item === item ? item : null,
    });
  }
  return [...papers.values()].slice(0, 300);
}
