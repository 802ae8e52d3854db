import { newestCheckpoint } from '../../../electron/core/audit/state.ts';
import { keepCheckpoint } from '../../../electron/core/journal/checkpoint.ts';
import { openSigner } from '../../../electron/core/journal/key.ts';
import { insertRelease } from '../../../electron/core/desk/released.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import { canonicalHash } from '../../../electron/core/risk/canonical.ts';
import type { Store } from '../../../electron/core/store/open.ts';
import type { Writer } from '../../../electron/core/store/store.ts';
import { checkDraftSchema, emptyCheck, type CheckDraft } from '../../../shared/work/check.ts';
import {
  actDraftSchema,
  orderInputSchema,
  type ActDraft,
  type ActLine,
  type OrderInput,
} from '../../../shared/work/inspection.ts';
import { requestInputSchema, type RequestInput } from '../../../shared/work/request.ts';
import { sound } from '../control/sound.ts';
import { postAtWork } from '../versions/post-at-work.ts';

export const kazakh = 'ӘҒҚҢӨҰҮҺІ әғқңөұүһі';

export const order: OrderInput = {
  kind: 'inspection',
  percent: 50,
  items: [1, 3],
  unpack: true,
  recount: true,
  reweigh: true,
  photograph: true,
  means: ['scale', 'camera'],
  place: 'Склад временного хранения № 7, Алматы',
  notifiedAt: '2026-07-01T06:30:00.000Z',
  note: 'Обратить внимание на маркировку',
};

export const request: RequestInput = {
  templates: ['contract', 'priceList', 'originCertificate'],
  items: [2],
  text: 'Цена товара требует пояснения',
  language: 'ru',
};

export const line = (item: number, changed: Partial<ActLine> = {}): ActLine => ({
  item,
  declared: {
    hsCode: '8471300000',
    description: 'Портативные вычислительные машины массой не более 10 кг',
    grossGrams: 1_234_500 + item,
    netGrams: 1_200_000,
    packages: 40,
    packageKind: 'CT',
    quantity: 400,
    unit: '796',
    origin: 'CN',
  },
  packages: 41,
  packagesDamaged: false,
  grossGrams: 1_250_075,
  netGrams: 1_215_500,
  quantity: 410,
  weighedBy: 'weighed',
  differs: { weight: true, quantity: true, description: false, other: false },
  text: 'Излишек десяти штук в одном месте',
  trademark: 'QAZ',
  marking: 'MK-001',
  damaged: false,
  photosPromised: 2,
  sampled: item === 1,
  ...changed,
});

