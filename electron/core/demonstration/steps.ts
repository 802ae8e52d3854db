import { emptyCheck, type CheckDraft } from '../../../shared/work/check.ts';
import { isAfterRelease, type Measure } from '../../../shared/work/measure.ts';
import type { ApprovalInput } from '../../../shared/work/approval.ts';
import type { ActDraft, OrderInput } from '../../../shared/work/inspection.ts';
import type { ReleaseInput } from '../../../shared/work/release.ts';
import type { RequestInput } from '../../../shared/work/request.ts';
import { checkBeginning } from '../check/prefill.ts';
import { answerRequest, requestDocuments } from '../check/requests.ts';
import { signCheck } from '../check/sign.ts';
import { askApproval, decideApproval, approvalsOf } from '../desk/approvals.ts';
import { claim, draw } from '../desk/claim.ts';
import { saveDraft } from '../desk/drafts.ts';
import { measuresOf, skipMeasure } from '../desk/measures.ts';
import { release } from '../desk/release.ts';
import { subjectOf, workOf } from '../desk/row.ts';
import type { Desk, Seen } from '../desk/turn.ts';
import { requestsOf } from '../desk/view.ts';
import { signAct } from '../inspection/act.ts';
import { beginAct } from '../inspection/begin.ts';
import { orderInspection } from '../inspection/order.ts';
import { thisPost } from './world/offices.ts';

/** The steps that people of the demonstration take at the window, as they would there; each may be refused. */
export class Steps {
  readonly #desk: Desk;
  readonly #id: string;
  readonly #seq: number;

  constructor(desk: Desk, id: string) {
    this.#desk = desk;
    this.#id = id;
    this.#seq = subjectOf(desk.store, id)?.seq ?? 0;
  }

  get #seen(): Seen {
    return { id: this.#id, revision: workOf(this.#desk.store, this.#seq)?.revision ?? 0 };
  }

  get #open(): Measure[] {
    return measuresOf(this.#desk.store, this.#seq).filter(
      (measure) => measure.state === 'open' && !isAfterRelease(measure),
    );
  }

  claim(): void {
    claim(this.#desk, this.#seen);
  }

  draw(): void {
    draw(this.#desk, this.#seen);
  }

  request(asked: Pick<RequestInput, 'templates' | 'text'>): void {
    requestDocuments(this.#desk, this.#seen, { ...asked, items: [], language: 'ru' });
  }

  answer(verdict: 'received' | 'insufficient', note: string): void {
    const open = requestsOf(this.#desk.store, this.#seq).find(({ state }) => state === 'open');
    if (open !== undefined) answerRequest(this.#desk, this.#seen, open.id, { verdict, note });
  }

  ask(asked: ApprovalInput): void {
    askApproval(this.#desk, this.#seen, asked);
  }

  /** The head of the post decides what is asked of him: `head` is his desk. */
  grant(head: Desk, note: string): void {
    const open = approvalsOf(head.store, this.#seq).find(({ decision }) => decision === null);
    if (open !== undefined) decideApproval(head, open.id, true, note);
  }

  /** Papers were looked at box by box, and nothing differed. */
  signCheck(): void {
    signCheck(this.#desk, this.#seen, { ...this.#check(Infinity), outcome: '00' }, null);
  }

  /** Half of the boxes are done, and somebody was called away. */
  draftCheck(): void {
    saveDraft(this.#desk, this.#id, 0, { kind: 'check', body: this.#check(6) });
  }

  #check(boxes: number): CheckDraft {
    const { draft, look, papers } = checkBeginning(this.#desk.store, this.#id);
    return {
      ...emptyCheck(),
      ...draft,
      boxes: look.slice(0, boxes).map(({ box, item, declared }) => ({
        box,
        item,
        verdict: 'agrees',
        declared,
        found: '',
        source: '',
        note: '',
      })),
      documents: papers.slice(0, boxes).map(({ code, reference, date }) => ({
        code,
        reference,
        date,
        form: 'electronic',
        verdict: 'accepted',
        note: '',
      })),
    };
  }

  order(percent = 50): void {
    const order: OrderInput = {
      kind: 'inspection',
      percent,
      items: [],
      unpack: true,
      recount: false,
      reweigh: false,
      photograph: false,
      means: ['scale', 'camera'],
      place: `${thisPost.code}, досмотровая площадка № 2`,
      notifiedAt: this.#desk.clock.now(),
      note: '',
    };
    orderInspection(this.#desk, this.#seen, order);
  }

  /** @param startedAt UTC */
  signAct(startedAt: string): void {
    signAct(this.#desk, this.#seen, this.#act(startedAt, true), null);
  }

  /** The samples are away: the act is signed, and its conclusion is waited for. */
  signActWithExpertise(startedAt: string): void {
    const act = this.#act(startedAt, true);
    const [line] = act.lines;
    if (line === undefined) return;
    const sample = {
      item: line.item,
      what: line.declared.description.slice(0, 300),
      quantity: '2 × 0,5 кг',
      cost: '',
      packing: 'пакет',
      seal: 'ПЛ 104417',
      hazardous: false,
      perishable: false,
      storage: '',
    };
    const at = this.#desk.clock.now();
    signAct(
      this.#desk,
      this.#seen,
      {
        ...act,
        lines: act.lines.map((one, index) => (index === 0 ? { ...one, sampled: true } : one)),
        sampling: { number: '', takenAt: at, samples: [sample], note: '' },
        expertise: {
          laboratory: 'Таможенная лаборатория',
          questions: ['Соответствует ли товар описанию в графе 31 и заявленному коду?'],
          sentAt: at,
          conclusion: null,
        },
      },
      null,
    );
  }

  /** Seals and the place are written, the goods are not. @param startedAt UTC */
  draftAct(startedAt: string): void {
    saveDraft(this.#desk, this.#id, 0, { kind: 'act', body: this.#act(startedAt, false) });
  }

  #act(startedAt: string, whole: boolean): ActDraft {
    const act = beginAct(this.#desk.store, this.#id);
    if (act === null) throw new Error(`there is no declaration ${this.#id}`);
    return {
      ...act,
      startedAt,
      place: `${thisPost.code}, досмотровая площадка № 2`,
      declarantPresent: true,
      ...(whole ? { endedAt: this.#desk.clock.now(), outcome: '00' as const } : {}),
    };
  }

  /** What nothing is left to doubt of is not applied; a mandatory measure stays, and with it the declaration. */
  skipTheRest(): void {
    for (const { code, mandatory } of this.#open)
      if (!mandatory)
        skipMeasure(this.#desk, this.#seen, {
          measure: code,
          reason: 'doubtRemoved',
          note: 'Представленные документы снимают сомнение.',
        });
  }

  release(decision: ReleaseInput): void {
    release(this.#desk, this.#seen, decision);
  }
}
