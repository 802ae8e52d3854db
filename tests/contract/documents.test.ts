import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { blankSupporting, type SupportingFacts } from '../../shared/supporting-document.ts';
import { openDeclaredPost } from '../support/declared-post.ts';
import { everything } from '../support/journal.ts';
import { worker } from '../support/window.ts';

const { folder, call, window, declarationId, close } = await openDeclaredPost();
const other = window().call;
await other.session.signIn({ login: worker.login, password: worker.password });
afterAll(close);

const invoice: SupportingFacts = {
  ...blankSupporting('invoice'),
  currency: 'USD',
  totalMinor: 4_190_000,
};

const beside = () => call.documents.beside({ declarationId });
/** What the journal tells of the declaration, the newest first. */
const journal = async () => {
  const filter = { ...everything, objectKind: 'declaration', objectId: declarationId };
  return (await call.journal.page({ filter, oldestFirst: false, offset: 0, limit: 3 })).rows;
};

describe('documents beside a declaration', () => {
  it('are entered, compared and told in the journal', async () => {
    const saved = await call.documents.save({ declarationId, seen: null, facts: invoice });
    expect(saved.revision).toBe(1);
    const { documents, comparison } = await beside();
    expect(documents[0]).toMatchObject({
      facts: invoice,
      source: { from: 'entered' },
      by: worker.name,
    });
    expect(comparison.rows.find(({ field }) => field === 'total')?.cells[0]?.verdict).toEqual({
      is: 'agrees',
      rounded: false,
    });
    const [entry] = await journal();
    expect(entry).toMatchObject({ action: 'document.enter', object: { id: declarationId } });
    expect(await call.documents.count({ declarationId })).toEqual({ documents: 1, differing: 0 });
  });

  it('are saved over only by whoever saw the newest: nothing is lost silently', async () => {
    const { documents } = await beside();
    const [seen] = documents;
    if (seen === undefined) throw new Error('there is no document');
    const mine = { id: seen.id, revision: seen.revision };
    await other.documents.save({
      declarationId,
      seen: mine,
      facts: { ...invoice, totalMinor: 5_000_000 },
    });
    await expect(
      call.documents.save({ declarationId, seen: mine, facts: { ...invoice, totalMinor: 1 } }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(call.documents.remove(mine)).rejects.toMatchObject({ code: 'CONFLICT' });
    const newer = await call.documents.get({ id: seen.id });
    expect(newer).toMatchObject({ revision: 2, facts: { totalMinor: 5_000_000 } });
    expect(await call.documents.count({ declarationId })).toEqual({ documents: 1, differing: 1 });
    await call.documents.save({
      declarationId,
      seen: { id: seen.id, revision: 2 },
      facts: invoice,
    });
    const [entry] = await journal();
    expect(entry?.action).toBe('document.change');
    const whole = await call.journal.entry({ seq: entry?.seq ?? 0 });
    expect(whole).toMatchObject({
      before: { totalMinor: 5_000_000 },
      after: { totalMinor: 4_190_000 },
    });
  });

  it('of another declaration, or of none, are not found', async () => {
    await expect(
      call.documents.save({ declarationId: 'none', seen: null, facts: invoice }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(call.documents.beside({ declarationId: 'none' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('come out of a file with its hash, all of them or none', async () => {
    const text = JSON.stringify({
      daliz: 'supportingDocuments',
      documents: [{ kind: 'packingList', number: 'PL-1' }, { kind: 'transportDocument' }],
    });
    const path = folder.file('papers.json');
    writeFileSync(path, text);
    const input = { declarationId, path, kind: 'other' as const, currency: null };
    const { imported, problems } = await call.documents.import(input);
    expect(problems).toEqual([]);
    expect(imported).toHaveLength(2);
    const { documents } = await beside();
    expect(documents.find(({ id }) => id === imported[0])?.source).toEqual({
      from: 'imported',
      file: 'papers.json',
      sha256: createHash('sha256').update(text).digest('hex'),
      size: text.length,
    });
    writeFileSync(path, text.replace('transportDocument', 'love letter'));
    const refused = await call.documents.import(input);
    expect(refused.imported).toEqual([]);
    expect(refused.problems).toMatchObject([
      { code: 'VALUE_WRONG', column: 'documents[2].kind', params: { value: '"love letter"' } },
    ]);
    expect((await beside()).documents).toHaveLength(3);
    const absent = await call.documents.import({ ...input, path: folder.file('nowhere.json') });
    expect(absent.problems).toMatchObject([{ code: 'FILE_ABSENT' }]);
  });

  it('taken out are compared no more, and their number is not given again', async () => {
    const { documents } = await beside();
    const last = documents.at(-1);
    if (last === undefined) throw new Error('there is no document');
    await call.documents.remove({ id: last.id, revision: last.revision });
    expect((await beside()).documents.map(({ id }) => id)).not.toContain(last.id);
    await expect(call.documents.get({ id: last.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      call.documents.save({
        declarationId,
        seen: { id: last.id, revision: last.revision },
        facts: invoice,
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    const { id } = await call.documents.save({ declarationId, seen: null, facts: invoice });
    expect(id).toBeGreaterThan(last.id);
  });
});

describe('what is known of a trader', () => {
  it('is told by facts and counts, with the days they are of, and without how he is weighed', async () => {
    const card = await call.traders.card({ code: '260190000018' });
    expect(card.declarations.months).toHaveLength(12);
    expect(card.declarations.months.at(-1)?.month).toBe('2026-07');
    expect(card.declarations.period.n).toBe(1);
    expect(card.goods.period.n).toBeGreaterThan(0);
    expect(card.liability).toEqual({ confirmed: 0, lastOn: null });
    expect(JSON.stringify(card)).not.toMatch(/score|weight|profile|threshold/);
    await expect(call.traders.card({ code: '1' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('earlier declarations of the same goods are those before this one, his and others’ apart', async () => {
    const goods = await call.traders.sameGoods({
      declarationId,
      item: 1,
      digits: 6,
      sameOrigin: false,
    });
    expect(goods.item).toMatchObject({ item: 1, hsCode: '8471300000' });
    expect(goods.item.price?.currency).toBe('USD');
    expect(goods.own).toEqual({ period: null, rows: [] });
    expect(goods.others.rows).toEqual([]);
    await expect(
      call.traders.sameGoods({ declarationId, item: 99, digits: 10, sameOrigin: true }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
