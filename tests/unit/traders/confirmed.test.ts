import { describe, expect, it } from 'vitest';
import { ensureCounted } from '../../../electron/core/indicators/recount.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import type { Change } from '../../../electron/core/store/open.ts';
import { traderCard } from '../../../electron/core/traders/card.ts';
import { recordResult } from '../../../electron/core/work/results.ts';
import { severityOf, type OutcomeCode } from '../../../shared/work/outcome.ts';
import { imported, of, postsAtHand, traders } from '../indicators/imported.ts';

const post = postsAtHand();
const [trader] = traders;

/** A post of one trader, with what its officers sign and what his card says of it. */
function postOfTrader() {
  const { store, clock, lodge } = post();
  const sign = (
    declarationId: string,
    paper: 'act' | 'check',
    outcome: OutcomeCode,
    at: string,
  ): void =>
    recordResult(store, system, {
      declarationId,
      at,
      officer: 'officer',
      outcome,
      severity: severityOf(outcome),
      note: null,
      assessedMinor: null,
      finedMinor: null,
      simulated: false,
      release: null,
      paper,
    });
  const change = (what: (change: Change) => void) =>
    store.change(system, (writer) => {
      what(writer);
      writer.record({ action: 'test', object: { kind: 'test', id: '1' }, detail: {} });
    });
  const liability = () => traderCard(store, trader, clock.now())?.liability;
  return { store, lodge, sign, change, liability };
}

describe('What is confirmed against a trader', () => {
  it('was found last on the day of the gravest result of a declaration, whatever came after', () => {
    const { lodge, sign, liability } = postOfTrader();
    const { id } = lodge(imported({}, of(trader)));
    sign(id, 'act', '20', '2026-03-01T05:00:00.000Z');
    sign(id, 'check', '10', '2026-03-10T05:00:00.000Z');
    const first = { confirmed: 1, lastOn: '2026-03-01' };
    expect(liability()).toEqual(first);
    // What another declaration brings and a correction takes back leaves the first as it was.
    const other = lodge(imported({}, of(trader))).id;
    sign(other, 'check', '10', '2026-03-20T05:00:00.000Z');
    expect(liability()).toEqual({ confirmed: 2, lastOn: '2026-03-20' });
    sign(other, 'check', '00', '2026-03-21T05:00:00.000Z');
    expect(liability()).toEqual(first);
  });

  it('stays found last on its day where a result of an earlier day is signed after it', () => {
    const { lodge, sign, liability } = postOfTrader();
    const [newer, older] = [1, 2].map(() => lodge(imported({}, of(trader))).id);
    sign(newer ?? '', 'check', '10', '2026-03-20T05:00:00.000Z');
    sign(older ?? '', 'check', '10', '2026-03-01T05:00:00.000Z');
    expect(liability()).toEqual({ confirmed: 2, lastOn: '2026-03-20' });
  });

  it('has the day that it was at the post', () => {
    const { lodge, sign, liability } = postOfTrader();
    const { id } = lodge(imported({}, of(trader)));
    sign(id, 'act', '20', '2026-03-01T20:30:00.000Z');
    expect(liability()).toEqual({ confirmed: 1, lastOn: '2026-03-02' });
  });

  it('counts where it was found before anything was declared for him', () => {
    const { store, lodge, sign, change, liability } = postOfTrader();
    const { id } = lodge(imported({}, of(trader)));
    // An announcement is checked, too, and is no declaration of his.
    change((writer) => writer.run('DELETE FROM trader'));
    sign(id, 'check', '10', '2026-03-01T05:00:00.000Z');
    expect(store.all('SELECT code FROM trader')).toEqual([]);
    lodge(imported({}, of(trader)));
    expect(liability()).toEqual({ confirmed: 1, lastOn: '2026-03-01' });
  });

  it('is put right once at a post that an earlier version counted otherwise', () => {
    const { store, lodge, sign, change, liability } = postOfTrader();
    const { id } = lodge(imported({}, of(trader)));
    sign(id, 'act', '20', '2026-03-01T05:00:00.000Z');
    const wrong = (confirmed: number, on: string) =>
      change((writer) => {
        writer.run(`UPDATE setting SET value = '3' WHERE key = 'indicators'`);
        writer.run('UPDATE trader SET confirmed = ?, last_confirmed_on = ?', confirmed, on);
      });
    wrong(1, '2026-03-10');
    ensureCounted(store);
    expect(liability()).toEqual({ confirmed: 1, lastOn: '2026-03-01' });
    sign(id, 'act', '00', '2026-03-12T05:00:00.000Z');
    wrong(0, '2026-03-10');
    ensureCounted(store);
    expect(liability()).toEqual({ confirmed: 0, lastOn: null });
  });
});
