import { DeskFault } from '../desk/faults.ts';
import type { Desk } from '../desk/turn.ts';
import type { Agenda } from './agenda.ts';
import { hoursAfter } from './happening.ts';
import { Steps } from './steps.ts';

/** Somebody has to look at it, and the program of the story knows what he would find. */
export interface ToDo {
  readonly id: string;
  readonly corridor: 'yellow' | 'red';
  /** UTC. */
  readonly receivedAt: string;
  /** Hours and days of the post from its receipt to the end of the story. */
  readonly hours: number;
  readonly days: number;
  /** When an ordinary officer is done with it, UTC. */
  readonly doneAt: string;
  /** Whether he finds nothing: then he signs what he did, else the finding is history. */
  readonly clean: boolean;
  /** Ends it with what was found, as history tells it. */
  readonly finish: () => void;
}

/** What becomes of a piece of work until the story ends. */
type Course =
  | 'waits'
  | 'taken'
  | 'takenByHead'
  | 'drawn'
  | 'half done'
  | 'asked'
  | 'papers wanted'
  | 'longer term'
  | 'goes on after release'
  | 'ordered'
  | 'half opened'
  | 'less asked'
  | 'expertise'
  | 'done';

/** Within the term of release of the post, hours: what is older and still waits is late. */
const term = 3.6;
/** A shift: what nobody took in it is late by hours, and no more. */
const shift = 8;

/** Courses of each corridor by age, dealt one after the other so that a shift has something of each. */
const courses: Readonly<
  Record<ToDo['corridor'], Readonly<Record<'fresh' | 'late' | 'recent' | 'older', Course[]>>>
> = {
  yellow: {
    fresh: ['waits', 'half done', 'asked', 'takenByHead', 'waits', 'taken', 'waits', 'asked'],
    late: ['waits', 'half done', 'papers wanted', 'done', 'waits', 'papers wanted', 'done'],
    recent: ['papers wanted', 'done', 'longer term', 'done', 'papers wanted', 'done', 'done'],
    older: ['longer term', 'done', 'goes on after release', 'done'],
  },
  red: {
    fresh: ['waits', 'drawn', 'waits'],
    late: ['waits', 'half opened', 'ordered'],
    recent: ['waits', 'half opened', 'less asked', 'done', 'ordered', 'waits'],
    older: ['expertise', 'done'],
  },
};

const ageOf = ({ hours, days }: ToDo): 'fresh' | 'late' | 'recent' | 'older' => {
  if (hours < term) return 'fresh';
  if (hours < shift) return 'late';
  return days <= 1 ? 'recent' : 'older';
};

const priceDoubt = 'Цена ниже цен на однородные товары: подтвердите сделку и оплату.';

/** Why goods are to be opened that nobody selected. */
const doubts = [
  'Масса на весах поста не сходится с заявленной.',
  'Номер пломбы на задней двери не совпадает с номером в накладной.',
  'В упаковочном листе другие места, чем в накладной; водитель объяснить не может.',
  'Тент вскрыт и зашит заново, следы свежие.',
] as const;

const inTurn = <T>(all: readonly T[], nth: number): T | undefined => all[nth % all.length];

/** The work of the last days: most of it done in time, the rest in every state in which a shift finds it. */
export class Shift {
  readonly #agenda: Agenda;
  readonly #officer: Desk;
  readonly #head: Desk;
  readonly #dealt = new Map<string, number>();

  constructor(agenda: Agenda, officer: Desk, head: Desk) {
    this.#agenda = agenda;
    this.#officer = officer;
    this.#head = head;
  }

  take(todo: ToDo): void {
    const pile = courses[todo.corridor][ageOf(todo)];
    const nth = this.#nth(`${todo.corridor} ${ageOf(todo)}`);
    this.#go(inTurn(pile, nth) ?? 'waits', todo);
  }

