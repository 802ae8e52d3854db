import type { Language } from '../../../shared/languages.ts';
import { actBlocks } from './contents/act.ts';
import { checkBlocks } from './contents/check.ts';
import { explanationBlocks } from './contents/explanation.ts';
import { orderBlocks } from './contents/order.ts';
import { releaseBlocks } from './contents/release.ts';
import { requestBlocks } from './contents/request.ts';
import { samplingBlocks } from './contents/sampling.ts';
import type { Telling } from './contents/telling.ts';
import type { Block, Content } from './page/blocks.ts';
import { momentOnPaper } from './page/moment.ts';
import { hashOfRecord, nameOf, samplingNumber, type PaperRecord } from './records.ts';
import type { PaperSubject } from './subject.ts';
import { sayIn, type Say } from './words.ts';

/** What a paper says in one language: the words are of the language, the figures of the record. */
export function contentOf(record: PaperRecord, subject: PaperSubject, language: Language): Content {
  const say = sayIn(language);
  const telling: Telling = { say, language, subject };
  const { number, at } = datedBy(record, subject);
  const version = versionOf(record);
  const post = [subject.post.code, subject.post.name].filter(Boolean).join(' ');
  const numbered = `№ ${number}, ${momentOnPaper(at)} (${say('time')})`;
  return {
    office: [say('body'), `${say('post')} ${post}`],
    warning: isInternal(record) ? say('internal') : null,
    title: titleOf(record, say),
    form: record.kind === 'act' ? say('act.form') : null,
    dated: numbered,
    number,
    version: version > 1 ? `${say('version')} ${version}` : null,
    at,
    blocks: blocksOf(telling, record),
    hash: { label: say('hash'), value: hashOfRecord(record, subject) },
    checkpointLabel: say('checkpoint'),
  };
}

/** What may tell a person which doubt was looked into stays with the customs body. */
const isInternal = ({ kind }: PaperRecord): boolean => kind === 'check' || kind === 'order';

function titleOf(record: PaperRecord, say: Say): string {
  switch (record.kind) {
    case 'act':
      return say(`act.${record.act.body.form}`);
    case 'order':
      return say(`order.${record.order.kind}`);
    case 'explanation':
      return say('kind.explanation');
    default:
      return say(`${record.kind}.title`);
  }
}

/** What is sent out has no versions. */
export function versionOf(record: PaperRecord): number {
  if (record.kind === 'act' || record.kind === 'sampling') return record.act.version;
  return record.kind === 'check' ? record.check.version : 1;
}

/** Number and moment of the record. */
function datedBy(record: PaperRecord, subject: PaperSubject): { number: string; at: string } {
  switch (record.kind) {
    case 'act':
      return { number: record.act.number, at: record.act.signedAt };
    case 'sampling':
      return { number: samplingNumber(record.act), at: record.act.signedAt };
    case 'order':
      return { number: record.order.number, at: record.order.at };
    case 'request':
      return { number: record.request.number, at: record.request.sentAt };
    case 'check':
      return { number: nameOf(subject), at: record.check.signedAt };
    case 'release':
    case 'refusal':
      return { number: record.release.number, at: record.release.at };
    case 'explanation':
      return { number: nameOf(subject), at: record.explanation.decidedAt };
  }
}

function blocksOf(telling: Telling, record: PaperRecord): Block[] {
  switch (record.kind) {
    case 'act':
      return actBlocks(telling, record);
    case 'sampling':
      return samplingBlocks(telling, record.act);
    case 'order':
      return orderBlocks(telling, record.order);
    case 'request':
      return requestBlocks(telling, record.request);
    case 'check':
      return checkBlocks(telling, record);
    case 'release':
    case 'refusal':
      return releaseBlocks(telling, record.release);
    case 'explanation':
      return explanationBlocks(telling, record.explanation);
  }
}
