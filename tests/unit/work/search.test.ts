import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { system } from '../../../electron/core/journal/journal.ts';
import { wordsToFind } from '../../../electron/core/store/search-index.ts';
import { queuePage } from '../../../electron/core/work/queue.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import { temporaryFolder } from '../../support/post.ts';
import { sound } from '../control/sound.ts';
import { postAtWork } from '../versions/post-at-work.ts';

const folder = temporaryFolder();
const { store, lodge } = postAtWork(folder.file('search.db'));
afterAll(() => {
  store.close();
  folder.remove();
});

let number = 1233;

/** A declaration that control lets pass, under its own number, with words that are given to the index as if they stood in it. */
function declared(change: (declaration: Declaration) => void = () => {}): string {
  number += 1;
  const serial = String(number).padStart(7, '0');
  const registrationNumber = `55302/101124/${serial}`;
  const base = sound();
  const { registration } = base;
  if (registration === null) throw new Error('the sample is not registered');
  const lodged = lodge({ ...base, registration: { ...registration, number: serial } });
  if (lodged.id === null) throw new Error(`not routed: ${JSON.stringify(lodged.findings)}`);
  const { id } = lodged;
  const declaration = { ...structuredClone(sound()), registrationNumber, reference: null };
  change(declaration);
  store.change(system, (writer) => {
    const seq =
      store.get<{ seq: number }>('SELECT seq FROM declaration WHERE id = ?', id)?.seq ?? 0;
    writer.run(
      'UPDATE declaration SET registration_number = ? WHERE seq = ?',
      registrationNumber,
      seq,
    );
    writer.run('DELETE FROM declaration_search WHERE rowid = ?', seq);
    writer.run(
      'INSERT INTO declaration_search (rowid, words) VALUES (?, ?)',
      seq,
      wordsToFind(declaration),
    );
    writer.record({ action: 'test', object: { kind: 'declaration', id }, detail: {} });
  });
  return registrationNumber;
}

function found(search: string): (string | null)[] {
  const query = { corridor: null, search, sort: [], filters: {}, offset: 0, limit: 100 };
  return queuePage(store, query).rows.map((row) => row.registrationNumber);
}

const plain = declared();
const cyrillicPlate = declared((declaration) => {
  declaration.transport.arrival.identity = 'А 123 ВС 02';
  declaration.transport.border.identity = null;
});
const latinPlate = declared((declaration) => {
  declaration.transport.arrival.identity = '777HKX05/8912AA16';
  declaration.transport.border.identity = null;
});
const container = declared((declaration) => {
  declaration.containers = [
    { ...declaration.containers[0], identity: 'MSCU 765432-9' },
  ] as Declaration['containers'];
});
const kazakh = declared((declaration) => {
  const [item] = declaration.items;
  if (item !== undefined) item.description = 'Қырыққабат, жаңа піскен өнім; ёмкости № 5';
});

describe('A declaration is found', () => {
  it.each([
    ['its whole registration number', plain],
    ['its number without the strokes', plain.replaceAll('/', '')],
    ['its number with spaces for strokes', plain.replaceAll('/', ' ')],
    ['the last part of its number', '0001234'],
    ['the last part without the zeros', '1234'],
    ['the last digits', '234'],
    ['post and last digits', '55302 1234'],
  ])('by %s', (_, search) => {
    expect(found(search)).toEqual([plain]);
  });

  it.each([
    'А123ВС02',
    'A123BC02',
    'а123вс',
    'a 123 bc 02',
    'A-123-BC-02',
    'А 123 BC',
    '123 вс',
    'ВС 02 123',
  ])('by a plate in Cyrillic letters, typed as %s', (search) => {
    expect(found(search)).toEqual([cyrillicPlate]);
  });

  it.each(['777HKX05', '777НКХ05', '777 нкх 05', '777hkx', 'нкх', 'hkx', '8912AA16', '8912аа'])(
    'by a plate in Latin letters, or its trailer, typed as %s',
    (search) => {
      expect(found(search)).toEqual([latinPlate]);
    },
  );

  it.each([
    'MSCU7654329',
    'MSCU 765432-9',
    'мsсu765432',
    'mscu',
    '7654329',
    '54329',
    'МSСU 7654329',
  ])('by a container typed as %s', (search) => {
    expect(found(search)).toEqual([container]);
  });

  it.each([
    'қырыққабат',
    'кырыккабат',
    'ҚЫРЫҚҚАБАТ',
    'жана пискен',
    'піскен қырық',
    'онім',
    'емкости',
    'ЁМКОСТИ',
    'емкости 5 жаңа',
  ])('by words of the description typed as %s', (search) => {
    expect(found(search)).toEqual([kazakh]);
  });

  it('by nothing that does not stand in it', () => {
    for (const search of ['қырыққабат 777HKX05', 'B123AC02', '12345678', 'ЖЖЖ'])
      expect(found(search), search).toEqual([]);
  });

  it('whatever signs are typed: they are never taken for a language of the index', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (search) => {
        expect(() => found(search)).not.toThrow();
      }),
      { numRuns: 300 },
    );
    for (const search of ['"', 'NEAR(a b)', 'words:x', 'a OR b', '-a', '*', 'a*', "'; DROP", '^a'])
      expect(() => found(search), search).not.toThrow();
  });
});

it('A mark is found by any beginning of it, in either alphabet, with and without its gaps', () => {
  const twins: Record<string, string> = { A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М' };
  const letters = fc.string({
    unit: fc.constantFrom(...Object.keys(twins)),
    minLength: 1,
    maxLength: 3,
  });
  const digits = (count: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count });
  fc.assert(
    fc.property(
      digits(4),
      letters,
      digits(2),
      fc.boolean(),
      fc.boolean(),
      (a, b, c, gap, other) => {
        const mark = [a, b, c].join(gap ? ' ' : '');
        const own = declared((declaration) => {
          declaration.transport.arrival.identity = mark;
          declaration.transport.border.identity = null;
        });
        const typed = other ? mark.replace(/[A-Z]/g, (letter) => twins[letter] ?? letter) : mark;
        for (const search of [
          typed,
          typed.replaceAll(' ', ''),
          `${a} ${b} ${c}`,
          typed.toLowerCase(),
        ])
          expect(found(search), search).toContain(own);
      },
    ),
    { numRuns: 25 },
  );
});