  /** How many of a kind were dealt before. */
  #nth(kind: string): number {
    const nth = this.#dealt.get(kind) ?? 0;
    this.#dealt.set(kind, nth + 1);
    return nth;
  }

  /** A truck that is expected: its papers are looked at before it is here. */
  prepare(id: string, announcedAt: string): void {
    this.#at(hoursAfter(announcedAt, 1), () => new Steps(this.#officer, id).claim());
  }

  /** What the story does not allow (a measure that holds, work that has ended) is left, or ended otherwise. */
  #at(moment: string, act: () => void, otherwise?: () => void): void {
    this.#agenda.add(moment, () => {
      try {
        act();
      } catch (error) {
        if (!(error instanceof DeskFault)) throw error;
        otherwise?.();
      }
    });
  }

  #go(course: Course, todo: ToDo): void {
    const steps = new Steps(this.#officer, todo.id);
    const after = (share: number) => hoursAfter(todo.receivedAt, todo.hours * share);
    const soon = hoursAfter(todo.receivedAt, Math.min(0.8, todo.hours * 0.4));
    switch (course) {
      case 'waits':
        return;
      case 'taken':
        return this.#at(soon, () => steps.claim());
      case 'takenByHead':
        return this.#at(soon, () => new Steps(this.#head, todo.id).claim());
      case 'drawn':
        return this.#at(soon, () => steps.draw());
      case 'half done':
        this.#at(soon, () => steps.claim());
        return this.#at(after(0.7), () => steps.draftCheck());
      case 'asked':
        this.#at(soon, () => steps.claim());
        return this.#at(after(0.6), () =>
          steps.ask({
            kind: 'ownInitiative',
            measures: ['I21'],
            items: [],
            ground: inTurn(doubts, this.#nth('doubts')) ?? doubts[0],
          }),
        );
      case 'papers wanted':
        this.#at(soon, () => steps.claim());
        return this.#at(hoursAfter(soon, 0.5), () =>
          steps.request({ templates: ['contract', 'priceList', 'payment'], text: priceDoubt }),
        );
      case 'longer term':
        return this.#longerTerm(steps, todo, soon, after);
      case 'goes on after release':
        return this.#goesOn(steps, todo, soon);
      case 'ordered':
        this.#at(soon, () => steps.draw());
        return this.#at(hoursAfter(soon, 0.3), () => steps.order());
      case 'half opened':
        this.#at(soon, () => steps.draw());
        this.#at(hoursAfter(soon, 0.3), () => steps.order());
        return this.#at(after(0.8), () => steps.draftAct(after(0.7)));
      case 'less asked':
        this.#at(soon, () => steps.draw());
        this.#at(hoursAfter(soon, 0.3), () => steps.order(100));
        return this.#at(after(0.8), () =>
          steps.ask({
            kind: 'lowerExtent',
            percent: 30,
            ground: 'Сборный груз 60 мест: открыто 18, расхождений нет.',
          }),
        );
      case 'expertise':
        this.#at(soon, () => steps.draw());
        this.#at(hoursAfter(soon, 0.3), () => steps.order());
        return this.#at(
          hoursAfter(soon, 3),
          () => steps.signActWithExpertise(hoursAfter(soon, 1)),
          todo.finish,
        );
      case 'done':
        return this.#done(steps, todo, soon);
    }
  }

  #longerTerm(steps: Steps, todo: ToDo, soon: string, after: (share: number) => string): void {
    this.#at(soon, () => steps.claim());
    this.#at(hoursAfter(soon, 0.5), () =>
      steps.request({ templates: ['contract', 'transportCosts'], text: priceDoubt }),
    );
    this.#at(after(0.4), () =>
      steps.answer('insufficient', 'Договор без спецификации на эту поставку.'),
    );
    this.#at(after(0.45), () =>
      steps.ask({
        kind: 'extension',
        days: 10,
        ground: 'Спецификация запрошена у продавца повторно.',
      }),
    );
    this.#at(
      after(0.55),
      () => steps.grant(this.#head, 'Продлить, ход проверки доложить.'),
      todo.finish,
    );
  }

  #goesOn(steps: Steps, todo: ToDo, soon: string): void {
    this.#at(soon, () => steps.claim());
    this.#at(
      hoursAfter(soon, 2),
      () => {
        steps.skipTheRest();
        steps.release({
          code: '12',
          security: { kind: 'guarantee', number: 'БГ-2211', minor: 185_000_000 },
          ground: 'Проверка таможенной стоимости завершается после выпуска.',
        });
        steps.request({ templates: ['valueExplanation', 'payment'], text: priceDoubt });
      },
      todo.finish,
    );
  }

  #done(steps: Steps, todo: ToDo, soon: string): void {
    if (!todo.clean) return this.#agenda.add(todo.doneAt, todo.finish);
    const { corridor, doneAt } = todo;
    this.#at(soon, () => (corridor === 'red' ? steps.draw() : steps.claim()));
    this.#at(
      doneAt,
      () => {
        if (corridor === 'red') {
          steps.order();
          steps.signAct(soon);
        } else steps.signCheck();
        steps.skipTheRest();
        steps.release({ code: '10', security: null, ground: '' });
      },
      todo.finish,
    );
  }
}
