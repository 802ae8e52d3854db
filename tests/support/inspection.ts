import { actFrom } from '../../electron/core/inspection/prefill.ts';
import { blankDeclaration, blankItem } from '../../shared/declaration.ts';
import type { ActDraft, OrderInput } from '../../shared/work/inspection.ts';

/** An act of which nothing is written yet. */
export const emptyAct = (): ActDraft => actFrom(blankDeclaration(), null, [], []);

/** An order that leaves out nothing. */
export const fullOrder: OrderInput = {
  kind: 'inspection',
  percent: 50,
  items: [],
  unpack: true,
  recount: true,
  reweigh: true,
  photograph: true,
  means: ['scale'],
  place: 'Ramp 2',
  notifiedAt: '2026-05-12T04:00:00.000Z',
  note: '',
};

/**
 * What an officer writes who found nothing wrong: everything weighed and counted as declared.
 * @param at when it was inspected; after the order
 */
export function asDeclared(act: ActDraft, at = '2026-10-01T05:00:00.000Z'): ActDraft {
  return {
    ...act,
    startedAt: at,
    endedAt: at,
    place: 'Ramp 2',
    resealed: true,
    sealsAfter: [{ number: 'KZ 900001', kind: 'seal', state: 'intact', note: '' }],
    photosPromised: 0,
    lines: act.lines.map((line) => ({
      ...line,
      grossGrams: line.declared.grossGrams ?? 1000,
      packages: line.declared.packages ?? 1,
      weighedBy: 'weighed',
    })),
    outcome: '00',
  };
}

/** A declaration with an item for each ordinal. */
export const declarationOf = (ordinals: readonly number[]) => ({
  ...blankDeclaration(),
  items: ordinals.map(blankItem),
});

/** The smallest files that each type begins like; their content is told apart by `n`. */
export const pictureBytes = {
  png: (n = 0) =>
    Buffer.from([
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      0,
      0,
      0,
      13,
      0x49,
      0x48,
      0x44,
      0x52,
      0,
      0,
      0,
      64,
      0,
      0,
      0,
      48,
      8,
      2,
      0,
      0,
      0,
      n,
    ]),
  jpeg: (n = 0) =>
    Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 48, 0, 64, 1, 1, 0x11, 0, n, 0xff, 0xd9]),
  webp: (n = 0) =>
    Buffer.from(
      `RIFF\x12\0\0\0WEBPVP8L\x06\0\0\0/\x3f\xc0\x0b\0${String.fromCharCode(n)}`,
      'latin1',
    ),
  pdf: (n = 0) => Buffer.from(`%PDF-1.7 ${n}`),
};
