import type { PaperLine, PaperName } from '../../../shared/contract/paper.ts';
import type { TraderExplanation } from '../../../shared/explanation.ts';
import type { SignedCheck } from '../../../shared/work/check.ts';
import type { InspectionOrder, SignedAct } from '../../../shared/work/inspection.ts';
import type { Release } from '../../../shared/work/release.ts';
import type { DocumentRequest } from '../../../shared/work/request.ts';
import { releasesOf } from '../desk/released.ts';
import { actsOf, checksOf, ordersOf, requestsOf } from '../desk/view.ts';
import { system } from '../journal/journal.ts';
import { canonicalHash } from '../risk/canonical.ts';
import type { Reader } from '../store/store.ts';
import { explain } from '../work/explanation.ts';
import { newestDecision } from '../work/stored-decision.ts';
import { attachedTo, type AttachedFile } from './attached.ts';
import type { PaperSubject } from './subject.ts';

/** The record that a paper is printed from: one for all languages. */
export type PaperRecord =
  | {
      readonly kind: 'act';
      readonly act: SignedAct;
      /** In force when it was signed. */
      readonly order: InspectionOrder | null;
      readonly attached: readonly AttachedFile[];
    }
  | { readonly kind: 'sampling'; readonly act: SignedAct }
  | { readonly kind: 'order'; readonly order: InspectionOrder }
  | { readonly kind: 'request'; readonly request: DocumentRequest }
  | {
      readonly kind: 'check';
      readonly check: SignedCheck;
      readonly requests: readonly DocumentRequest[];
    }
  | { readonly kind: 'release' | 'refusal'; readonly release: Release }
  | { readonly kind: 'explanation'; readonly explanation: TraderExplanation };

const kindOf = ({ code }: Release): 'release' | 'refusal' =>
  code === '90' ? 'refusal' : 'release';

/** Every paper that exists of a declaration, kind by kind, the newest first. */
export function papersOf(reader: Reader, subject: PaperSubject): PaperLine[] {
  const { seq } = subject;
  const acts = actsOf(reader, seq);
  const decision = newestDecision(reader, seq);
  return [
    ...acts.map(({ version, number, signedAt: at, name: by }): PaperLine => ({
      what: { kind: 'act', version },
      number: versioned(number, version),
      at,
      by,
    })),
    ...acts
      .filter(({ body }) => body.sampling !== null)
      .map((act): PaperLine => ({
        what: { kind: 'sampling', version: act.version },
        number: versioned(samplingNumber(act), act.version),
        at: act.signedAt,
        by: act.name,
      })),
    ...ordersOf(reader, seq).map(({ number, at, name: by }): PaperLine => ({
      what: { kind: 'order', number },
      number,
      at,
      by,
    })),
    ...requestsOf(reader, seq)
      .toReversed()
      .map(({ number, sentAt: at, name: by }): PaperLine => ({
        what: { kind: 'request', number },
        number,
        at,
        by,
      })),
    ...checksOf(reader, seq).map(({ version, signedAt: at, name: by }): PaperLine => ({
      what: { kind: 'check', version },
      number: versioned(nameOf(subject), version),
      at,
      by,
    })),
    ...releasesOf(reader, seq).map((release): PaperLine => ({
      what: { kind: kindOf(release), number: release.number },
      number: release.number,
      at: release.at,
      by: release.by === system.name ? null : release.name,
    })),
    ...(decision === null
      ? []
      : [
          {
            what: { kind: 'explanation' } as const,
            number: nameOf(subject),
            at: decision.at,
            by: null,
          },
        ]),
  ];
}

/** By what a declaration is called where it bears no number of its own. */
export const nameOf = ({ registrationNumber, id }: PaperSubject): string =>
  registrationNumber ?? id;

const versioned = (number: string, version: number): string =>
  version === 1 ? number : `${number}-${version}`;

/** Number of the sampling act; that of the act it belongs to where it has none of its own. */
export const samplingNumber = ({ number, body }: SignedAct): string =>
  body.sampling?.number.trim() || number;

/** The record of one paper; `null`: there is no such one. */
export function recordOf(
  reader: Reader,
  { seq, id }: PaperSubject,
  what: PaperName,
): PaperRecord | null {
  switch (what.kind) {
    case 'act': {
      const act = actsOf(reader, seq).find(({ version }) => version === what.version);
      if (act === undefined) return null;
      const order = ordersOf(reader, seq).find(({ at }) => at <= act.signedAt) ?? null;
      return { kind: 'act', act, order, attached: attachedTo(reader, seq, act.signedAt) };
    }
    case 'sampling': {
      const act = actsOf(reader, seq).find(({ version }) => version === what.version);
      return act === undefined || act.body.sampling === null ? null : { kind: 'sampling', act };
    }
    case 'order': {
      const order = ordersOf(reader, seq).find(({ number }) => number === what.number);
      return order === undefined ? null : { kind: 'order', order };
    }
    case 'request': {
      const request = requestsOf(reader, seq).find(({ number }) => number === what.number);
      return request === undefined ? null : { kind: 'request', request };
    }
    case 'check': {
      const check = checksOf(reader, seq).find(({ version }) => version === what.version);
      if (check === undefined) return null;
      const requests = requestsOf(reader, seq).filter(({ sentAt }) => sentAt <= check.signedAt);
      return { kind: 'check', check, requests };
    }
    case 'release':
    case 'refusal': {
      const release = releasesOf(reader, seq).find(
        (each) => each.number === what.number && kindOf(each) === what.kind,
      );
      return release === undefined ? null : { kind: what.kind, release };
    }
    case 'explanation': {
      const explanation = explain(reader, id, 'trader')?.explanation;
      return explanation?.tier === 'trader' ? { kind: 'explanation', explanation } : null;
    }
  }
}

/**
 * SHA-256 of the record, hexadecimal: that which was signed with it, else of what it says in canonical
 * form. Names of people are looked up and answers come later: neither is of the record.
 */
export function hashOfRecord(record: PaperRecord, { id }: PaperSubject): string {
  switch (record.kind) {
    case 'act':
    case 'sampling':
      return record.act.hash;
    case 'check':
      return record.check.hash;
    case 'order': {
      const { name: _, ...order } = record.order;
      return canonicalHash({ declaration: id, order });
    }
    case 'request': {
      const { id: _, name: __, state: ___, answer: ____, ...request } = record.request;
      return canonicalHash({ declaration: id, request });
    }
    case 'release':
    case 'refusal': {
      const { name: _, ...release } = record.release;
      return canonicalHash({ declaration: id, release });
    }
    case 'explanation':
      return canonicalHash(record.explanation);
  }
}
