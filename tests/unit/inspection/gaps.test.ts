import { describe, expect, it } from 'vitest';
import { actFrom } from '../../../electron/core/inspection/prefill.ts';
import { gapsOfAct } from '../../../shared/work/act-gaps.ts';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { photosIn } from '../../../shared/work/attachment.ts';
import { asDeclared, declarationOf, fullOrder } from '../../support/inspection.ts';

const none = { photos: 0, ofItem: new Map<number, number>() };
const whole = {
  ...asDeclared(actFrom(declarationOf([1]), null, [], []), '2026-05-11T05:00:00.000Z'),
  endedAt: '2026-05-11T06:00:00.000Z',
};
const order = { ...fullOrder, photograph: false, since: '2026-05-11T04:30:00.000Z' };
const signedAt = '2026-05-11T06:00:00.000Z';
const gaps = (
  change: Partial<ActDraft>,
  ordered: typeof order | null = order,
  attached = none,
  items = [1],
  measures = ['I21', 'I22', 'I23', 'I24', 'I25', 'I26', 'I27', 'I20', 'I28'],
) =>
  gapsOfAct({ ...whole, ...change }, ordered, attached, signedAt, { items, measures }).map(
    ({ fault, part, line }) => `${fault} ${part}${line === null ? '' : ` ${line}`}`,
  );
/** One that has all it needs. */
const sample = {
  item: 1,
  what: 'bananas',
  quantity: '1 kg',
  cost: '',
  packing: '',
  seal: 'KZ 2',
  hazardous: false,
  perishable: false,
  storage: '',
};
const [line] = whole.lines;
if (line === undefined) throw new Error('no line');
const second = { ...line, item: 2 };

