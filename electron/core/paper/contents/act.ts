import type { ActDraft } from '../../../../shared/work/inspection.ts';
import { exact } from '../../../../shared/figures.ts';
import { formatDate } from '../../../../shared/format.ts';
import type { Block, Fact } from '../page/blocks.ts';
import { momentOnPaper } from '../page/moment.ts';
import type { PaperRecord } from '../records.ts';
import { samplingNumber } from '../records.ts';
import { wordOr } from '../words.ts';
import { goodsBlock } from './goods.ts';
import { resultBlocks } from './result.ts';
import {
  aboutDeclaration,
  aboutVersion,
  count,
  factsUnder,
  mass,
  momentOrNull,
  signaturesOf,
  said,
  tableUnder,
  yesOrNo,
  type Telling,
} from './telling.ts';

type ActRecord = Extract<PaperRecord, { kind: 'act' }>;

/**
 * The act of inspection or examination, in the order of the form of Decision 260: what was ordered,
 * parties and participants, documents, seals, radiation, weights, goods, samples, result, signatures.
 */
export function actBlocks(telling: Telling, record: ActRecord): Block[] {
  const { act, order } = record;
  const { body } = act;
  const { say } = telling;
  const ordered =
    order === null ? null : `№ ${order.number}, ${momentOnPaper(order.at)}, ${order.name}`;
  return [
    {
      kind: 'facts',
      facts: [
        ...aboutDeclaration(telling),
        ...aboutVersion(telling, act),
        [say('act.extent'), say(`act.extent.${body.extent}`)],
        [say('act.object'), say(`act.object.${body.object}`)],
        [say('act.order'), ordered],
        [say('act.notified'), order === null ? null : momentOrNull(order.notifiedAt)],
        [say('act.place'), said(body.place)],
        [say('act.started'), momentOrNull(body.startedAt)],
        [say('act.ended'), momentOrNull(body.endedAt)],
        [say('act.signed'), momentOnPaper(act.signedAt)],
        [say('official'), act.name],
      ],
    },
    ...factsUnder(say('act.parties'), partyFacts(telling, body)),
    ...participantsBlock(telling, body),
    ...factsUnder(say('act.vehicle'), [
      [say('act.plates'), said(body.vehicle.plates)],
      [say('act.containers'), said(body.vehicle.containers)],
      [say('act.vin'), said(body.vehicle.vin)],
      [say('note'), said(body.vehicle.note)],
    ]),
    ...documentsBlock(telling, body),
    ...sealsBlock(telling, say('act.sealsBefore'), body.sealsBefore),
    ...factsUnder(say('act.radiation'), radiationFacts(telling, body)),
    ...factsUnder(say('act.weights'), weightFacts(telling, body)),
    ...goodsBlock(telling, body.lines),
    ...sealsBlock(telling, say('act.sealsAfter'), body.sealsAfter),
    ...samplesBlock(telling, record),
    ...resultBlocks(telling, record),
    { kind: 'heading', text: say('act.signatures') },
    signaturesOf(telling, act.name, body.participants),
  ];
}

function partyFacts(telling: Telling, { parties, ...body }: ActDraft): Fact[] {
  const { say } = telling;
  return [
    [say('act.consignor'), said(parties.consignor)],
    [say('act.consignee'), said(parties.consignee)],
    [say('act.carrier'), said(parties.carrier)],
    [say('act.driver'), said(parties.driver)],
    [say('act.present'), yesOrNo(telling, body.declarantPresent)],
    [say('act.absence'), body.declarantPresent ? null : said(body.absenceReason)],
  ];
}

function participantsBlock(telling: Telling, { participants }: ActDraft): Block[] {
  const { say } = telling;
  return tableUnder(
    say('act.participants'),
    [
      { head: say('act.role'), width: 76 },
      { head: say('act.name'), width: 96 },
      { head: say('act.identity'), width: 100 },
      { head: say('act.authority'), width: 100 },
      { head: say('act.hasSigned'), width: 52 },
      { head: say('act.copy'), width: 0 },
    ],
    participants.map(({ role, name, identity, authority, signed, copyAt }) => ({
      cells: [
        say(`role.${role}`),
        name,
        identity,
        authority,
        yesOrNo(telling, signed),
        momentOrNull(copyAt) ?? '',
      ],
    })),
  );
}

function documentsBlock({ say, language }: Telling, { documents }: ActDraft): Block[] {
  return tableUnder(
    say('act.documents'),
    [
      { head: say('document'), width: 230 },
      { head: say('number'), width: 170 },
      { head: say('date'), width: 0 },
    ],
    documents.map(({ code, reference, date }) => ({
      cells: [
        [code, wordOr(language, 'terms', `document.${code}`, '')].join(' ').trim(),
        reference,
        formatDate(date),
      ],
    })),
  );
}

function sealsBlock({ say }: Telling, heading: string, seals: ActDraft['sealsBefore']): Block[] {
  return tableUnder(
    heading,
    [
      { head: say('number'), width: 130 },
      { head: say('act.sealKind'), width: 110 },
      { head: say('act.sealState'), width: 90 },
      { head: say('note'), width: 0 },
    ],
    seals.map(({ number, kind, state, note }) => ({
      cells: [number, say(`seal.${kind}`), say(`seal.${state}`), note],
    })),
  );
}

function radiationFacts({ say }: Telling, { radiation }: ActDraft): Fact[] {
  const { level, background, device, deviceNumber, certificate } = radiation;
  return [
    [say('act.level'), level === null ? null : exact(level)],
    [say('act.background'), background === null ? null : exact(background)],
    [say('act.device'), said([device, deviceNumber].join(' '))],
    [say('act.certificate'), said(certificate)],
  ];
}

function weightFacts(telling: Telling, body: ActDraft): Fact[] {
  const { say } = telling;
  const { scale } = body;
  return [
    [say('act.packages'), body.packages === null ? null : count(body.packages)],
    [say('act.gross'), body.grossGrams === null ? null : mass(telling, body.grossGrams)],
    [say('act.method'), say(`weighed.${body.weighedBy}`)],
    [say('act.scale'), said([scale.name, scale.number].join(' '))],
    [say('act.certificate'), said(scale.certificate)],
    [say('act.means'), said(body.means.map((one) => say(`means.${one}`)).join(', '))],
    [say('act.scan'), said(body.scanAct)],
    [say('act.resealed'), yesOrNo(telling, body.resealed)],
  ];
}

function samplesBlock(telling: Telling, { act }: ActRecord): Block[] {
  const { say } = telling;
  const { sampling, expertise } = act.body;
  const taken =
    sampling === null
      ? say('no')
      : `${say('yes')}, ${say('act.samplesBy', { number: samplingNumber(act) })}`;
  return [
    ...factsUnder(say('act.sampling'), [[say('act.samples'), taken]]),
    ...(expertise === null
      ? []
      : factsUnder(say('act.expertise'), [
          [say('act.laboratory'), said(expertise.laboratory)],
          [say('act.questions'), said(numbered(expertise.questions))],
          [say('act.sent'), momentOrNull(expertise.sentAt)],
          [
            say('act.expert'),
            expertise.conclusion === null
              ? null
              : `№ ${expertise.conclusion.number}, ${momentOnPaper(expertise.conclusion.at)}\n${expertise.conclusion.text}`,
          ],
        ])),
  ];
}

const numbered = (lines: readonly string[]): string =>
  lines
    .filter((line) => line.trim() !== '')
    .map((line, index) => `${index + 1}. ${line}`)
    .join('\n');
