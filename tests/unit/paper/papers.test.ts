import { mkdirSync, writeFileSync } from 'node:fs';
import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../../electron/core/work/explanation.ts';
import { contentOf } from '../../../electron/core/paper/content.ts';
import { printed } from '../../../electron/core/paper/page/print.ts';
import {
  hashOfRecord,
  papersOf,
  recordOf,
  type PaperRecord,
} from '../../../electron/core/paper/records.ts';
import { subjectNamed, type PaperSubject } from '../../../electron/core/paper/subject.ts';
import type { CheckpointView } from '../../../shared/contract/journal.ts';
import { paperKinds, type PaperName } from '../../../shared/contract/paper.ts';
import { languages, type Language } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';
import {
  figuresIn,
  infoOf,
  overflowOf,
  pagesOf,
  rectanglesOf,
  squeezed,
} from '../../support/pdf.ts';
import { temporaryFolder } from '../../support/post.ts';
import { act, check, kazakh, line, postWithPapers } from './post-with-papers.ts';

const folder = temporaryFolder();
const post = postWithPapers(folder);
let subject: PaperSubject;
let checkpoint: CheckpointView;

beforeAll(() => {
  const found = subjectNamed(post.store, post.id);
  if (found === null) throw new Error('the declaration is not there');
  subject = found;
  checkpoint = post.sign();
});
afterAll(() => {
  post.store.close();
  folder.remove();
});

function recordNamed(what: PaperName): PaperRecord {
  const record = recordOf(post.store, subject, what);
  if (record === null) throw new Error(`there is no ${what.kind}`);
  return record;
}

async function print(record: PaperRecord, language: Language, name: string = record.kind) {
  const bytes = await printed(contentOf(record, subject, language), language, checkpoint);
  const kept = process.env['KEEP'];
  if (kept !== undefined) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(`${kept}/${name}-${language}.pdf`, bytes);
  }
  return bytes;
}

/** One paper of each kind. */
const each = () =>
  paperKinds.map((kind) => {
    const line = papersOf(post.store, subject).find(({ what }) => what.kind === kind);
    if (line === undefined) throw new Error(`no ${kind} is offered`);
    return recordNamed(line.what);
  });

