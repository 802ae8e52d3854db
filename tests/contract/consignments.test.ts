import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportSummary } from '../../shared/contract/intake.ts';
import {
  blankDeclaration,
  blankDocument,
  blankItem,
  type Declaration,
} from '../../shared/declaration.ts';
import { temporaryFolder, TestClock } from '../support/post.ts';
import { administrator, openHouse, workAtOwnPost, worker } from '../support/window.ts';

const folder = temporaryFolder();
const clock = new TestClock('2026-07-01T06:00:00.000Z');
const { house, window } = openHouse(folder.path, clock);
const { call } = window();

beforeAll(async () => {
  await workAtOwnPost(call);
});
afterAll(() => {
  house.close();
  folder.remove();
});

const office = { code: administrator.code, name: administrator.name };

/** Goods on their way, as their carrier announces them. */
function onTheWay(said: Partial<Declaration>, plate: string): Declaration {
  const blank = blankDeclaration();
  return {
    ...blank,
    type: 'IM',
    direction: 'import',
    office,
    parties: {
      ...blank.parties,
      consignee: { code: null, name: 'ТОО «Партия»', address: null, country: 'KZ' },
      consignor: { code: null, name: 'Seller Ltd', address: null, country: 'CN' },
      declarant: { code: null, name: 'ТОО «Партия»', address: null, country: 'KZ' },
    },
    countries: { ...blank.countries, dispatch: 'CN', destination: 'KZ' },
    transport: {
      ...blank.transport,
      arrival: { identity: plate, nationality: 'KZ' },
      border: { identity: plate, nationality: 'KZ', mode: '30' },
    },
    totals: { ...blank.totals, items: 1, packages: 40, grossGrams: 9_000_000 },
    items: [
      {
        ...blankItem(1),
        hsCode: '8471300000',
        description: 'Портативные вычислительные машины, ноутбуки, экран 15 дюймов',
        originCountry: 'CN',
        grossGrams: 9_000_000,
        netGrams: 8_200_000,
        packages: { count: 40, kindCode: 'CT', kindName: null, marks: null },
        documents: [{ ...blankDocument(), code: '02015', reference: `CMR-${plate}` }],
      },
    ],
    ...said,
  };
}

async function send(name: string, declaration: Declaration): Promise<ImportSummary> {
  const file = folder.file(name);
  writeFileSync(
    file,
    JSON.stringify({ daliz: 'declarations', version: 1, declarations: [declaration] }),
  );
  const progress = await call.intake.import({ paths: [file] });
  for (;;) {
    const step = await progress.next();
    if (step.done === true) return step.value;
  }
}

