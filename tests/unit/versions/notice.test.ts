import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestCheckpoint } from '../../../electron/core/audit/state.ts';
import { sayFinding, tellFinding } from '../../../electron/core/control/texts.ts';
import { keepCheckpoint } from '../../../electron/core/journal/checkpoint.ts';
import { openSigner } from '../../../electron/core/journal/key.ts';
import { printedNotice } from '../../../electron/core/versions/notice-pdf.ts';
import { noticeFile, noticeFileSchema } from '../../../electron/core/versions/notice-file.ts';
import { noticeOf } from '../../../electron/core/versions/notice.ts';
import { toldNotice } from '../../../electron/core/versions/told.ts';
import type { CheckpointView } from '../../../shared/contract/journal.ts';
import type { Notice } from '../../../shared/contract/versions.ts';
import { findingsTold } from '../../../shared/locales/en/findings-told.ts';
import { languages, type Language } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';
import { pagesOf, squeezed } from '../../support/pdf.ts';
import { temporaryFolder } from '../../support/post.ts';
import { sound } from '../control/sound.ts';
import { postAtWork, spoiled } from './post-at-work.ts';

const folder = temporaryFolder();
const { store, lodge, clock } = postAtWork(folder.file('post.db'));
afterAll(() => {
  store.close();
  folder.remove();
});

const kazakh = 'ӘҒҚҢӨҰҮҺІ әғқңөұүһі';
let notice: Notice;
let checkpoint: CheckpointView;

beforeAll(() => {
  const declaration = spoiled(sound());
  const { declarant } = declaration.parties;
  if (declarant === null) throw new Error('the sample has no declarant');
  declaration.parties = { ...declaration.parties, declarant: { ...declarant, name: kazakh } };
  const { id } = lodge(declaration);
  const made = noticeOf(store, id ?? '', 1);
  if (made === null) throw new Error('no notice');
  notice = made;
  const signer = openSigner(folder.path, 'daliz-test', null);
  keepCheckpoint(store, clock, signer, { occasion: 'print' });
  const kept = newestCheckpoint(store);
  if (kept === null) throw new Error('no checkpoint');
  checkpoint = kept;
});

describe('The notice of refusal', () => {
  it('has a number of the post, the year and a serial, the same whenever it is asked for', () => {
    expect(notice.number).toBe('55302/2026/000001');
    expect(noticeOf(store, notice.id, 1)).toEqual(notice);
  });

  it('is numbered on for the next refusal, and from one in another year', () => {
    const next = lodge({ ...spoiled(sound()), comments: 'again' });
    expect(noticeOf(store, next.id ?? '', 2)?.number).toBe('55302/2026/000002');
    // At the post it is the new year already.
    clock.time = '2026-12-31T20:00:00.000Z';
    const later = lodge({ ...spoiled(sound()), comments: 'next year' });
    expect(noticeOf(store, later.id ?? '', 3)?.number).toBe('55302/2027/000001');
  });

  it('gives every finding its boxes, the errors first', () => {
    const [first] = notice.findings;
    expect(first).toMatchObject({ code: 'ITEM_COUNT_DIFFERS', boxes: ['5', '32'] });
    const order = notice.findings.map(({ severity }) => severity);
    expect(order).toEqual(order.toSorted((a, b) => rank.indexOf(a) - rank.indexOf(b)));
  });

  it('says apart what the post could not check, which is no fault of the declarant', () => {
    const codes = notice.notChecked.map(({ code }) => code);
    expect(codes).toContain('NOT_CHECKED_NOMENCLATURE');
    expect(notice.findings.filter(({ code }) => code.startsWith('NOT_CHECKED_'))).toEqual([]);
    const file = noticeFile(notice, 'en', null);
    expect(file.notChecked.map(({ code }) => code)).toEqual(codes);
    expect(file.notChecked[0]?.message).toContain('Not checked');
  });

  it('is a file for programs with the sentences in the language asked for', () => {
    for (const language of languages) {
      const file = noticeFileSchema.parse(
        JSON.parse(JSON.stringify(noticeFile(notice, language, null))),
      );
      expect(file.findings[0]?.message).toBe(sayFinding(notice.findings[0] ?? never(), language));
      expect(file.findings[0]?.source).toBe(groundsIn(language)['ITEM_COUNT_DIFFERS']);
      expect(file.file).not.toContain('/in/');
    }
  });

  it('tells no ground that would tell what the sentence keeps to itself', () => {
    for (const code of Object.keys(findingsTold)) {
      const kept = { ...(notice.findings[0] ?? never()), code, severity: 'warning' as const };
      const file = noticeFile({ ...notice, findings: [kept] }, 'en', null);
      expect([code, file.findings[0]?.source]).toEqual([code, null]);
    }
  });

  it('there is none of a version that was accepted', () => {
    const accepted = lodge(sound());
    expect(accepted).toMatchObject({ status: 'routed', id: notice.id });
    expect(noticeOf(store, notice.id, 4)).toBeNull();
    expect(noticeOf(store, 'nothing', 1)).toBeNull();
  });
});

const groundsIn = (language: Language) => sharedWords[language]['grounds'] ?? {};

const rank = ['error', 'warning', 'info'];
function never(): never {
  throw new Error('the notice has no findings');
}

