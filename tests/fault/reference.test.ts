import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { readInput } from '../../electron/core/reference/input.ts';
import { loadFile } from '../../electron/core/reference/load.ts';
import { loadsOf } from '../../electron/core/reference/repository.ts';
import { tableNames } from '../../shared/reference.ts';
import { newPost, temporaryFolder, TestClock } from '../support/post.ts';

const folder = temporaryFolder();
const clock = new TestClock();
const store = newPost(folder.file('fault.db'), clock);
const actor = { name: 'tester', role: 'supervisor' };
afterAll(() => {
  store.close();
  folder.remove();
});

const load = (bytes: Uint8Array, table: (typeof tableNames)[number] = 'taxes') =>
  loadFile(store, clock, actor, { table, file: 'f', bytes, from: '2026-01-01' });
const encode = (text: string) => new TextEncoder().encode(text);

const sound = [
  'code;name_ru;unit;duty\n01;Животные;;\n0101;Лошади;шт;10, но не менее 0,5 евро за 1 кг\n0102;Скот;;15 + 0.2 EUR/l\n',
  '[{"naim":"Р","groups":[{"code":"01","naim":"Г","goods":[{"code":"0101","naim":"П"}]}]}]',
  '{"format":"daliz/reference","version":1,"table":"nomenclature","source":"s","rows":[{"from":"2026-01-01","row":{"code":"01","name":{"kk":null,"ru":"Г","en":null},"unit":null,"duty":null,"excise":null,"vat":null}}]}',
].map(encode);

it('A file with bytes changed, cut or repeated is loaded whole or refused with its problems, never a part of it', () => {
  const damaged = fc
    .tuple(
      fc.constantFrom(...sound),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
      fc.nat(),
    )
    .map(([bytes, changes, cut]) => {
      const copy = Uint8Array.from(bytes);
      for (const [at, byte] of changes) copy[at % copy.length] = byte;
      return cut % 3 === 0 ? copy.subarray(0, cut % copy.length) : copy;
    });
  fc.assert(
    fc.property(damaged, (bytes) => {
      const before = loadsOf(store, null).length;
      const result = load(bytes, 'nomenclature');
      const came = loadsOf(store, null).length - before;
      if (result.load === null) expect([came, result.problems.length > 0]).toEqual([0, true]);
      else expect(result.problems).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('Bytes that are no text at all are refused for every table', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom(...tableNames),
      (bytes, table) => {
        expect(load(bytes, table)).toMatchObject({ load: null, added: 0 });
      },
    ),
    { numRuns: 300 },
  );
});

it('What is larger than any table is refused before it is read', () => {
  const { problems } = load(new Uint8Array(64 * 1024 * 1024 + 1));
  expect(problems.map(({ code }) => code)).toEqual(['FILE_TOO_LARGE']);
});

it('JSON laid into itself without end is refused', () => {
  const deep = (levels: number) => `${'[{"code":"01","x":'.repeat(levels)}[]${'}]'.repeat(levels)}`;
  const codes = (text: string) =>
    load(encode(text), 'nomenclature').problems.map(({ code }) => code);
  expect(codes(deep(40))).toContain('VALUE_WRONG');
  expect(codes(deep(200_000))).toContain('VALUE_WRONG');
});

it('A line without end, and a quote that is never closed, are refused with their line', () => {
  const endless = load(encode(`kind;percent\n5060;${'1'.repeat(200_000)}\n`));
  expect(endless.problems).toMatchObject([{ line: 2, code: 'FILE_UNREADABLE' }]);
  const open = load(encode('kind;percent\n5060;"16\n5010;20\n'));
  expect(open.problems).toMatchObject([{ code: 'FILE_UNREADABLE' }]);
});

it('Keys of objects that mean something to the language mean nothing to the loader', () => {
  const text = '[{"__proto__":{"percent":1},"constructor":"x","kind":"5060","percent":16}]';
  expect(load(encode(text))).toMatchObject({ read: 1, problems: [] });
});

it('A number beyond any sum, and a day that does not exist, are refused', () => {
  const fees = load(
    encode(
      'kind;amount;currency;per;from\n1010;1e99;KZT;declaration;\n1020;99999999999999999999;KZT;item;\n1030;5;KZT;item;30.02.2026\n',
    ),
    'fees',
  );
  expect(fees.problems.map(({ line, column }) => [line, column])).toEqual([
    [2, 'amount'],
    [3, 'amount'],
    [4, 'from'],
  ]);
});

it('A path that leads to no file is told, not thrown', async () => {
  const told = async (path: string) => {
    const read = await readInput(path);
    return read.ok ? null : read.result.problems.map(({ code }) => code);
  };
  expect(await told(folder.file('nowhere.csv'))).toEqual(['FILE_ABSENT']);
  expect(await told(folder.path)).toEqual(['FILE_IS_FOLDER']);
});
