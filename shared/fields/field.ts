import type { ListKind } from '../risk-list.ts';
import type { Trilingual } from '../trilingual.ts';

export type FieldType = 'text' | 'code' | 'codes' | 'number' | 'flag';
export type Disclosure = 'public' | 'officer' | 'analyst';

/**
 * What a number is counted in. `ratio`: times the usual, 1 is usual. `deviations`: robust standard
 * deviations (0.6745 × distance from the median / median absolute deviation). `points`: of no
 * measure of their own, to be compared among themselves.
 */
export type FieldUnit =
  'kg' | 'days' | 'share' | 'ratio' | 'count' | 'tenge' | 'deviations' | 'points';

/**
 * A field that a condition may name. Derived fields are indicators: their
 * `formula` says how they come about, in words an analyst can check.
 */
export interface Field {
  readonly id: string;
  readonly type: FieldType;
  readonly level: 'declaration' | 'item';
  readonly unit?: FieldUnit;
  /** What its values are, where lists of such values are kept. */
  readonly listed?: ListKind;
  /** Box of the declaration form, where it is one. */
  readonly box?: string;
  readonly labels: Trilingual;
  readonly disclosure: Disclosure;
  readonly formula?: string;
  /** Days of history it looks back over; `null`: all of it, or none at all. */
  readonly window?: number | null;
  /** Fewest observations it rests on; below that it is unknown. 0: it needs none. */
  readonly minimumSample?: number;
  /** What it rests on where the first comparison has too few observations, or when it is unknown. */
  readonly fallback?: string;
}

/** A derived field with everything an analyst has to know before he trusts it. */
export type Indicator = Field &
  Required<Pick<Field, 'formula' | 'window' | 'minimumSample' | 'fallback'>>;

/** Labels in the order Kazakh, Russian, English. */
export type Labels = readonly [kk: string, ru: string, en: string];

export const labelled = ([kk, ru, en]: Labels): Trilingual => ({ kk, ru, en });

type Extra = Partial<Pick<Field, 'unit' | 'listed' | 'disclosure' | 'formula'>>;

/** Makes the fields of one level that stand on the form: what the declarant wrote, he may be told. */
function asDeclared<const L extends Field['level']>(level: L) {
  return <const Id extends string>(
    id: Id,
    type: FieldType,
    box: string | null,
    labels: Labels,
    extra: Extra = {},
  ): Field & { readonly id: Id; readonly level: L } => ({
    id,
    type,
    level,
    ...(box === null ? {} : { box }),
    disclosure: 'public',
    labels: labelled(labels),
    ...extra,
  });
}

export const header = asDeclared('declaration');
export const item = asDeclared('item');