describe('An act of inspection', () => {
  it('that says all it has to may be signed', () => {
    expect(gaps({})).toEqual([]);
  });

  it('is not closed without new seals where it was sealed anew, nor without a photo that is promised', () => {
    expect(gaps({ sealsAfter: [] })).toEqual(['newSealsMissing sealsAfter']);
    expect(gaps({ photosPromised: 1 })).toEqual(['photosMissing photosPromised']);
    expect(gaps({}, { ...order, photograph: true })).toEqual(['photosMissing photosPromised']);
    const promised = { lines: [{ ...line, photosPromised: 2 }] };
    const one = { photos: 1, ofItem: new Map([[1, 1]]) };
    expect(gaps(promised, null, one)).toEqual(['photosMissing lines 0']);
    expect(gaps(promised, null, { photos: 2, ofItem: new Map([[1, 2]]) })).toEqual([]);
    // A paper shows nothing, whatever it was attached as.
    const paper = { kind: 'photo', type: 'application/pdf', item: 1 } as const;
    expect(photosIn([paper, { ...paper, type: 'image/png' }])).toEqual(one);
  });

  it('does what was ordered: opened, weighed and counted, every item of it', () => {
    const empty = { ...line, grossGrams: null, netGrams: null, packages: null, quantity: null };
    expect(gaps({ lines: [empty] })).toEqual(['weightMissing lines 0', 'quantityMissing lines 0']);
    expect(gaps({ form: 'examination' })).toEqual(['extentNotReached form']);
    expect(gaps({ lines: [line] }, { ...order, items: [1, 2] }, none, [1, 2])).toEqual([
      'extentNotReached lines',
    ]);
    expect(gaps({ extent: 'part' }, { ...order, percent: 100 })).toEqual([
      'extentNotReached extent',
    ]);
    // An order that names no item means all of them.
    expect(gaps({ lines: [] })).toEqual(['extentNotReached lines']);
    expect(gaps({ lines: [line] }, order, none, [1, 2])).toEqual(['extentNotReached lines']);
    expect(gaps({ lines: [line, second] }, order, none, [1, 2])).toEqual([]);
  });

  it('has carried a measure out where it holds what came of it', () => {
    const of = (...measures: string[]) => gaps({ measures, sealsAfter: [], resealed: false });
    expect(of('I20', 'I21', 'I23', 'I28')).toEqual([]);
    expect(of('I22')).toEqual(['scanActMissing scanAct']);
    expect(of('I24')).toEqual(['samplesMissing sampling']);
    expect(of('I25')).toEqual(['expertiseMissing expertise']);
    expect(of('I26')).toEqual(['radiationMissing radiation']);
    expect(of('I27')).toEqual(['newSealsMissing sealsAfter']);
    const unweighed = whole.lines.map((each) => ({ ...each, grossGrams: null, netGrams: null }));
    expect(gaps({ measures: ['I23'], lines: unweighed }, null)).toEqual([
      'weightMissing grossGrams',
    ]);
    expect(gaps({ measures: ['I21'], form: 'examination' }, null)).toEqual([
      'extentNotReached form',
    ]);
  });

  it('of goods that were not there, or could not be inspected, wants no weights and no photos', () => {
    const photographed = { ...order, photograph: true };
    for (const outcome of ['40', '41'] as const)
      expect(gaps({ outcome, text: 'The truck left.', lines: [] }, photographed)).toEqual([]);
  });

  it('explains each difference, and finds nothing only where nothing differs', () => {
    const differs = { ...line, differs: { ...line.differs, weight: true } };
    expect(gaps({ lines: [differs] })).toEqual([
      'differenceUnexplained lines 0',
      'outcomeContradicts outcome',
    ]);
    expect(gaps({ outcome: '13' })).toEqual(['textMissing text', 'differenceUnmarked lines 0']);
    expect(gaps({ violation: true, outcome: '33', text: 'x' })).toEqual([
      'violationUnexplained violationText',
    ]);
  });

  it('ends after it began and before it is signed, however its times are written', () => {
    expect(gaps({ endedAt: '2026-05-11T06:00:00Z' })).toEqual([]);
    expect(gaps({ endedAt: '2026-05-11T06:00:00.001Z' })).toEqual(['endsInFuture endedAt']);
    expect(gaps({ startedAt: '2026-05-11T05:00:00.5Z', endedAt: '2026-05-11T05:00:00Z' })).toEqual([
      'endsBeforeStart endedAt',
    ]);
    expect(
      gaps({ startedAt: '2026-05-11T06:00:00Z', endedAt: '2026-05-11T06:00:00.000Z' }),
    ).toEqual([]);
  });

  it('is of what is declared and asked for now: the rest is to be taken out', () => {
    expect(gaps({ lines: [line, second] }, null, none, [1])).toEqual(['itemGone lines 1']);
    // Of an order for items 1 and 2 the first is what is left.
    expect(gaps({}, { ...order, items: [1, 2] }, none, [1])).toEqual([]);
    // Of an order for item 2 alone nothing is: all that is declared is inspected.
    expect(gaps({ lines: [] }, { ...order, items: [2] }, none, [1])).toEqual([
      'extentNotReached lines',
    ]);
    // A scan that nobody asks for any more proves nothing, and is not wanted either.
    expect(gaps({ measures: ['I21', 'I22'] }, order, none, [1], ['I21'])).toEqual([
      'measureGone measures',
    ]);
  });

  it('of goods that were not there has no samples and no expertise', () => {
    const sampling = { number: '', takenAt: '', samples: [sample], note: '' };
    const expertise = {
      laboratory: 'Central',
      questions: ['What is it?'],
      sentAt: '',
      conclusion: null,
    };
    for (const taken of [{ sampling }, { expertise }])
      expect(gaps({ ...taken, outcome: '41', text: 'The truck left.', lines: [] })).toEqual([
        'outcomeContradicts outcome',
      ]);
    // Samples are of what is declared, and taken while it was inspected or after.
    const foreign = { ...sampling, samples: [{ ...sample, item: 7 }] };
    expect(gaps({ sampling: foreign })).toEqual(['itemGone sampling 0']);
    for (const takenAt of ['2026-05-11T04:59:59.000Z', '9998-01-01T00:00:00.000Z'])
      expect(gaps({ sampling: { ...sampling, takenAt } })).toEqual(['takenImpossible sampling']);
    expect(gaps({ sampling: { ...sampling, takenAt: whole.startedAt } })).toEqual([]);
  });

  it('began after it was ordered, to the minute that a person writes', () => {
    const since = (at: string) => ({ ...order, since: at });
    expect(gaps({}, since('2026-05-11T05:00:59.999Z'))).toEqual([]);
    expect(gaps({}, since('2026-05-11T05:01:00.000Z'))).toEqual(['startsBeforeOrder startedAt']);
    expect(gaps({ startedAt: '' }, since('2026-05-11T05:01:00.000Z'))).toEqual([
      'startMissing startedAt',
    ]);
  });

  it('states sums that can be counted, and no fine less than nothing', () => {
    const most = { payment: '2010', minor: Number.MAX_SAFE_INTEGER };
    expect(gaps({ effects: [most] })).toEqual([]);
    expect(gaps({ effects: [most, { payment: '5060', minor: 1 }] })).toEqual([
      'sumImpossible effects',
    ]);
    expect(gaps({ effects: [{ payment: 'FINE', minor: -1 }] })).toEqual(['sumImpossible effects']);
  });

  it('says how what it weighed was weighed', () => {
    const unsaid = { ...line, grossGrams: 5_000, weighedBy: 'none' as const };
    expect(gaps({ lines: [unsaid] })).toEqual(['methodMissing lines 0']);
    expect(gaps({ grossGrams: 5_000, weighedBy: 'none' })).toEqual(['methodMissing weighedBy']);
    expect(gaps({ grossGrams: 5_000, weighedBy: 'reckoned' })).toEqual([]);
  });

  it('does not pass over a seal that was found broken or missing', () => {
    const seal = { number: 'KZ 1', kind: 'seal' as const, state: 'broken' as const, note: '' };
    expect(gaps({ sealsBefore: [{ ...seal, state: 'intact' }] })).toEqual([]);
    expect(gaps({ sealsBefore: [seal] })).toEqual(['outcomeContradicts outcome']);
    expect(gaps({ sealsBefore: [seal], outcome: '19', text: 'Cut through on arrival.' })).toEqual(
      [],
    );
  });

  it('names of every sample what it is, how much, and its seal', () => {
    const taken = (samples: (typeof sample)[]) =>
      gaps({ sampling: { number: '', takenAt: '', samples, note: '' } });
    expect(taken([sample])).toEqual([]);
    expect(taken([sample, { ...sample, seal: ' ' }])).toEqual(['sampleUnfinished sampling 1']);
  });

  it('names its samples, its questions and its radiometer', () => {
    expect(gaps({ lines: [{ ...line, sampled: true }] })).toEqual(['samplesMissing sampling']);
    expect(
      gaps({ expertise: { laboratory: '', questions: [' '], sentAt: '', conclusion: null } }),
    ).toEqual(['questionsMissing expertise', 'laboratoryMissing expertise']);
    const sent = (sentAt: string) =>
      gaps({ expertise: { laboratory: 'L', questions: ['What?'], sentAt, conclusion: null } });
    expect(sent('')).toEqual([]);
    expect(sent('2026-05-11T05:30:00.000Z')).toEqual([]);
    for (const impossible of ['2026-05-11T04:59:59.000Z', '9998-01-01T00:00:00.000Z'])
      expect(sent(impossible)).toEqual(['sentImpossible expertise']);
    expect(gaps({ radiation: { ...whole.radiation, level: 0.12 } })).toEqual([
      'radiationDeviceMissing radiation',
    ]);
  });
});
