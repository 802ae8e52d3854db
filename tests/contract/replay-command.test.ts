import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDemonstration } from '../../electron/core/demonstration/build.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { starterProfiles } from '../../electron/core/profiles/starter.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { recordResult } from '../../electron/core/work/results.ts';
import { replaySchema, type Replay } from '../../shared/replay.ts';
import { daliz } from '../support/command.ts';
import { newPost, temporaryFolder, TestClock } from '../support/post.ts';

const folder = temporaryFolder();
const db = folder.file('post.db');
/** What the story of the post had found before, as the command tells it. */
let before: Replay;

beforeAll(async () => {
  await buildDemonstration(db, { declarations: 50, seed: 1, until: '2026-02-20' });
  before = replaySchema.parse(JSON.parse((await daliz(['replay', '--db', db, '--json'])).stdout));
  const store = openStore(db, { clock: new TestClock(), mustExist: true });
  const hit = store.all<{ id: string }>(
    `SELECT DISTINCT d.id FROM declaration d JOIN decision e ON e.declaration_seq = d.seq
     JOIN hit h ON h.decision_seq = e.seq WHERE d.outcome IS NULL ORDER BY d.seq LIMIT 2`,
  );
  // One result says what it brought, one does not; neither makes anybody's record worse.
  for (const [index, { id: declarationId }] of hit.entries())
    recordResult(store, system, {
      declarationId,
      at: '2026-02-21T06:00:00.000Z',
      officer: 'An officer',
      outcome: '01',
      severity: 1,
      note: null,
      assessedMinor: index === 0 ? 123_456_789 : null,
      finedMinor: null,
      simulated: true,
    });
  store.close();
});
afterAll(folder.remove);

function written(name: string, content: unknown): string {
  const file = folder.file(name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('daliz replay', () => {
  it('prints one object that its schema describes, the same every time', async () => {
    const book = { daliz: 'profiles', version: 1, profiles: starterProfiles, lists: [] };
    const file = written('book.json', book);
    const first = await daliz(['replay', '--profiles', file, '--db', db, '--json']);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const replay = replaySchema.parse(JSON.parse(first.stdout));
    expect(replay.profiles).toHaveLength(starterProfiles.length);
    expect(replay.set?.moved).toBe(0);
    expect(replay.set?.results.checked).toBe((before.set?.results.checked ?? 0) + 2);
    expect(replay.set?.money).toMatchObject({
      minor: (before.set?.money?.minor ?? 0) + 123_456_789,
      returned: 0,
      results: (before.set?.money?.results ?? 0) + 1,
    });
    const bare = written('bare.json', [...starterProfiles].reverse());
    expect((await daliz(['replay', '--profiles', bare, '--db', db, '--json'])).stdout).toBe(
      first.stdout,
    );
  });

  it('speaks to a person in three languages', async () => {
    const texts = await Promise.all(
      ['en', 'ru', 'kk'].map(
        async (lang) => (await daliz(['replay', '--db', db, '--lang', lang])).stdout,
      ),
    );
    expect(texts[0]).toContain('95 % interval');
    expect(texts[1]).toContain('результативность');
    expect(texts[2]).toContain('нәтижелілік');
    expect(texts[0]).toContain('Assessed in the declarations hit: 1\u00a0234\u00a0567,89 ₸');
    const known = (before.set?.money?.results ?? 0) + 1;
    const all = (before.set?.results.checked ?? 0) + 2;
    expect(texts[1]).toContain(`сумма известна по ${known} из ${all} результатов`);
    expect(texts[2]).toContain(`сомасы белгілі нәтижелер: ${known} / ${all}`);
    for (const text of texts) expect(text).toContain('VALUE-LOW');
  });

  it('says in one located sentence what is wrong with a file of profiles', async () => {
    const [first] = starterProfiles;
    const cases: [string, unknown, string][] = [
      ['cut.json', '[{"code": "A', 'JSON'],
      ['shape.json', [{ ...first, weight: -1 }], 'VALUE-LOW weight'],
      ['stranger.json', { somebody: 'else' }, 'profiles'],
      [
        'field.json',
        [{ ...first, condition: { op: 'known', field: 'custmsValue' } }],
        'did you mean',
      ],
      ['deep.json', '['.repeat(100_000), 'deep'],
    ];
    for (const [name, content, said] of cases) {
      const ran = await daliz(['replay', '--profiles', written(name, content), '--db', db]);
      expect(ran.code, name).toBe(1);
      expect(ran.stdout).toBe('');
      expect(ran.stderr.trim().split('\n'), name).toHaveLength(1);
      if (name !== 'field.json') expect(ran.stderr, name).toContain(said);
      else expect(ran.stderr, name).toContain('custmsValue');
    }
  });

  it('has nothing to say of a post without a past, and says so', async () => {
    const empty = folder.file('empty.db');
    newPost(empty).close();
    const ran = await daliz(['replay', '--db', empty]);
    expect(ran).toMatchObject({ code: 1, stderr: '' });
    expect(ran.stdout).toContain('no decided declaration');
  });

  it('takes days that are none, or the wrong way round, for wrong usage', async () => {
    for (const days of [
      ['--from', '2026-02-31'],
      ['--from', '2026-03-01', '--to', '2026-02-01'],
    ])
      expect((await daliz(['replay', '--db', db, ...days])).code).toBe(2);
  });
});
