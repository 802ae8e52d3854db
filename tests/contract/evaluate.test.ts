import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { blankDeclaration, blankItem } from '../../shared/declaration.ts';
import { evaluatedSchema, type Evaluated } from '../../shared/evaluation.ts';
import type { Profile } from '../../shared/profile.ts';
import { starterProfiles } from '../../electron/core/profiles/starter.ts';
import { daliz } from '../support/command.ts';
import { temporaryFolder } from '../support/post.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
let files = 0;

function written(...lines: (object | string)[]): string {
  const file = folder.file(`${files++}.jsonl`);
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return file;
}

const [template] = starterProfiles;
if (template === undefined) throw new Error('no starter profile');
const cheapGoods: Profile = {
  ...template,
  code: 'CHEAP',
  kind: 'standing',
  directions: ['import'],
  condition: { op: 'someItem', where: { op: 'less', field: 'priceRatio', value: 0.35 } },
  corridor: 'red',
  weight: 80,
};
const book = written({ daliz: 'profiles', version: 1, profiles: [cheapGoods] });

async function evaluate(profiles: string, declarations: string, ...more: string[]) {
  const ran = await daliz([
    'evaluate',
    '--profiles',
    profiles,
    '--declarations',
    declarations,
    '--as-of',
    '2026-05-12',
    ...more,
  ]);
  const lines: Evaluated[] = ran.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => evaluatedSchema.parse(JSON.parse(line)));
  return { ...ran, lines };
}

const cheap = {
  id: 'cheap',
  facts: {
    header: { direction: 'import' },
    items: [
      { ordinal: 1, values: { hsCode: '080310', priceRatio: 0.9 } },
      { ordinal: 2, values: { hsCode: '640399', priceRatio: 0.2 } },
    ],
  },
};

describe('daliz evaluate', () => {
  it('prints one line a declaration: corridor, what decided, score, hits with their items, versions', async () => {
    const { lines, code } = await evaluate(book, written(cheap));
    expect(code).toBe(0);
    expect(lines).toMatchObject([{ id: 'cheap', corridor: 'red', decidedBy: 'score' }]);
    expect(lines[0]?.hits).toContainEqual({ profile: 'CHEAP', items: [2] });
    expect(lines[0]?.ruleSetHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes declarations as they are exported, alone or wrapped, and says the same of both', async () => {
    const declaration = {
      ...blankDeclaration(),
      direction: 'import' as const,
      items: [{ ...blankItem(1), hsCode: '8703231940' }],
    };
    const { lines } = await evaluate(
      book,
      written({ id: 'one', ...declaration }, { id: 'two', declaration }),
    );
    expect(lines.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(lines[0]?.factsHash).toBe(lines[1]?.factsHash);
  });

  it('says the same bytes every time, and other lots under another key', async () => {
    const many = written(
      ...Array.from({ length: 400 }, (_, n) => ({
        id: `n-${n}`,
        facts: { header: { direction: 'import' }, items: [] },
      })),
    );
    const first = await evaluate(book, many);
    expect((await evaluate(book, many)).stdout).toBe(first.stdout);
    const drawn = first.lines.filter(({ decidedBy }) => decidedBy === 'random');
    const other = await evaluate(book, many, '--secret', 'ab'.repeat(32));
    expect(other.lines.filter(({ decidedBy }) => decidedBy === 'random')).not.toEqual(drawn);
  });

  it('goes on after a line that cannot be evaluated, says where and why, and ends with 1', async () => {
    const { lines, stderr, code } = await evaluate(
      book,
      written(
        { id: 'a', facts: { header: { orign: 'CN' }, items: [] } },
        { id: 'b', facts: { header: { itemCount: 'three' }, items: [] } },
        { id: 'c', facts: { header: {}, items: [{ ordinal: 0, values: {} }] } },
        { id: 'd', facts: { header: {}, items: [{ ordinal: 1, values: { direction: 'x' } }] } },
        'nonsense',
        '[]',
        `{"id":"deep","facts":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
        cheap,
      ),
    );
    expect(code).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(['cheap']);
    for (const told of [
      /line 1: facts\.header\.orign: there is no field "orign"; did you mean "origin"\?/,
      /line 2: facts\.header\.itemCount: "itemCount" is number, the value is string/,
      /line 3: facts\.items\.0\.ordinal: /,
      /line 4: facts\.items\.0\.values\.direction: "direction" belongs to the whole declaration/,
      /line 5: no JSON/,
      /line 6: a JSON object is expected/,
      /line 7: /,
    ])
      expect(stderr).toMatch(told);
  });

  it('refuses tactics without a random share, profiles with a fault, and a file that is not there', async () => {
    const tactics = written({
      version: 1,
      approvedBy: 'Head',
      approvedOn: '2026-01-01',
      thresholds: { blue: 20, yellow: 40, red: 75 },
      random: { share: 0, corridor: 'yellow' },
    });
    const unwaived = await evaluate(book, written(cheap), '--tactics', tactics);
    expect(unwaived).toMatchObject({ code: 1, stdout: '' });
    expect(unwaived.stderr).toContain('random.share');
    const twice = folder.file('twice.json');
    writeFileSync(twice, '{"version": 1,\n "thresholds": {"blue": 20, "red": 75, "blue": 40}}');
    const doubtful = await evaluate(book, written(cheap), '--tactics', twice);
    expect(doubtful).toMatchObject({ code: 1, stdout: '' });
    expect(doubtful.stderr).toContain(
      'twice.json: thresholds.blue: line 2, column 40: the key stands twice in one object: blue',
    );
    const faulty: Profile = { ...cheapGoods, condition: { op: 'known', field: 'colour' } };
    const refused = await evaluate(written([faulty, faulty]), written(cheap));
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/colour/);
    const nowhere = await evaluate(book, folder.file('nowhere.jsonl'));
    expect(nowhere.code).toBe(1);
    expect(nowhere.stderr).toContain('nowhere.jsonl');
  });

  it('weighs a declaration of fifty thousand items', async () => {
    const items = Array.from({ length: 50_000 }, (_, n) => ({
      ordinal: n + 1,
      values: { hsCode: '640399', priceRatio: n === 49_999 ? 0.2 : 1 },
    }));
    const { lines } = await evaluate(
      book,
      written({ id: 'huge', facts: { header: { direction: 'import' }, items } }),
    );
    expect(lines[0]?.hits).toContainEqual({ profile: 'CHEAP', items: [50_000] });
  });
});
