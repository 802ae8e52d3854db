import type { CheckDraft } from '../../../../shared/work/check.ts';
import { exact } from '../../../../shared/figures.ts';
import { formatDate, formatMoney, nothing } from '../../../../shared/format.ts';
import { majorUnits } from '../../../../shared/money.ts';
import type { ValueDecision } from '../../../../shared/work/check.ts';
import type { DocumentRequest } from '../../../../shared/work/request.ts';
import type { Block } from '../page/blocks.ts';
import { momentOnPaper } from '../page/moment.ts';
import type { PaperRecord } from '../records.ts';
import { wordOr } from '../words.ts';
import {
  aboutDeclaration,
  aboutVersion,
  effectsBlock,
  factsUnder,
  signaturesOf,
  said,
  tableUnder,
  type Telling,
} from './telling.ts';

/** The result of a documentary check: boxes, documents, value, classification, origin, conclusion. */
export function checkBlocks(
  telling: Telling,
  { check, requests }: Extract<PaperRecord, { kind: 'check' }>,
): Block[] {
  const { say } = telling;
  const { body } = check;
  const minutes = Math.round((Date.parse(check.signedAt) - Date.parse(check.startedAt)) / 60_000);
  const measures = body.measures.map((code) => `${code} ${say(code, {}, 'measures')}`).join('\n');
  return [
    {
      kind: 'facts',
      facts: [
        ...aboutDeclaration(telling),
        ...aboutVersion(telling, check),
        [say('official'), check.name],
        [say('check.started'), momentOnPaper(check.startedAt)],
        [say('check.signed'), momentOnPaper(check.signedAt)],
        [say('check.minutes'), String(minutes)],
        [say('check.measures'), said(measures)],
      ],
    },
    ...boxesBlock(telling, body),
    ...documentsBlock(telling, body),
    ...requestsBlock(telling, requests, check.signedAt),
    ...valuesBlock(telling, body),
    ...tableUnder(
      say('check.classification'),
      [
        { head: say('item'), width: 50 },
        { head: say('check.declared'), width: 90 },
        { head: say('check.found'), width: 90 },
        { head: say('ground'), width: 0 },
      ],
      body.classification.map(({ item, declared, found, ground }) => ({
        cells: [String(item), declared, found, ground],
      })),
    ),
    ...tableUnder(
      say('check.origin'),
      [
        { head: say('item'), width: 44 },
        { head: say('check.declared'), width: 70 },
        { head: say('check.found'), width: 80 },
        { head: say('check.certificate'), width: 110 },
        { head: say('check.verdict'), width: 0 },
      ],
      body.origin.map(({ item, declared, found, certificate, decision, ground }) => ({
        cells: [
          String(item),
          declared,
          found,
          certificate,
          { text: say(`verdict.${decision}`), under: ground },
        ],
      })),
    ),
    ...effectsBlock(telling, body.effects),
    ...factsUnder(say('check.conclusion'), [
      [
        say('outcome'),
        body.outcome === null ? null : `${body.outcome} ${say(body.outcome, {}, 'outcomes')}`,
      ],
      [say('conclusion'), said(body.text)],
      [
        say('check.proposal'),
        body.proposal === null ? null : `${body.proposal} ${say(`release.${body.proposal}`)}`,
      ],
    ]),
    signaturesOf(telling, check.name),
  ];
}

function boxesBlock({ say }: Telling, { boxes }: CheckDraft): Block[] {
  return tableUnder(
    say('check.boxes'),
    [
      { head: say('check.box'), width: 40 },
      { head: say('item'), width: 62 },
      { head: say('check.declared'), width: 110 },
      { head: say('check.found'), width: 110 },
      { head: say('check.source'), width: 90 },
      { head: say('check.verdict'), width: 0 },
    ],
    boxes.map(({ box, item, verdict, declared, found, source, note }) => ({
      cells: [
        box,
        item === null ? say('whole') : String(item),
        declared,
        found,
        source,
        say(`verdict.${verdict}`),
      ],
      below: [note],
    })),
  );
}

function documentsBlock({ say, language }: Telling, { documents }: CheckDraft): Block[] {
  return tableUnder(
    say('check.documents'),
    [
      { head: say('document'), width: 160 },
      { head: say('number'), width: 110 },
      { head: say('date'), width: 62 },
      { head: say('check.form'), width: 74 },
      { head: say('check.verdict'), width: 0 },
    ],
    documents.map(({ code, reference, date, form, verdict, note }) => ({
      cells: [
        [code, wordOr(language, 'terms', `document.${code}`, '')].join(' ').trim(),
        reference,
        formatDate(date),
        say(`form.${form}`),
        say(`verdict.${verdict}`),
      ],
      below: [note],
    })),
  );
}

/** What had been asked until it was signed, and what had come by then. */
function requestsBlock(
  { say }: Telling,
  requests: readonly DocumentRequest[],
  signedAt: string,
): Block[] {
  return tableUnder(
    say('check.requests'),
    [
      { head: say('number'), width: 160 },
      { head: say('check.sent'), width: 110 },
      { head: say('check.due'), width: 110 },
      { head: say('check.answered'), width: 0 },
    ],
    requests.map(({ number, sentAt, dueAt, answer }) => ({
      cells: [
        number,
        momentOnPaper(sentAt),
        momentOnPaper(dueAt),
        answer === null || answer.at > signedAt ? say('no') : momentOnPaper(answer.at),
      ],
    })),
  );
}

function valuesBlock(telling: Telling, { values }: CheckDraft): Block[] {
  const { say } = telling;
  const method = (code: string | null) =>
    code === null ? '' : say('check.methodOf', { method: code });
  return tableUnder(
    say('check.values'),
    [
      { head: say('item'), width: 50 },
      { head: say('check.declared'), width: 150 },
      { head: say('check.found'), width: 150 },
      { head: say('check.verdict'), width: 0 },
    ],
    values.map((value) => ({
      cells: [
        String(value.item),
        { text: formatMoney(value.declared), under: method(value.declaredMethod) },
        { text: formatMoney(value.accepted), under: method(value.method) },
        say(`verdict.${value.verdict}`),
      ],
      below: [value.justification, evidenceText(telling, value)],
    })),
  );
}

/** The prices it was compared with; kept in minor units, shown in whole ones. */
function evidenceText({ say }: Telling, { evidence }: ValueDecision): string {
  if (evidence === null) return '';
  const { currency, hs, origin, n, low, median, high, declared } = evidence;
  const price = (minor: number) => exact(Number(majorUnits({ minor, currency }).toFixed(6)));
  return say('check.evidence', {
    currency,
    hs,
    origin: origin ?? nothing,
    n,
    low: price(low),
    median: price(median),
    high: price(high),
    declared: declared === null ? nothing : price(declared),
  });
}
