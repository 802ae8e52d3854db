import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import {
  daysTogether,
  markKinds,
  marksOf,
  recurs,
} from '../../../electron/core/consignments/marks.ts';
import { isReleased, stateOf, type Decided } from '../../../electron/core/consignments/state.ts';
import {
  blankDeclaration,
  blankDocument,
  documentKinds,
  traderOf,
  type Declaration,
} from '../../../shared/declaration.ts';
import { temporaryFolder } from '../../support/post.ts';
import { weighingPost } from '../../unit/indicators/post.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

type Filed = { declaration: Declaration; consignment: number };

const dayOf = ({ declaredOn }: Declaration) => Date.parse(declaredOn ?? '') / 86_400_000;

/** Whether a paper belongs to one that is here, told without any index. */
function together(one: Declaration, other: Declaration, kind: (typeof markKinds)[number]): boolean {
  if (one.document === 'goods' && other.document === 'goods') return false;
  if (Math.abs(dayOf(one) - dayOf(other)) > daysTogether[kind]) return false;
  if (!recurs.has(kind)) return true;
  const [trader, his] = [traderOf(one)?.code ?? null, traderOf(other)?.code ?? null];
  return one.document !== other.document && (trader === null || his === null || trader === his);
}

/** What a new paper is linked by and to, found by going through everything: papers before the goods first, the newest first. */
function linkOf(papers: readonly Filed[], declaration: Declaration) {
  const newest = papers.toReversed();
  const inOrder = [
    ...newest.filter((one) => one.declaration.document !== 'goods'),
    ...newest.filter((one) => one.declaration.document === 'goods'),
  ];
  const marks = marksOf(declaration);
  for (const kind of markKinds) {
    for (const mark of marks.filter((each) => each.kind === kind)) {
      const found = inOrder.find(
        (one) =>
          together(declaration, one.declaration, kind) &&
          marksOf(one.declaration).some((each) => each.kind === kind && each.value === mark.value),
      );
      if (found !== undefined) return { mark, consignment: found.consignment };
    }
  }
  return null;
}

function paperOf(said: {
  document: Declaration['document'];
  plate: string;
  waybill: number | null;
  trader: string | null;
  day: number;
}): Declaration {
  const { document, plate, waybill, trader, day } = said;
  const blank = blankDeclaration();
  return {
    ...blank,
    document,
    direction: document === 'transit' ? 'transit' : 'import',
    declaredOn: new Date(Date.UTC(2026, 4, 1 + day)).toISOString().slice(0, 10),
    parties: {
      ...blank.parties,
      consignee: { code: trader, name: 'ТОО «Партия»', address: null, country: 'KZ' },
    },
    transport: { ...blank.transport, arrival: { identity: plate, nationality: 'KZ' } },
    documents:
      waybill === null ? [] : [{ ...blankDocument(), code: '02015', reference: `CMR-${waybill}` }],
  };
}

/** Papers of few trucks, few numbers and few traders in a few weeks, so that they meet. */
const paper = fc
  .record({
    document: fc.constantFrom(...documentKinds),
    plate: fc.constantFrom('A001', 'A002', 'A003'),
    waybill: fc.option(fc.integer({ min: 1, max: 12 })),
    trader: fc.option(fc.constantFrom('111', '222')),
    day: fc.integer({ min: 0, max: 40 }),
  })
  .map(paperOf);

type Row = Decided & { in_queue: number; consignment_id: number };

it('Papers are linked, and consignments stand, as going through all of them would say (12 cases of 60 papers, 10 s)', () => {
  let cases = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(paper, fc.boolean()), { minLength: 60, maxLength: 60 }),
      (papers) => {
        cases += 1;
        const { store, lodge, result } = weighingPost(folder.file(`links-${cases}.db`));
        const filed: Filed[] = [];
        for (const [declaration, refused] of papers) {
          const expected = linkOf(filed, declaration);
          const { id } = lodge(declaration);
          const row = store.get<{ id: number; kind: string | null; value: string | null }>(
            `SELECT c.consignment_id AS id, c.linked_kind AS kind, c.linked_value AS value
             FROM consignment_member c JOIN declaration d ON d.seq = c.declaration_seq WHERE d.id = ?`,
            id,
          );
          if (row === undefined) throw new Error('a paper is in no consignment');
          const { id: consignment, kind, value } = row;
          expect(expected === null ? null : { ...expected.mark, consignment }).toEqual(
            kind === null ? null : { kind, value, consignment: expected?.consignment },
          );
          filed.push({ declaration, consignment });
          if (refused && declaration.document === 'goods') result(id, 3, '2026-07-01T07:00:00Z');
        }
        const members = store.all<Row>(
          `SELECT c.consignment_id, d.document, d.corridor, d.outcome, d.in_queue
           FROM consignment_member c JOIN declaration d ON d.seq = c.declaration_seq`,
        );
        for (const { id, state, count } of store.all<{ id: number; state: string; count: number }>(
          'SELECT id, state, members AS count FROM consignment',
        )) {
          const own = members.filter(({ consignment_id }) => consignment_id === id);
          const standings = own.map((one) => ({
            document: one.document,
            released: isReleased(one),
          }));
          expect({ state, count }).toEqual({
            state: stateOf(standings, false),
            count: own.length,
          });
          const declared = own.some(({ document }) => document === 'goods');
          for (const { document, in_queue: inQueue } of own) {
            const works =
              document === 'preliminary'
                ? !declared
                : document === 'goods' || document === 'transit';
            expect(inQueue === 1).toBe(works);
          }
        }
        store.close();
      },
    ),
    { numRuns: 12 },
  );
});

it('The announcement of a truck is found behind however many others it was announced by that week', () => {
  const { store, lodge } = weighingPost(folder.file('truck.db'));
  const announced = { document: 'preliminary', plate: 'A001', waybill: null, day: 3 } as const;
  lodge(paperOf({ ...announced, trader: '111' }));
  for (let n = 0; n < 30; n += 1) lodge(paperOf({ ...announced, trader: '222' }));
  lodge(paperOf({ ...announced, document: 'transit', trader: '111' }));
  expect(
    store.get(`SELECT consignment_id, linked_kind FROM consignment_member
      ORDER BY declaration_seq DESC LIMIT 1`),
  ).toEqual({ consignment_id: 1, linked_kind: 'vehicle' });
  store.close();
});