export const act: ActDraft = {
  form: 'inspection',
  extent: 'part',
  object: 'goods',
  startedAt: '2026-07-01T07:00:00.000Z',
  endedAt: '2026-07-01T08:45:00.000Z',
  place: 'Склад временного хранения № 7, Алматы',
  parties: {
    consignor: 'Shenzhen Example Trading Co., Ltd',
    consignee: `ТОО «${kazakh}»`,
    carrier: 'ТОО «Тасымал»',
    driver: 'Серік Әбенов, удостоверение 012345678',
  },
  declarantPresent: false,
  absenceReason: 'Уведомлен, к назначенному времени не явился',
  participants: [
    {
      role: 'representative',
      name: 'Айгүл Сәрсенова',
      identity: 'удостоверение 034567890',
      authority: 'доверенность № 12 от 03.05.2026',
      signed: true,
      copyAt: '2026-07-01T09:00:00.000Z',
    },
    {
      role: 'witness',
      name: 'Ерлан Қуанышев',
      identity: 'удостоверение 045678901',
      authority: '',
      signed: true,
      copyAt: '',
    },
  ],
  vehicle: { plates: '123ABC02 / 45XYZ02', containers: 'MSCU6639870', vin: '', note: '' },
  documents: [
    { code: '02015', reference: 'CMR 778899', date: '2026-06-20' },
    { code: '04021', reference: 'INV-2026/0415', date: '2026-06-15' },
  ],
  sealsBefore: [
    { number: 'KZ0001234', kind: 'seal', state: 'intact', note: '' },
    { number: 'NAV-77', kind: 'navigation', state: 'broken', note: 'дужка перекушена' },
  ],
  resealed: true,
  sealsAfter: [{ number: 'KZ0005678', kind: 'seal', state: 'intact', note: '' }],
  radiation: {
    level: 0.12,
    background: 0.11,
    device: 'РКС-01',
    deviceNumber: '4471',
    certificate: 'ВА-11/2026',
  },
  packages: 123,
  grossGrams: 3_750_225,
  weighedBy: 'scale',
  scale: { name: 'ВП-5', number: '88123', certificate: 'ВА-12/2026' },
  lines: [
    line(1),
    line(2, { differs: { weight: false, quantity: false, description: true, other: true } }),
    line(3),
  ],
  means: ['scale', 'camera', 'scanner'],
  scanAct: 'S-17',
  sampling: {
    number: '55302/010726/000004',
    takenAt: '2026-07-01T08:00:00.000Z',
    samples: [
      {
        item: 1,
        what: 'Блок питания',
        quantity: '2 шт',
        cost: '15 000 ₸',
        packing: 'пакет № 1',
        seal: 'ЛНП 0117',
        hazardous: false,
        perishable: true,
        storage: 'сухое место, до 25 °C',
      },
    ],
    note: '',
  },
  expertise: {
    laboratory: 'Кеден зертханасы',
    questions: ['К какой товарной позиции относится товар?', 'Каков состав?'],
    sentAt: '2026-07-01T08:30:00.000Z',
    conclusion: null,
  },
  photosPromised: 2,
  violation: true,
  violationText: 'Излишек товара, не указанный в декларации',
  articles: '551',
  annexes: ['Фототаблица на 2 листах'],
  effects: [
    { payment: '2010', minor: 12_345_678 },
    { payment: '5060', minor: -4_200 },
    { payment: 'FINE', minor: 50_000_00 },
  ],
  outcome: '13',
  text: 'Вес и количество не совпадают с заявленными',
  remarks: 'Печать поста № 4',
  measures: ['I21', 'I24'],
};

export const check: CheckDraft = {
  ...emptyCheck(),
  boxes: [
    {
      box: '42',
      item: 1,
      verdict: 'differs',
      declared: '4 200,00',
      found: '5 100,00',
      source: 'Инвойс INV-2026/0415',
      note: 'В инвойсе другая цена',
    },
    { box: '22', item: null, verdict: 'agrees', declared: 'USD', found: '', source: '', note: '' },
  ],
  documents: [
    {
      code: '04021',
      reference: 'INV-2026/0415',
      date: '2026-06-15',
      form: 'copy',
      verdict: 'doubtful',
      note: 'нечеткая печать',
    },
  ],
  values: [
    {
      item: 1,
      verdict: 'adjusted',
      declaredMethod: '1',
      method: '6',
      declared: { minor: 420_000, currency: 'USD' },
      accepted: { minor: 510_000, currency: 'USD' },
      justification: 'Цена сделки не подтверждена',
      evidence: {
        hs: '8471300000',
        origin: 'CN',
        currency: 'USD',
        n: 31,
        low: 1210,
        median: 1850.5,
        high: 2400,
        declared: 990,
      },
    },
  ],
  classification: [
    { item: 2, declared: '8471300000', found: '8528521000', ground: 'Основная функция: монитор' },
  ],
  origin: [
    {
      item: 3,
      declared: 'KG',
      found: 'CN',
      certificate: 'CT-1 № 445',
      decision: 'refused',
      ground: 'Сертификат не подтвержден',
    },
  ],
  measures: ['D10', 'D12'],
  effects: [{ payment: '2010', minor: 98_765_43 }],
  outcome: '10',
  text: 'Стоимость скорректирована по шестому методу',
  proposal: '10',
};

