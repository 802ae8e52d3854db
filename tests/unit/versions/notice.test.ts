import { writeFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestCheckpoint } from '../../../electron/core/audit/state.ts';
import { sayFinding } from '../../../electron/core/control/texts.ts';
import { keepCheckpoint } from '../../../electron/core/journal/checkpoint.ts';
import { openSigner } from '../../../electron/core/journal/key.ts';
import { printedNotice } from '../../../electron/core/versions/notice-pdf.ts';
import { noticeFile, noticeFileSchema, noticeOf } from '../../../electron/core/versions/notice.ts';
import type { CheckpointView } from '../../../shared/contract/journal.ts';
import type { Notice } from '../../../shared/contract/versions.ts';
import { languages } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';
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

/** The text of each page, as a reader would copy it; line ends count as blanks. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document: PDFDocumentProxy = await getDocument({ data: bytes.slice(), verbosity: 0 })
    .promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((part) => ('str' in part ? `${part.str}${part.hasEOL ? ' ' : ''}` : ''))
        .join('')
        .replaceAll(/\s+/g, ' '),
    );
  }
  return pages;
}
const squeezed = (text: string) => text.replaceAll(/\s+/g, '');

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

  it('gives every finding its boxes and its ground, the errors first', () => {
    const [first] = notice.findings;
    expect(first).toMatchObject({ code: 'ITEM_COUNT_DIFFERS', boxes: ['5', '32'] });
    expect(first?.source).toContain('257');
    const order = notice.findings.map(({ severity }) => severity);
    expect(order).toEqual(order.toSorted((a, b) => rank.indexOf(a) - rank.indexOf(b)));
  });

  it('says apart what the post could not check, which is no fault of the declarant', () => {
    const codes = notice.notChecked.map(({ code }) => code);
    expect(codes).toContain('NOT_CHECKED_NOMENCLATURE');
    expect(notice.findings.filter(({ code }) => code.startsWith('NOT_CHECKED_'))).toEqual([]);
    const file = noticeFile(notice, 'en');
    expect(file.notChecked.map(({ code }) => code)).toEqual(codes);
    expect(file.notChecked[0]?.message).toContain('Not checked');
  });

  it('is a file for programs with the sentences in the language asked for', () => {
    for (const language of languages) {
      const file = noticeFileSchema.parse(JSON.parse(JSON.stringify(noticeFile(notice, language))));
      expect(file.findings[0]?.message).toBe(sayFinding(notice.findings[0] ?? never(), language));
      expect(file.file).not.toContain('/in/');
    }
  });

  it('there is none of a version that was accepted', () => {
    const accepted = lodge(sound());
    expect(accepted).toMatchObject({ status: 'routed', id: notice.id });
    expect(noticeOf(store, notice.id, 4)).toBeNull();
    expect(noticeOf(store, 'nothing', 1)).toBeNull();
  });
});

const rank = ['error', 'warning', 'info'];
function never(): never {
  throw new Error('the notice has no findings');
}

describe('The notice on paper', () => {
  it.each(languages)('says in %s everything that a reader can copy out of it', async (language) => {
    const bytes = await printedNotice(notice, language, checkpoint);
    if (process.env['KEEP'] !== undefined)
      writeFileSync(`${process.env['KEEP']}/${language}.pdf`, bytes);
    const text = squeezed((await pagesOf(bytes)).join(' '));
    for (const finding of notice.findings) {
      expect(text).toContain(squeezed(sayFinding({ ...finding, item: null }, language)));
      expect(text).toContain(finding.code);
    }
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
      source: null,
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
