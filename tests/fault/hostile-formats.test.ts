import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { importContext } from '../../electron/core/intake/context.ts';
import { createReader } from '../../electron/core/intake/reader.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { newPost, temporaryFolder, TestClock } from '../support/post.ts';
import { samples, xmlSamples, bytesOf, textOf, read, changed } from './hostile-samples.ts';

/** What a sender who means harm, or has no idea, can do to a message of any format. */

const folder = temporaryFolder();
afterAll(folder.remove);

describe.each(xmlSamples)('XML of $format', (sample) => {
  const text = textOf(sample);
  const root = /<(?![?!])([\w:]+)/.exec(text)?.[1] ?? '';

  it.each([
    ['an external entity', `<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]>`],
    ['an external document type', `<!DOCTYPE r SYSTEM "http://localhost/r.dtd">`],
    ['entities of entities', `<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>`],
  ])('with %s is put aside before anything is fetched or unfolded', (_name, doctype) => {
    const { declarations, reason } = read(changed(text, `<${root}`, `${doctype}<${root}`));
    expect([declarations.length, reason?.code]).toEqual([0, 'XML_DTD_REFUSED']);
  });

  it('with an entity that nobody declared is put aside', () => {
    const { reason } = read(changed(text, />(?=[^<>\s]+<)/, '>&passwd;'));
    expect(reason?.code).toBe('XML_REFERENCE');
  });

  it('nested without end is put aside at the limit, wherever the nesting begins', () => {
    const [before, item] = sample.items;
    const inItem = item.replace('/>', '>');
    for (const start of [`<${root}>`, before, before + inItem]) {
      const whole = start.startsWith(`<${root}>`) ? changed(text, /<\/[\w:]+>\s*$/, '') : start;
      const { reason } = read(whole + '<a>'.repeat(300));
      expect(reason?.code).toBe('XML_TOO_DEEP');
    }
  });

  it('with elements without end is put aside at the limit', () => {
    const [before] = sample.items;
    const { reason } = read(`${before}${'<a>1</a>'.repeat(3000)}`, { elements: 2000 });
    expect(reason?.code).toBe('XML_TOO_MANY_ELEMENTS');
  });
});

describe.each(samples)('$format', (sample) => {
  const text = textOf(sample);

  it('with a million items is put aside long before the millionth', () => {
    const [before, item] = sample.items;
    const reader = createReader();
    reader.write(Buffer.from(before));
    const block = Buffer.from(item.repeat(1000));
    let sent = 0;
    for (; sent < 1_000_000 && !reader.settled; sent += 1000) reader.write(block);
    if (sample.kind === 'json') {
      // The text of one declaration is gathered before items are made of it.
      const atLimit = createReader();
      atLimit.write(Buffer.from(`${before}${item.repeat(20_000)}]}`));
      expect(atLimit.end()?.code).toBe('TOO_MANY_ITEMS');
      expect(atLimit.take()).toEqual([]);
    } else {
      expect(sent).toBeLessThan(25_000);
    }
    const reason = reader.end();
    const expected = {
      xml: 'TOO_MANY_ITEMS',
      json: 'JSON_TOO_MANY_OBJECTS',
      csv: 'CSV_TOO_MANY_ROWS',
    };
    expect(reason?.code).toBe(expected[sample.kind]);
    expect(reader.take()).toEqual([]);
  });

  it('cut off at any of twenty places is put aside, or was whole before the cut', () => {
    const bytes = bytesOf(sample);
    const whole = read(bytes).declarations;
    for (let n = 0; n < 20; n += 1) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * n) / 20));
      const { declarations, reason } = read(cut);
      // A table cut between two rows, or within the last cell, is a shorter table.
      if (sample.kind === 'csv' && reason === null) {
        expect(declarations.slice(0, -1)).toEqual(whole.slice(0, declarations.length - 1));
        continue;
      }
      expect(reason).not.toBeNull();
      const complete = sample.kind === 'csv' ? declarations.slice(0, -1) : declarations;
      expect(complete).toEqual(whole.slice(0, complete.length));
      expect(declarations.length).toBeLessThanOrEqual(whole.length);
    }
  });

  it('says the same in every encoding', () => {
    const { declarations } = read(text);
    expect(declarations.length).toBeGreaterThan(0);
    const unnamed = text.replace(/ encoding="[^"]*"/, '');
    const littleEndian = Buffer.from(`\ufeff${unnamed}`, 'utf16le');
    const bigEndian = Buffer.from(littleEndian).swap16();
    for (const bytes of [Buffer.from(`\ufeff${unnamed}`), littleEndian, bigEndian]) {
      const again = read(bytes);
      expect(again.reason).toBeNull();
      expect(again.declarations).toEqual(declarations);
    }
  });

  it('with bytes that are not of its encoding is put aside, or says what it was taken for', () => {
    const bytes = Buffer.from(text.replace(/[^\0-\x7f]/g, 'a'));
    const broken = Buffer.concat([
      bytes.subarray(0, bytes.length - 60),
      Buffer.of(0xc3, 0x28, 0xff),
      bytes.subarray(bytes.length - 60),
    ]);
    const { findings, reason } = read(broken);
    if (sample.kind === 'csv') {
      expect(findings.map(({ code }) => code)).toContain('ENCODING_ASSUMED');
    } else expect(reason?.code).toBe('ENCODING_UNKNOWN');
  });

  it.each(['FORMAT.csv', 'format.json', 'format.xml', 'format.pdf', 'format'])(
    'is what it is under the name %s, and twice is once',
    async (name) => {
      const clock = new TestClock('2026-11-01T05:00:00.000Z');
      const store = newPost(folder.file(`${sample.file.replaceAll('/', '-')}-${name}.db`), clock);
      const paths = [name, `again-${name}`].map((each) => folder.file(each));
      for (const path of paths) writeFileSync(path, bytesOf(sample));
      const { messages } = await importPaths(paths, importContext(store, clock, system));
      const half = messages.length / 2;
      expect(messages.map(({ status }) => status)).toEqual([
        ...Array.from({ length: half }, () => 'routed'),
        ...Array.from({ length: half }, () => 'duplicate'),
      ]);
      const kept = store.get<{ n: number }>('SELECT count(*) AS n FROM declaration')?.n;
      expect(kept).toBe(half);
      store.close();
    },
  );
});
