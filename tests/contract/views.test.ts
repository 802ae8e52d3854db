import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostViews, type SavedView } from '../../shared/contract/views.ts';
import { temporaryFolder } from '../support/post.ts';
import { openHouse, workAtOwnPost, worker } from '../support/window.ts';

const folder = temporaryFolder();
const { house, window } = openHouse(folder.path);
const { call } = window();
const desk = 'queue' as const;

const view = (name: string, change: Partial<SavedView> = {}): SavedView => ({
  name,
  search: 'клубника',
  filters: { goods: '0810' },
  sort: [{ colId: 'registeredOn', sort: 'asc' }],
  columns: [{ colId: 'goods', width: 260, hide: false, pinned: null }],
  ...change,
});
const save = (saved: SavedView, replace = false) => call.views.save({ desk, view: saved, replace });
const names = async () => (await call.views.list({ desk })).map(({ name }) => name);

beforeAll(() => workAtOwnPost(call));
afterAll(() => {
  house.close();
  folder.remove();
});

describe('A saved view', () => {
  it('comes back whole in another window of the same person, and to nobody else', async () => {
    await save(view('Ягода'));
    const other = window().call;
    await other.session.signIn({ login: worker.login, password: worker.password });
    expect(await other.views.list({ desk })).toEqual([view('Ягода')]);
    await other.session.signIn({ login: 'first', password: 'a long enough password' });
    expect(await other.views.list({ desk })).toEqual([]);
  });

  it('is there again when the post is opened again', async () => {
    house.close();
    house.open('own');
    await call.session.signIn({ login: worker.login, password: worker.password });
    expect(await names()).toEqual(['Ягода']);
  });

  it('outlives what else a person chooses', async () => {
    await call.session.savePreferences({ theme: 'dark', columns: { people: [] } });
    expect(await names()).toEqual(['Ягода']);
  });

  it('is not written over by another of its name, in whatever case, until the person says so', async () => {
    const changed = view('ЯГОДА', { search: 'малина' });
    await expect(save(changed)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await call.views.list({ desk })).toEqual([view('Ягода')]);
    expect(await save(changed, true)).toEqual([changed]);
  });

  it('gets another name, unless that is taken; stands in its place by name', async () => {
    await save(view('Алма'));
    await expect(call.views.rename({ desk, name: 'Алма', to: 'ягода' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await call.views.rename({ desk, name: 'ЯГОДА', to: 'Жеміс' });
    expect(await names()).toEqual(['Алма', 'Жеміс']);
    // The case of its own name may be changed.
    await call.views.rename({ desk, name: 'Алма', to: 'АЛМА' });
    expect(await names()).toEqual(['АЛМА', 'Жеміс']);
  });

  it('goes when it is removed; one that is not there is said not to be', async () => {
    await call.views.remove({ desk, name: 'алма' });
    expect(await names()).toEqual(['Жеміс']);
    const gone = { desk, name: 'АЛМА' };
    await expect(call.views.remove(gone)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(call.views.rename({ ...gone, to: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it.each([
    ['without a name', view('  ')],
    ['with a name too long to read', view('x'.repeat(61))],
    ['with a filter longer than any field', view('x', { filters: { goods: 'x'.repeat(121) } })],
    [
      'ordered by more columns than an order has',
      view('x', {
        sort: ['a', 'b', 'c', 'd', 'e'].map((colId) => ({ colId, sort: 'asc' as const })),
      }),
    ],
    ['with what is no column', view('x', { columns: [{ colId: 'a', body: 1 } as never] })],
  ])('%s is refused', async (_, refused) => {
    await expect(save(refused)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await names()).toEqual(['Жеміс']);
  });

  it('is one of forty at most; those that are there may still be replaced', async () => {
    for (let n = 1; n < mostViews; n += 1) await save(view(`Вид ${n}`));
    await expect(save(view('Один лишний'))).rejects.toMatchObject({
      code: 'TOO_MANY',
      data: { most: mostViews },
    });
    await expect(save(view('Вид 1', { search: '' }), true)).resolves.toHaveLength(mostViews);
  });

  it('is told of in the journal', () => {
    const entry = house.store.get<{ actor: string; detail: string }>(
      `SELECT actor, detail FROM journal WHERE action = 'preferences.save' ORDER BY seq DESC LIMIT 1`,
    );
    expect(entry?.actor).toBe(worker.login);
    expect(JSON.parse(entry?.detail ?? '')).toMatchObject({ changed: ['views'] });
  });
});

it('The columns of one grid are kept without those of another window being lost', async () => {
  await call.session.savePreferences({ columns: { queue: [{ colId: 'goods', width: 100 }] } });
  const kept = await call.session.savePreferences({ columns: { people: [{ colId: 'name' }] } });
  expect(kept.columns).toEqual({
    queue: [{ colId: 'goods', width: 100 }],
    people: [{ colId: 'name' }],
  });
});
