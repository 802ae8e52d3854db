import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../../electron/core/paper/page/blocks.ts';
import { printed } from '../../../electron/core/paper/page/print.ts';
import { overflowOf, pagesOf, squeezed } from '../../support/pdf.ts';

/** Names as consignors write them, by the language they are in. */
const names = {
  chinese: '深圳市示例贸易有限公司（广东）',
  traditional: '臺灣範例國際貿易股份有限公司',
  japanese: '株式会社サンプル・トレーディング',
  korean: '주식회사 예시무역',
  georgian: 'შპს ნიმუში, თბილისი',
  armenian: 'Օրինակ ՍՊԸ, Երևան',
  turkish: 'Örnek Dış Ticaret A.Ş., İstanbul, ığüşöç',
  german: 'Müller & Söhne Großhandel GmbH, Nürnberg ẞ',
  kazakh: 'ӘҒҚҢӨҰҮҺІ әғқңөұүһі',
  mixed: 'Shenzhen 深圳 Example 示例 Co., Ltd',
} as const;

const contentWith = (value: string): Content => ({
  office: ['Post'],
  warning: null,
  title: value,
  form: null,
  dated: '1',
  number: '1',
  version: null,
  at: '2026-07-01T06:00:00.000Z',
  hash: { label: 'SHA-256', value: '0'.repeat(64) },
  checkpointLabel: '',
  blocks: [
    { kind: 'heading', text: value },
    { kind: 'facts', facts: [['Consignor', value]] },
    {
      kind: 'table',
      columns: [
        { head: '1', width: 160 },
        { head: '2', width: 0 },
      ],
      rows: [{ cells: [value, value] }],
    },
    { kind: 'signatures', lines: [value], caption: '' },
  ],
});

async function print(value: string, name: string): Promise<Uint8Array> {
  const bytes = await printed(contentWith(value), 'en', null);
  const kept = process.env['KEEP'];
  if (kept !== undefined) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(`${kept}/letters-${name}.pdf`, bytes);
  }
  return bytes;
}

describe('A name in foreign letters', () => {
  it.each(Object.entries(names))('is printed and read back: %s', async (name, value) => {
    const bytes = await print(value, name);
    const text = squeezed((await pagesOf(bytes)).join(''));
    // Title, heading, fact, two cells and the signature.
    expect(text.split(squeezed(value)).length - 1).toBe(6);
    expect(await overflowOf(bytes)).toEqual([]);
  });
  it('makes the file little larger: only letters that stand on it are in it', async () => {
    const [plain, chinese] = [
      await print('Shenzhen', 'plain'),
      await print(names.chinese, 'chinese'),
    ];
    expect(chinese.length - plain.length).toBeLessThan(20_000);
  });
  it('is the same bytes whenever it is printed', async () => {
    expect(await print(names.chinese, 'twice')).toEqual(await print(names.chinese, 'twice'));
  });
  it('written from right to left keeps the order of its words', async () => {
    // Letters without dots: dots are signs of their own in the file, and a reader of its text puts them elsewhere.
    const persian = 'مدرس محمود';
    await print('1 شرکت بازرگانی نمونه 2', 'persian');
    const text = (await pagesOf(await print(`1 ${persian} 2`, 'undotted'))).join(' ');
    expect(text.normalize('NFKC')).toContain(`1 ${persian} 2`);
  });
  it('in letters that no font has is left standing as boxes, and stops nothing', async () => {
    const text = (await pagesOf(await print('before ᠮᠣᠩᠭᠣᠯ after', 'unknown'))).join(' ');
    expect(text).toContain('before');
    expect(text).toContain('after');
  });
});
