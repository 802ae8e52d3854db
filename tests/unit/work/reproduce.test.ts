import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { system } from '../../../electron/core/journal/journal.ts';
import { starterProfiles } from '../../../electron/core/profiles/starter.ts';
import { canonicalHash, canonicalJson } from '../../../electron/core/risk/canonical.ts';
import { explain } from '../../../electron/core/work/explanation.ts';
import { recordResult } from '../../../electron/core/work/results.ts';
import type { Value } from '../../../electron/core/store/store.ts';
import { explanationSchema, explanationTiers } from '../../../shared/explanation.ts';
import { PostAtHand } from '../intake/post-at-hand.ts';

const message = fileURLToPath(new URL('../../fixtures/asycuda/kz-im40.xml', import.meta.url));
let post: PostAtHand;
let id: string;

beforeEach(async () => {
  post = new PostAtHand();
  const summary = await post.import('kz-im40.xml', readFileSync(message));
  id = summary.messages[0]?.id ?? '';
});
afterEach(() => post.close());

/** Somebody with a program of his own has been at the database. */
function tamper(sql: string, ...values: Value[]): void {
  post.store.change(system, (change) => {
    change.run(sql, ...values);
    change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
  });
}

function supervisor() {
  const told = explain(post.store, id, 'supervisor')?.explanation;
  if (told?.tier !== 'supervisor') throw new Error('there is no such explanation');
  return told;
}

describe('A decision made again out of what is stored of it', () => {
  it('is the same, and what is told of it fits the schema of its tier', () => {
    for (const tier of explanationTiers) {
      const explained = explain(post.store, id, tier);
      expect(explained?.reproduced, tier).toBe(true);
      expect(explanationSchema.parse(explained?.explanation)).toEqual(explained?.explanation);
    }
    expect(supervisor().reproduction).toMatchObject({ same: true, differences: [] });
  });

  it('is asked for by the registration number, too, and not at all where there is none', () => {
    const number = supervisor().registrationNumber ?? '';
    expect(explain(post.store, number, 'officer')?.explanation.id).toBe(id);
    expect(explain(post.store, 'none', 'officer')).toBeNull();
  });

  it('that was changed in the store is told as stored, and the difference is said', () => {
    tamper("UPDATE decision SET corridor = 'red', score = 99");
    const told = supervisor();
    expect(told.corridor).toBe('red');
    expect(told.reproduction.same).toBe(false);
    expect(told.reproduction.differences.map(({ of }) => of)).toEqual(['corridor', 'score']);
    const officer = explain(post.store, id, 'officer');
    expect(officer).toMatchObject({ reproduced: false, explanation: { reproduced: false } });
  });

  it('gives a changed fact away, also where the corridor stays', () => {
    const facts = post.store.get<{ facts: string }>('SELECT facts FROM decision')?.facts ?? '';
    tamper(
      'UPDATE decision SET facts = ?',
      facts.replace('"confirmedFindings":0', '"confirmedFindings":1'),
    );
    expect(supervisor().reproduction.differences.map(({ of }) => of)).toContain('facts');
  });

  it('gives a changed rule set or changed tactics away', () => {
    tamper(`UPDATE rule_set SET body = json_set(body, '$[0].weight', 46)`);
    tamper(`UPDATE tactics SET body = json_set(body, '$.thresholds.red', 4711)`);
    const { differences } = supervisor().reproduction;
    expect(differences.map(({ of }) => of).slice(0, 2)).toEqual(['ruleSet', 'tactics']);
  });

  it('whose rule set this program cannot use any more is told from what is stored, saying so', () => {
    tamper(
      'INSERT INTO rule_set (hash, body, active_from) VALUES (?, ?, ?)',
      'old',
      '[{"code":1}]',
      '2020',
    );
    tamper(`UPDATE decision SET rule_set_hash = 'old'`);
    const told = supervisor();
    expect(told.reproduction).toMatchObject({ same: false, differences: [] });
    expect(told.reproduction.impossible).toMatch(/^a stored version does not fit: \S*: .+/);
    expect(told.corridor).toBe(
      post.store.get<{ corridor: string }>('SELECT corridor FROM decision')?.corridor,
    );
    expect(explain(post.store, id, 'trader')?.reproduced).toBe(false);
  });

  it('whose rule set names a field that is no more is told from what is stored, saying so', () => {
    const [profile] = starterProfiles;
    const condition = { op: 'known', field: 'gone' };
    const book = [{ ...profile, condition, exceptions: [{ reason: 'x', condition }] }];
    tamper('UPDATE rule_set SET body = ?', JSON.stringify(book));
    expect(supervisor().reproduction.impossible).toContain('there is no field "gone"');
  });

  it('whose facts are stored in no form that can be read is told all the same, saying so', () => {
    tamper(`UPDATE decision SET facts = '{"header": 7}'`);
    const told = supervisor();
    expect(told.reproduction.impossible).toBe('its facts are stored in no form that can be read');
    expect(told.timeline).toHaveLength(1);
    expect(explain(post.store, id, 'trader')?.explanation).toMatchObject({
      liability: { confirmedFindings: null },
    });
  });

  it('that failed then says why it failed', () => {
    tamper(
      `UPDATE decision SET decided_by = 'failure', corridor = 'yellow', reason = 'a fault of ours'`,
    );
    const told = supervisor();
    expect(told.failure).toBe('a fault of ours');
    expect(told.reproduction.differences.map(({ of }) => of)).toContain('failure');
  });
});

describe('The decisions of a declaration', () => {
  it('follow one another, with the facts that differ between them', () => {
    const row = post.store.get<{ declaration_seq: number; facts: string }>(
      'SELECT * FROM decision',
    );
    const facts = JSON.parse(row?.facts ?? '') as { header: Record<string, unknown> };
    const later = { ...facts, header: { ...facts.header, confirmedFindings: 3 } };
    tamper(
      `INSERT INTO decision (declaration_seq, at, corridor, decided_by, score, rule_set_hash, tactics_hash, facts_hash, facts, occasion)
       SELECT declaration_seq, '2026-10-02T05:00:00.000Z', corridor, decided_by, score, rule_set_hash, tactics_hash, ?, ?, 'facts'
       FROM decision`,
      canonicalHash(later),
      canonicalJson(later),
    );
    const { timeline, occasion } = supervisor();
    expect(occasion).toBe('facts');
    expect(timeline.map((entry) => entry.occasion)).toEqual(['received', 'facts']);
    expect(timeline[0]?.changed).toBeNull();
    expect(timeline[1]?.changed).toEqual({
      rules: false,
      tactics: false,
      facts: [{ field: 'confirmedFindings', item: null, before: 0, after: 3 }],
      more: 0,
    });
  });

  it('come with who brought the declaration in and who controlled it', () => {
    recordResult(post.store, system, {
      declarationId: id,
      at: '2026-10-01T06:00:00.000Z',
      officer: 'Әлия Сәрсенова',
      outcome: '00',
      severity: 0,
      note: null,
      assessedMinor: null,
      finedMinor: null,
      simulated: false,
    });
    const { people, timeline } = supervisor();
    expect(people.imported).toMatchObject({
      by: 'officer',
      file: expect.stringMatching(/kz-im40/),
    });
    expect(people.controlled.map(({ officer }) => officer)).toEqual(['Әлия Сәрсенова']);
    expect(timeline[0]?.by).toBe('officer');
  });
});
