import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declarationSchema } from '../../../shared/declaration.ts';
import { fixture, readAll } from './eaeu-messages.ts';

/**
 * Whatever is missing from a message or wrong in it, reading ends, and what was read is a declaration.
 */

const messages = (
  [
    'eaeu/r055-im40.xml',
    'eaeu/r055-later-correction.xml',
    'eaeu/r036-ek10.xml',
    'eaeu/r048-transit.xml',
    'eaeu/r042-preliminary.xml',
    'fts/im40.xml',
    'fts/container-two.xml',
  ] as const
).map((name) => fixture(name).toString());

/** Pieces of a message: tags, and the values between them. */
const piecesOf = (message: string): string[] => message.match(/<[^>]*>|[^<]+/g) ?? [];

const isValue = (piece: string): boolean => !piece.startsWith('<') && piece.trim() !== '';
const isOpening = (piece: string): boolean => /^<[A-Za-z]/.test(piece) && !piece.endsWith('/>');

/** The index after the end of the element that opens at `from`. */
function endOf(pieces: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at] ?? '';
    if (isOpening(piece)) depth++;
    else if (piece.startsWith('</') && --depth === 0) return at + 1;
  }
  return pieces.length;
}

type Change =
  | { kind: 'remove' | 'repeat'; place: number }
  | { kind: 'value'; place: number; value: string }
  | { kind: 'attribute'; place: number; value: string };

/** Removes or repeats an element with everything in it, or puts another value in its place. */
function apply(pieces: string[], change: Change): string[] {
  const fits = change.kind === 'value' ? isValue : isOpening;
  const places = pieces.flatMap((piece, at) => (fits(piece) ? [at] : []));
  // The root and the document within a container stay: without them it is another message.
  const inner = change.kind === 'value' ? places : places.slice(1);
  const at = inner[change.place % Math.max(1, inner.length)];
  if (at === undefined) return pieces;
  const end = endOf(pieces, at);
  switch (change.kind) {
    case 'remove':
      return [...pieces.slice(0, at), ...pieces.slice(end)];
    case 'repeat':
      return [...pieces.slice(0, end), ...pieces.slice(at)];
    case 'value':
      return pieces.with(at, escaped(change.value));
    case 'attribute': {
      const bare = (pieces[at] ?? '').replace(
        / (?:currencyCode|measurementUnitCode|scaleNumber)=".*?"/g,
        '',
      );
      const marks = ['currencyCode', 'measurementUnitCode', 'scaleNumber'];
      const text = marks.map((mark) => ` ${mark}="${escaped(change.value)}"`).join('');
      return pieces.with(
        at,
        bare.replace('>', () => `${text}>`),
      );
    }
  }
}

const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/g, '?')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    // The end of a CDATA section is no text.
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const place = fc.nat(2000);
const value = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1e400',
    '1e30',
    '0.0000001',
    '9007199254740993',
    '99',
    '1,250',
    'NaN',
  ),
  fc.constantFrom(
    '2026-02-30',
    '2026-05-12T25:61:00',
    '0000-00-00',
    '12/05/2026',
    'true',
    'null',
    '643',
    '999',
    '--',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ minLength: 10_001, maxLength: 10_050 }),
);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom('remove' as const, 'repeat' as const), place }),
  fc.record({ kind: fc.constant('value' as const), place, value }),
  fc.record({ kind: fc.constant('attribute' as const), place, value }),
);

describe('a message of the Union with parts missing, repeated or wrong', () => {
  it('never throws, and always gives a declaration that is one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...messages),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        (message, changes) => {
          const pieces = changes.reduce(apply, piecesOf(message));
          const { read, reason } = readAll(pieces.join(''));
          expect(reason === null || read.length === 0).toBe(true);
          for (const { declaration } of read) {
            expect(declarationSchema.safeParse(declaration).error).toBeUndefined();
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('read in pieces of any size gives the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...messages),
        fc.integer({ min: 1, max: 5000 }),
        (message, size) => {
          const bytes = Buffer.from(message);
          const whole = readAll(bytes);
          const inPieces = readAll(bytes, {}, size);
          expect(inPieces).toEqual(whole);
        },
      ),
      { numRuns: 20 },
    );
  });
});