async function stored(name: string, declaration: Declaration): Promise<string> {
  const { messages } = await send(name, declaration);
  const [message] = messages;
  expect(message?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(message).toMatchObject({ status: 'routed' });
  return message?.id ?? '';
}

describe('A consignment from its announcement to its declaration', () => {
  const plates = '101AAA02/11BBB02';
  let id = 0;

  it('begins with the preliminary information', async () => {
    const announced = await stored(
      'announced.json',
      onTheWay(
        { document: 'preliminary', reference: 'ПИ260000771', expectedOn: '2026-07-02' },
        plates,
      ),
    );
    const consignment = await call.consignments.of({ declarationId: announced });
    id = consignment?.id ?? 0;
    expect(consignment).toMatchObject({
      state: 'announced',
      documents: ['preliminary'],
      may: { arrive: true, complete: false, store: false, declare: true },
    });
    expect(consignment?.timeline.map(({ kind }) => kind)).toEqual(['announced', 'routed']);
  });

  it('is worked before the truck stands at the barrier: the announcement is in the queue', async () => {
    const { rows } = await call.declarations.page({
      corridor: null,
      search: 'ПИ260000771',
      sort: [],
      filters: {},
      offset: 0,
      limit: 10,
    });
    expect(rows.map(({ document }) => document)).toEqual(['preliminary']);
  });

  it('cannot be stored before it has come', async () => {
    const early = call.consignments.store({
      id,
      placedAt: clock.now(),
      warehouse: 'СВХ 1',
      note: null,
    });
    await expect(early).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('arrives with what really came', async () => {
    clock.time = '2026-07-02T06:00:00.000Z';
    const arrived = await call.consignments.arrive({
      id,
      arrivedAt: clock.now(),
      vehicle: '202CCC02/11BBB02',
      containers: [],
      note: 'Тягач заменён в пути',
    });
    expect(arrived).toMatchObject({
      state: 'arrived',
      documents: ['preliminary', 'arrival'],
      vehicle: '202CCC02/11BBB02',
      may: { arrive: false, store: true, declare: true },
    });
    expect(arrived.changes?.differences).toMatchObject([
      { field: 'transport.arrival.identity', before: plates, after: '202CCC02/11BBB02' },
    ]);
  });

  it('does not arrive twice', async () => {
    const again = call.consignments.arrive({
      id,
      arrivedAt: clock.now(),
      vehicle: null,
      containers: [],
      note: null,
    });
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('the declaration comes by itself to the papers before it, with what changed since', async () => {
    clock.time = '2026-07-02T09:00:00.000Z';
    const heavier = onTheWay({ manifest: 'ПИ260000771' }, '202CCC02/11BBB02');
    const [item] = heavier.items;
    if (item) {
      item.netGrams = 7_000_000;
      item.procedure = { requested: '40', previous: '00', national: null };
    }
    const declared = await send('declared.json', heavier);
    const [message] = declared.messages;
    expect(message?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const consignment = await call.consignments.of({ declarationId: message?.id ?? '' });
    expect(consignment).toMatchObject({ id, documents: ['goods', 'preliminary', 'arrival'] });
    expect(consignment?.members.at(-1)?.linkedBy).toEqual({
      kind: 'manifest',
      value: 'ПИ260000771',
    });
    expect(consignment?.changes?.differences).toContainEqual({
      item: 1,
      field: 'netGrams',
      before: 8_200_000,
      after: 7_000_000,
    });
    expect(['declared', 'released']).toContain(consignment?.state);
  });

  it('the announcement is work no more', async () => {
    const { rows } = await call.declarations.page({
      corridor: null,
      search: 'ПИ260000771',
      sort: [],
      filters: {},
      offset: 0,
      limit: 10,
    });
    expect(rows.map(({ document }) => document)).toEqual(['goods']);
  });

  it('every step left its entry in the journal', () => {
    const actions = house.store
      .all<{ action: string }>('SELECT action FROM journal')
      .map(({ action }) => action);
    expect(actions.filter((action) => action === 'message.routed')).toHaveLength(3);
  });
});

describe('A transit to this post', () => {
  const plates = '303DDD02/33EEE02';
  let id = 0;

  beforeAll(async () => {
    clock.time = '2026-07-05T06:00:00.000Z';
    const declaration = onTheWay(
      {
        document: 'transit',
        type: 'TR',
        direction: 'transit',
        sourceId: 'T-1',
        transit: {
          departureOffice: '55301',
          destinationOffice: administrator.code,
          destinationCountry: 'KZ',
          seals: 'AQ0000001;AQ0000002',
          sealCount: 2,
          timeLimit: '2026-07-08',
          guarantee: null,
        },
      },
      plates,
    );
    const { messages } = await send('transit.json', declaration);
    const consignment = await call.consignments.of({ declarationId: messages[0]?.id ?? '' });
    id = consignment?.id ?? 0;
  });

  it('is under way until it is completed, with its limit', async () => {
    const consignment = await call.consignments.get({ id });
    expect(consignment).toMatchObject({
      state: 'inTransit',
      timeLimit: '2026-07-08',
      overdue: false,
      transit: { seals: ['AQ0000001', 'AQ0000002'], completion: null },
    });
    clock.time = '2026-07-09T06:00:00.000Z';
    expect(await call.consignments.get({ id })).toMatchObject({ overdue: true });
  });

  it('ends late with a broken seal, and says so', async () => {
    const consignment = await call.consignments.completeTransit({
      id,
      arrivedAt: clock.now(),
      seals: [
        { number: 'AQ0000001', state: 'broken' },
        { number: 'AQ0000002', state: 'intact' },
      ],
      anomalies: ['otherVehicle'],
      note: null,
    });
    expect(consignment).toMatchObject({ state: 'arrived', timeLimit: null, overdue: false });
    expect(consignment.transit?.completion?.anomalies.toSorted()).toEqual([
      'late',
      'otherVehicle',
      'sealBroken',
    ]);
    expect(consignment.timeline).toContainEqual(
      expect.objectContaining({ kind: 'transitCompleted', by: worker.login }),
    );
  });

  it('is placed under storage with a document made of the transit declaration', async () => {
    const consignment = await call.consignments.store({
      id,
      placedAt: clock.now(),
      warehouse: 'СВХ 2',
      note: null,
    });
    expect(consignment).toMatchObject({ state: 'stored', documents: ['transit', 'storage'] });
    const storage = consignment.members.at(-1);
    expect(storage?.linkedBy).toMatchObject({ kind: 'made' });
    const page = await call.declarations.get({ id: storage?.declarationId ?? '' });
    expect(page.declaration).toMatchObject({ document: 'storage', warehouse: 'СВХ 2' });
    expect(page.declaration.items).toHaveLength(1);
  });

  it('its declaration is begun from the newest paper, the storage document', async () => {
    const { members } = await call.consignments.get({ id });
    expect(await call.consignments.declare({ id })).toEqual({
      declarationId: members.at(-1)?.declarationId,
    });
  });
});

describe('What does not belong together', () => {
  it('another trader with the same truck in the same week is another consignment', async () => {
    clock.time = '2026-07-10T06:00:00.000Z';
    const plates = '404FFF02/44GGG02';
    const trader = (code: string, name: string, reference: string) => {
      const sent = onTheWay({ document: 'preliminary', reference }, plates);
      sent.parties.consignee = { code, name, address: null, country: 'KZ' };
      for (const item of sent.items) item.documents = [];
      return sent;
    };
    const one = await stored('one.json', trader('940140000385', 'ТОО «Один»', 'ПИ260000881'));
    const declaration = onTheWay({ sourceId: 'G-9' }, plates);
    declaration.parties.consignee = {
      code: '990140004654',
      name: 'ТОО «Другой»',
      address: null,
      country: 'KZ',
    };
    for (const item of declaration.items) {
      item.documents = [];
      item.procedure = { requested: '40', previous: '00', national: null };
    }
    const { messages } = await send('other.json', declaration);
    expect(messages[0]).toMatchObject({ status: 'routed' });
    const first = await call.consignments.of({ declarationId: one });
    const second = await call.consignments.of({ declarationId: messages[0]?.id ?? '' });
    expect(second?.id).not.toBe(first?.id);
  });

  it('consignments are listed with the last event first, lone goods declarations left out where that is asked', async () => {
    const all = await call.consignments.page({
      search: '',
      state: null,
      linked: false,
      offset: 0,
      limit: 50,
    });
    const linked = await call.consignments.page({
      search: '',
      state: null,
      linked: true,
      offset: 0,
      limit: 50,
    });
    expect(all.total).toBeGreaterThan(linked.total);
    const lone = (documents: readonly string[]) => documents.join() === 'goods';
    expect(all.rows.some(({ documents }) => lone(documents))).toBe(true);
    expect(linked.rows.some(({ documents }) => lone(documents))).toBe(false);
    expect(linked.rows.some(({ documents }) => documents.join() === 'preliminary')).toBe(true);
    const lastEvents = all.rows.map(({ lastAt }) => lastAt);
    expect(lastEvents).toEqual(lastEvents.toSorted().toReversed());
  });
});