const insert = {
  act: (change: Writer, seq: number, body: ActDraft, version: number) =>
    change.run(
      `INSERT INTO inspection_act (declaration_seq, number, version, correction, body, signed_at, by, hash)
       VALUES (?, '55302/010726/000003', ?, ?, ?, '2026-07-01T09:10:00.000Z', 'serik', ?)`,
      seq,
      version,
      version === 1 ? null : 'Опечатка в номере пломбы',
      JSON.stringify(actDraftSchema.parse(body)),
      canonicalHash(body),
    ),
  check: (change: Writer, seq: number, body: CheckDraft, version: number) =>
    change.run(
      `INSERT INTO documentary_check (declaration_seq, version, correction, body, started_at, signed_at, by, hash)
       VALUES (?, ?, NULL, ?, '2026-07-01T06:05:00.000Z', '2026-07-01T06:47:00.000Z', 'serik', ?)`,
      seq,
      version,
      JSON.stringify(checkDraftSchema.parse(body)),
      canonicalHash(body),
    ),
};

/** A change of the store as signing makes it: the row and what the log says of it. */
function write(store: Store, id: string, row: (change: Writer) => unknown): void {
  store.change({ name: 'serik', role: 'officer' }, (change) => {
    row(change);
    change.record({ action: 'test.sign', object: { kind: 'declaration', id }, detail: {} });
  });
}

/** A post where one declaration has every paper there is; the rest is to be signed by whoever asks. */
export function postWithPapers(folder: { path: string; file: (name: string) => string }) {
  const { store, clock, lodge } = postAtWork(folder.file('post.db'));
  const { id } = lodge(sound());
  if (id === null) throw new Error('the sample was not taken in');
  const { seq } = store.get<{ seq: number }>('SELECT seq FROM declaration WHERE id = ?', id) ?? {
    seq: 0,
  };
  const signAct = (body: ActDraft, version: number) =>
    write(store, id, (change) => insert.act(change, seq, body, version));
  const signCheck = (body: CheckDraft, version: number) =>
    write(store, id, (change) => insert.check(change, seq, body, version));
  write(store, id, (change) =>
    change.run(
      `INSERT INTO inspection_order (declaration_seq, number, body, at, by)
       VALUES (?, '55302/010726/000001', ?, '2026-07-01T06:20:00.000Z', 'serik')`,
      seq,
      JSON.stringify(orderInputSchema.parse(order)),
    ),
  );
  write(store, id, (change) =>
    change.run(
      `INSERT INTO document_request (declaration_seq, number, body, sent_at, due_at, by, state)
       VALUES (?, '55302/010726/000002', ?, '2026-07-01T06:10:00.000Z', '2026-07-11T13:00:00.000Z', 'serik', 'open')`,
      seq,
      JSON.stringify(requestInputSchema.parse(request)),
    ),
  );
  signCheck(check, 1);
  signAct(act, 1);
  write(store, id, (change) =>
    change.run(
      `INSERT INTO attachment (declaration_seq, kind, name, type, size, sha256, item, note, at, by, bytes)
       VALUES (?, 'photo', 'фото 1.jpg', 'image/jpeg', 3, ?, 1, '', '2026-07-01T08:10:00.000Z', 'serik', ?)`,
      seq,
      'ab'.repeat(32),
      new Uint8Array([1, 2, 3]),
    ),
  );
  const release = (code: '10' | '12' | '90', number: string, at: string, ground: string) =>
    write(store, id, (change) =>
      insertRelease(change, seq, {
        number,
        code,
        at,
        by: 'serik',
        security: code === '12' ? { kind: 'guarantee', number: 'BG-77', minor: 123_456_789 } : null,
        ground,
      }),
    );
  release(
    '90',
    '55302/010726/000005',
    '2026-07-01T09:20:00.000Z',
    'Товары не предъявлены полностью',
  );
  release(
    '12',
    '55302/010726/000006',
    '2026-07-01T10:00:00.000Z',
    'Проверка стоимости продолжается',
  );
  const sign = () => {
    keepCheckpoint(store, clock, openSigner(folder.path, 'daliz-test', null), {
      occasion: 'print',
      actor: system,
    });
    const kept = newestCheckpoint(store);
    if (kept === null) throw new Error('no checkpoint');
    return kept;
  };
  return { store, clock, id, seq, lodge, signAct, signCheck, sign };
}