describe('The papers of a declaration', () => {
  it('are all offered, by number and version', () => {
    expect(papersOf(post.store, subject).map(({ what }) => what)).toEqual([
      { kind: 'act', version: 1 },
      { kind: 'sampling', version: 1 },
      { kind: 'order', number: '55302/010726/000001' },
      { kind: 'request', number: '55302/010726/000002' },
      { kind: 'check', version: 1 },
      { kind: 'release', number: '55302/010726/000006' },
      { kind: 'refusal', number: '55302/010726/000005' },
      // The program released it at once, for its corridor needs no officer before that.
      { kind: 'release', number: subject.registrationNumber },
      { kind: 'explanation' },
    ]);
  });

  it('are not found under the number or the version of another', () => {
    for (const what of [
      { kind: 'act', version: 2 },
      { kind: 'sampling', version: 9 },
      { kind: 'check', version: 2 },
      { kind: 'order', number: '55302/010726/000002' },
      { kind: 'request', number: '55302/010726/000001' },
      { kind: 'release', number: '55302/010726/000005' },
      { kind: 'refusal', number: '55302/010726/000006' },
    ] as const)
      expect(recordOf(post.store, subject, what)).toBeNull();
  });

  it.each(paperKinds)('say the same figures in every language: %s', async (kind) => {
    const record = each()[paperKinds.indexOf(kind)];
    if (record === undefined) throw new Error('no record');
    const told = new Map<Language, string[]>();
    for (const language of languages) {
      const bytes = await print(record, language);
      const pages = await pagesOf(bytes);
      const words = sharedWords[language]['paper'] ?? {};
      const title = contentOf(record, subject, language).title;
      expect(squeezed(pages[0] ?? '')).toContain(squeezed(title));
      expect(squeezed(pages[0] ?? '')).toContain(squeezed(words['body'] ?? ''));
      expect(pages.join(' ')).not.toMatch(/undefined|null|\[object|\{\{|⟦/);
      expect(await overflowOf(bytes)).toEqual([]);
      const figures = figuresIn(ownFigures(record, language));
      told.set(language, figures);
      for (const figure of figures) expect(squeezed(pages.join(' '))).toContain(squeezed(figure));
      for (const [index, page] of pages.entries()) {
        expect(page).toContain(`${index + 1}/${pages.length}`);
        expect(page).toContain(hashOfRecord(record, subject));
        expect(page).toContain(`№ ${checkpoint.size} · ${checkpoint.short}`);
      }
    }
    expect(told.get('kk')?.length).toBeGreaterThan(5);
    expect(told.get('ru')?.toSorted()).toEqual(told.get('kk')?.toSorted());
    expect(told.get('en')?.toSorted()).toEqual(told.get('kk')?.toSorted());
  });

  it('say of a release by the program that it was automatic, and ask for no signature', async () => {
    const number = subject.registrationNumber ?? '';
    const record = recordNamed({ kind: 'release', number });
    for (const language of languages) {
      const words = sharedWords[language]['paper'] ?? {};
      const text = squeezed((await pagesOf(await print(record, language, 'automatic'))).join(' '));
      expect(text).toContain(squeezed(words['release.automatic'] ?? 'missing'));
      expect(text).toContain(
        squeezed(sharedWords[language]['terms']?.[`corridor.${subject.corridor}`] ?? ''),
      );
      const { blocks } = contentOf(record, subject, language);
      expect(blocks.map(({ kind }) => kind)).not.toContain('signatures');
      expect(text).not.toContain('system');
    }
  });

  it('are the same bytes whenever they are printed', async () => {
    const record = recordNamed({ kind: 'act', version: 1 });
    const [once, again] = [await print(record, 'kk'), await print(record, 'kk')];
    expect(Buffer.compare(once, again)).toBe(0);
  });

  it('carry the whole checkpoint as a code of dots on every page, and as text in the file', async () => {
    const bytes = await print(recordNamed({ kind: 'act', version: 1 }), 'ru');
    expect(await infoOf(bytes)).toMatchObject({ Keywords: checkpoint.note });
    const { size, data } = encode(checkpoint.note, { ecc: 'L', border: 0 });
    const module = 66 / size;
    const pages = await pagesOf(bytes);
    for (let number = 1; number <= pages.length; number += 1) {
      const dots = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
      for (const [left = 0, bottom = 0, right = 0, top = 0] of await rectanglesOf(bytes, number)) {
        // Rows are a module high; the grounds of the heads are not.
        if (Math.abs(top - bottom - module) > 0.01) continue;
        const flipped = bottom > 200 ? bottom : 841.89 - top;
        const row = Math.round((flipped - (841.89 - 104 + 8)) / module);
        const from = Math.round((left - 57) / module);
        const to = Math.round((right - 57) / module);
        for (let column = from; column < to; column += 1) (dots[row] ?? [])[column] = true;
      }
      expect(dots).toEqual(data);
    }
  });
});

/** What of the content comes from the record: all but the sentences of the form itself. */
function ownFigures(record: PaperRecord, language: Language): string {
  const { blocks, dated, number } = contentOf(record, subject, language);
  const words = new Set(Object.values(sharedWords[language]['paper'] ?? {}));
  const texts: string[] = [dated, number];
  const cellText = (cell: string | { text: string; under: string }) =>
    typeof cell === 'string' ? cell : `${cell.text}\n${cell.under}`;
  for (const block of blocks) {
    if (block.kind === 'facts')
      texts.push(...block.facts.flatMap(([, value]) => (value === null ? [] : [value])));
    if (block.kind === 'table')
      texts.push(
        ...block.rows.flatMap((row) => [...row.cells.map(cellText), ...(row.below ?? [])]),
      );
    if (block.kind === 'text' && !words.has(block.text)) texts.push(block.text);
  }
  return texts.join('\n');
}

/** What only a higher tier than the trader's tells: names and words of profiles, versions of rules by hash. */
function secretsIn(told: unknown, key = ''): string[] {
  if (typeof told === 'string')
    return /^(?:profile|code|kk|ru|en|ruleSet|tactics|facts|approver|name)$/.test(key)
      ? [told]
      : [];
  if (Array.isArray(told)) return told.flatMap((one) => secretsIn(one, key));
  if (typeof told !== 'object' || told === null) return [];
  return Object.entries(told).flatMap(([inner, value]) => secretsIn(value, inner));
}

it('The explanation for the trader tells nothing of a higher tier, in any language', async () => {
  const { explanation } = explain(post.store, post.id, 'supervisor') ?? {};
  const record = recordNamed({ kind: 'explanation' });
  if (record.kind !== 'explanation') throw new Error('another record');
  const own = JSON.stringify(record.explanation);
  const secrets = secretsIn(explanation).filter((text) => text.length > 3 && !own.includes(text));
  // The declaration was selected by a profile, so that there is something to keep.
  expect(secrets.length).toBeGreaterThan(5);
  for (const language of languages) {
    const text = squeezed((await pagesOf(await print(record, language))).join(' '));
    // What a heading of the paper itself says is no secret.
    const heading = sharedWords[language]['terms']?.['term.findings'] ?? '';
    const kept = secrets.filter((secret) => !heading.includes(secret));
    expect(kept.filter((secret) => text.includes(squeezed(secret)))).toEqual([]);
    expect(text).not.toContain('NOT_CHECKED');
  }
});

describe('The act of inspection', () => {
  it('says what was found of every item, and in what of four ways it differs', async () => {
    const text = squeezed(
      (await pagesOf(await print(recordNamed({ kind: 'act', version: 1 }), 'kk'))).join(' '),
    );
    for (const part of [
      kazakh,
      '1250,075кг',
      '1215,5кг',
      'иәиәжоқжоқ',
      'жоқжоқиәиә',
      act.violationText,
      'KZ0001234',
      'NAV-77',
      'бұзылған',
      'MSCU6639870',
      'S-17',
      'Салмақ',
      '123456,78₸',
      '42,00₸',
      '50000,00₸',
      'ab'.repeat(32),
      'Айгүл Сәрсенова',
      'Кедендік жете тексеру актісі',
    ])
      expect(text).toContain(squeezed(part));
  });

  it('names the version it is and why it was corrected', async () => {
    post.signAct({ ...act, form: 'examination', lines: [] }, 2);
    const text = (
      await pagesOf(await print(recordNamed({ kind: 'act', version: 2 }), 'ru', 'act-2'))
    ).join(' ');
    expect(text).toContain('Опечатка в номере пломбы');
    expect(text).toContain('Акт таможенного осмотра');
    expect(text).toContain('№ 55302/010726/000003 · Версия 2');
  });

  it('goes over many pages with its heads on each, and leaves no item out', async () => {
    const lines = Array.from({ length: 300 }, (_, index) =>
      line(index + 1, {
        text: `Расхождение по товару № ${index + 1}. `.repeat(4),
        marking: `mark-${index + 1}!`,
      }),
    );
    post.signAct({ ...act, lines }, 3);
    const bytes = await print(recordNamed({ kind: 'act', version: 3 }), 'ru', 'act-300');
    const pages = await pagesOf(bytes);
    expect(pages.length).toBeGreaterThan(20);
    expect(await overflowOf(bytes)).toEqual([]);
    const whole = pages.join(' ');
    for (const { marking } of lines) expect(whole).toContain(marking);
    const full = pages.filter((page) => page.includes('mark-'));
    for (const page of full) expect(page).toContain('Код, описание');
    for (const [index, page] of pages.entries())
      expect(page).toContain(`${index + 1}/${pages.length}`);
  }, 60_000);
});

it('A heading stands on the page of what it heads, however the page before ends', async () => {
  const content = contentOf(recordNamed({ kind: 'act', version: 1 }), subject, 'en');
  for (let before = 0; before < 40; before += 1) {
    const fill = {
      kind: 'facts',
      facts: Array.from({ length: before }, () => ['x', 'y'] as const),
    } as const;
    const bytes = await printed(
      { ...content, blocks: [fill, ...content.blocks] },
      'en',
      checkpoint,
    );
    for (const page of await pagesOf(bytes)) {
      const foot = `№ ${content.number} SHA-256`;
      expect(page).toContain(foot);
      const [body = ''] = page.split(foot);
      for (const block of content.blocks)
        if (block.kind === 'heading')
          expect(body.trimEnd().endsWith(block.text), block.text).toBe(false);
    }
  }
}, 60_000);

describe('Whatever somebody writes into a field', () => {
  const hostile = `a\u202eb\u2066c\u0000d\u0007e\u200b<b>%PDF ${'W'.repeat(1500)}\n${'слово '.repeat(300)}`;

  it('no text leaves the page, turns the writing round or stops the printer', async () => {
    const short = hostile.slice(0, 300);
    const lines = [1, 2].map((item) => {
      const one = line(item, { text: hostile, trademark: short, marking: short });
      return {
        ...one,
        declared: { ...one.declared, description: hostile, unit: short, packageKind: short },
      };
    });
    post.signAct(
      {
        ...act,
        place: short,
        parties: { consignor: short, consignee: short, carrier: short, driver: short },
        absenceReason: hostile,
        lines,
        text: 'x\n'.repeat(1500),
        remarks: 'Ж'.repeat(4000),
        annexes: Array.from({ length: 50 }, () => short),
        participants: act.participants.map((one) => ({ ...one, name: short, identity: short })),
        sealsBefore: [{ number: 'W'.repeat(60), kind: 'seal', state: 'broken', note: hostile }],
      },
      4,
    );
    for (const kind of ['act', 'sampling'] as const) {
      const bytes = await print(recordNamed({ kind, version: 4 }), 'en', `${kind}-hostile`);
      const text = (await pagesOf(bytes)).join(' ');
      expect(text).not.toMatch(/\p{Cf}|\p{Cc}/u);
      expect(squeezed(text)).toContain('abcde<b>%PDF');
      expect(await overflowOf(bytes)).toEqual([]);
    }
  }, 60_000);

  it('a long check keeps every word of its substantiation', async () => {
    const text = Array.from({ length: 400 }, (_, index) => `слово${index}`).join(' ');
    post.signCheck({ ...check, text }, 2);
    const pages = await pagesOf(
      await print(recordNamed({ kind: 'check', version: 2 }), 'kk', 'check-long'),
    );
    for (const word of text.split(' ')) expect(pages.join(' ')).toContain(word);
  });
});