describe('What an officer is advised of', () => {
  const beside = {
    severity: 'warning' as const,
    item: 2,
    field: null,
    boxes: ['31'],
  };
  const advice = (): Notice => ({
    ...notice,
    findings: [
      ...notice.findings,
      {
        ...beside,
        code: 'VEHICLE_OVERLOADED',
        params: { gross: 45_000, vehicles: 1, expected: 28_613 },
      },
      {
        ...beside,
        code: 'DOCUMENT_USED_BEFORE',
        params: { document: '01402 KZ-7', numbers: '55302/300926/0099417' },
      },
      {
        ...beside,
        code: 'CONSIGNOR_LIKE_CONSIGNEE',
        params: { consignor: 'Ülgi A.G.', consignee: 'Ülgi' },
      },
    ],
  });

  it.each(languages)('is told the declarant in %s in words for him', async (language) => {
    const given = advice();
    const file = noticeFile(given, language, null);
    const paper = squeezed((await pagesOf(await printedNotice(given, language, null))).join(' '));
    for (const [index, finding] of given.findings.entries()) {
      const told = file.findings[index];
      expect(told?.message).toBe(tellFinding(finding, language));
      expect(paper).toContain(squeezed(tellFinding({ ...finding, item: null }, language)));
      if (finding.severity === 'error') expect(told?.params).toEqual(finding.params);
      else expect(paper).not.toContain(squeezed(sayFinding({ ...finding, item: null }, language)));
    }
  });

  it.each(languages)('and no limit nor declaration of another leaves in %s', async (language) => {
    const json = JSON.stringify(noticeFile(advice(), language, null));
    const paper = (await pagesOf(await printedNotice(advice(), language, null))).join(' ');
    for (const left of [json, paper]) {
      expect(left.replaceAll(/\s/g, '')).not.toContain('28613');
      expect(left).not.toContain('0099417');
    }
    const told = toldNotice(advice(), language).findings;
    expect(told.find(({ code }) => code === 'VEHICLE_OVERLOADED')?.params).toEqual({
      gross: 45_000,
      vehicles: 1,
    });
  });
});

describe('The notice on paper', () => {
  it.each(languages)('says in %s everything that a reader can copy out of it', async (language) => {
    const bytes = await printedNotice(notice, language, checkpoint);
    if (process.env['KEEP'] !== undefined)
      writeFileSync(`${process.env['KEEP']}/${language}.pdf`, bytes);
    const text = squeezed((await pagesOf(bytes)).join(' '));
    for (const finding of notice.findings) {
      expect(text).toContain(squeezed(tellFinding({ ...finding, item: null }, language)));
      expect(text).toContain(finding.code);
      const ground = groundsIn(language)[finding.code];
      if (ground !== undefined) expect(text).toContain(squeezed(ground));
    }
    expect(text).toContain(squeezed(groundsIn(language)['ITEM_COUNT_DIFFERS'] ?? never()));
    expect(text).toContain(squeezed(sharedWords[language]['notice']?.['title'] ?? ''));
    expect(text).toContain(squeezed(kazakh));
    const apart = text.indexOf(squeezed(sharedWords[language]['notice']?.['notChecked'] ?? ''));
    expect(apart).toBeGreaterThan(0);
    for (const finding of notice.notChecked)
      expect(text.indexOf(squeezed(sayFinding(finding, language)))).toBeGreaterThan(apart);
    expect(text).toContain(notice.number);
    expect(text).toContain(notice.sha256);
  });

  it('is the same file byte for byte whenever it is printed', async () => {
    const [once, again] = [
      await printedNotice(notice, 'kk', checkpoint),
      await printedNotice(notice, 'kk', checkpoint),
    ];
    expect(Buffer.compare(once, again)).toBe(0);
  });

  it('carries no code where the log was never signed', async () => {
    const without = await printedNotice(notice, 'kk', null);
    const bytes = await printedNotice(notice, 'kk', checkpoint);
    expect(bytes.length).toBeGreaterThan(without.length + 1000);
    expect((await pagesOf(without)).join(' ')).not.toContain(checkpoint.short);
    expect((await pagesOf(bytes)).join(' ')).toContain(checkpoint.short);
  });

  it('goes over many pages with heads and numbered feet, and leaves nothing out', async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      code: 'BAD_NUMBER',
      severity: 'error' as const,
      item: index + 1,
      field: 'price',
      params: { value: `value ${index + 1}!`, tag: 'Item_price' },
      boxes: ['42'],
    }));
    const bytes = await printedNotice({ ...notice, findings: many }, 'ru', checkpoint);
    if (process.env['KEEP'] !== undefined) writeFileSync(`${process.env['KEEP']}/many.pdf`, bytes);
    const pages = await pagesOf(bytes);
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`${index + 1}/${pages.length}`);
      expect(page).toContain(notice.sha256);
      expect(page).toContain(`№ ${checkpoint.size} · ${checkpoint.short}`);
    }
    const whole = pages.join(' ');
    for (const finding of many) expect(whole).toContain(`«${finding.params.value}»`);
  });

  it('stays a few pages whatever a hostile sender writes into a value', async () => {
    const hostile = '\u0000\u202e<b>%PDF\n' + 'X'.repeat(200_000);
    const bytes = await printedNotice(
      {
        ...notice,
        file: hostile,
        declarant: { code: hostile, name: hostile },
        findings: notice.findings.map((finding) => ({
          ...finding,
          code: 'BAD_NUMBER',
          params: { value: hostile, tag: hostile },
        })),
      },
      'en',
      null,
    );
    expect((await pagesOf(bytes)).length).toBeLessThan(10);
  });
});
