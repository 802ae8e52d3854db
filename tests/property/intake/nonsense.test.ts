import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alone, control } from '../../../electron/core/control/control.ts';
import { sayFinding, sayQuarantine } from '../../../electron/core/control/texts.ts';
import { createReader, type Reading } from '../../../electron/core/intake/reader.ts';
import { declarationSchema } from '../../../shared/declaration.ts';
import { findingSchema, quarantineReasonSchema } from '../../../shared/finding.ts';
import { endOf, readWhole, sample } from '../../unit/intake/reading.ts';

const messages = [
  'al-im7.xml',
  'gd-ex9.xml',
  'kz-tr80.xml',
  'ci-ex1.xml',
  'kz-utf-16.xml',
  'header-only.xml',
].map(sample);

type Damage = (bytes: Buffer) => Buffer;
const place = fc.double({ min: 0, max: 1, noNaN: true });
const within = (bytes: Buffer, share: number): number => Math.floor(share * bytes.length);

/** What happens to messages on their way: bits flip, ends are lost, parts are doubled, swapped, mixed with others. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(([where, byte]): Damage => (bytes) => {
    const copy = Buffer.from(bytes);
    copy[within(copy, where)] = byte;
    return copy;
  }),
  place.map(
    (where): Damage =>
      (bytes) =>
        bytes.subarray(0, within(bytes, where)),
  ),
  place.map(
    (where): Damage =>
      (bytes) =>
        bytes.subarray(within(bytes, where)),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Damage =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, within(bytes, from)), bytes.subarray(within(bytes, to))]),
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 20 })).map(
    ([where, more]): Damage =>
      (bytes) =>
        Buffer.concat([
          bytes.subarray(0, within(bytes, where)),
          more,
          bytes.subarray(within(bytes, where)),
        ]),
  ),
  fc
    .tuple(
      place,
      fc.constantFrom(
        '<null/>',
        '<Item>',
        '</Item>',
        '&amp;',
        '&x;',
        ']]>',
        '<![CDATA[',
        '<!--',
        '1e999',
        '-1',
        ',5',
        '\u0000',
        '<?xml?>',
        '<!DOCTYPE a>',
      ),
    )
    .map(
      ([where, more]): Damage =>
        (bytes) =>
          Buffer.concat([
            bytes.subarray(0, within(bytes, where)),
            Buffer.from(more),
            bytes.subarray(within(bytes, where)),
          ]),
    ),
  fc.tuple(place, fc.constantFrom(...messages), place).map(
    ([cut, other, from]): Damage =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, within(bytes, cut)), other.subarray(within(other, from))]),
  ),
);

const damaged = fc
  .tuple(fc.constantFrom(...messages), fc.array(damage, { minLength: 1, maxLength: 4 }))
  .map(([message, all]) => all.reduce((bytes, one) => one(bytes), message));

function checkOutcome(reading: Reading): void {
  if (reading.kind === 'unreadable') {
    expect(quarantineReasonSchema.safeParse(reading.reason).error).toBeUndefined();
    expect(sayQuarantine(reading.reason, 'kk')).not.toContain('{{');
    return;
  }
  expect(declarationSchema.safeParse(reading.declaration).error).toBeUndefined();
  const findings = [
    ...reading.findings,
    ...control(reading.declaration, alone('2026-07-01T00:00:00Z')),
  ];
  for (const finding of findings) {
    expect(findingSchema.safeParse(finding).error).toBeUndefined();
    expect(sayFinding(finding, 'kk')).not.toContain('{{');
  }
}

describe('whatever arrives', () => {
  it('a damaged message ends as read or as unreadable, with sound findings and words', () => {
    fc.assert(
      fc.property(damaged, (bytes) => checkOutcome(readWhole(bytes))),
      { numRuns: 3000 },
    );
  });

  it('bytes of no meaning end as unreadable', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readWhole(bytes).kind).toBe('unreadable');
      }),
      { numRuns: 2000 },
    );
  });

  it('values of no meaning end as findings', () => {
    const text = sample('gd-im4.xml').toString();
    const values = [...text.matchAll(/>([^<>\n]+)</g)].map((match) => ({
      at: match.index + 1,
      length: match[1]?.length ?? 0,
    }));
    const strange = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '9'.repeat(400),
        '1e308',
        '1e-308',
        '-0',
        '00',
        '.',
        ',',
        '1,2,3',
        '99/99/99',
        '31/02/24',
        '__proto__',
        'constructor',
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...values), strange, ({ at, length }, value) => {
        const escaped = value
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;');
        checkOutcome(readWhole(text.slice(0, at) + escaped + text.slice(at + length)));
      }),
      { numRuns: 1500 },
    );
  });

  it('cut into pieces anywhere it reads the same as whole', () => {
    fc.assert(
      fc.property(
        damaged,
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 20 }),
        (bytes, sizes) => {
          const reader = createReader();
          let at = 0;
          for (let turn = 0; at < bytes.length; turn++) {
            const size = sizes[turn % sizes.length] ?? 1;
            reader.write(bytes.subarray(at, at + size));
            at += size;
          }
          const pieces = endOf(reader);
          const whole = readWhole(bytes);
          expect(pieces.kind).toBe(whole.kind);
          if (pieces.kind === 'read') expect(pieces).toEqual(whole);
        },
      ),
      { numRuns: 300 },
    );
  });
});
