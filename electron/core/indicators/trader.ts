import { traderOf, type Declaration } from '../../../shared/declaration.ts';
import type { Tables } from '../control/tables.ts';
import { brokerOf, partnerOf } from '../risk/counts.ts';
import type { BrokerHistory, TraderHistory } from '../risk/history.ts';
import type { Reader } from '../store/store.ts';
import { confirmedBetween, traderRecord } from '../traders/repository.ts';
import { binsOf, tallyOf } from './counts.ts';
import { daysBefore, type Days } from './days.ts';
import { findingsAgainst } from './findings.ts';

/** How long a confirmed finding counts against a trader, days. */
const findingsWindow = 730;
const brokerWindow = 90;
/** Counting stops here: enough to know that the broker is no stranger. */
const brokerCounted = 50;

/** What the post knows of the person answerable for the goods; `null` without a tax number. */
export function traderHistory(
  reader: Reader,
  declaration: Declaration,
  { day, asOf }: Days,
  tables: Tables,
  except: number,
): TraderHistory | null {
  const code = traderOf(declaration)?.code ?? null;
  if (code === null) return null;
  const known = traderRecord(reader, code);
  const earlier = known !== null && known.declarations > 0;
  const tally = (kind: string, other: string | null | undefined) =>
    other == null ? null : tallyOf(reader, kind, `${code} ${other}`);
  const broker = brokerOf(declaration);
  const until = `${asOf}T23:59:59Z`;
  const found = known !== null && known.confirmed > 0;
  return {
    declarations: known?.declarations ?? 0,
    firstOn: earlier && known.firstOn <= day ? known.firstOn : null,
    lastOn: earlier && known.lastOn <= day ? known.lastOn : null,
    confirmed: found
      ? confirmedBetween(reader, code, daysBefore(asOf, findingsWindow), until, except)
      : 0,
    findings: found ? findingsAgainst(reader, code, asOf, findingsWindow, except) : [],
    controls: {
      checked: tallyOf(reader, 'checkedTrader', code),
      confirmed: tallyOf(reader, 'confirmedTrader', code),
    },
    atOffice: tally('office', declaration.office?.code),
    withPartner: tally('partner', partnerOf(declaration)),
    throughBroker: broker === null ? null : tallyOf(reader, 'pair', `${broker} ${code}`),
    category: tables.row('categories', code, asOf)?.category ?? null,
    firstDigits: binsOf(reader, 'firstDigit', code),
    debt: tables.has('debts') ? (tables.row('debts', code, asOf)?.amount ?? 0) : null,
  };
}

/** What the post knows of who declares for the trader; `null` where he declares for himself. */
export function brokerHistory(
  reader: Reader,
  declaration: Declaration,
  day: string,
  except: number,
): BrokerHistory | null {
  const code = brokerOf(declaration);
  if (code === null) return null;
  const recent = reader.get<{ n: number }>(
    `SELECT count(*) AS n FROM (
       SELECT 1 FROM declaration
       WHERE declarant_code = ? AND registered_on > ? AND registered_on <= ? AND seq <> ?
       LIMIT ${brokerCounted})`,
    code,
    daysBefore(day, brokerWindow),
    day,
    except,
  );
  const errors = (key: string) => ({
    accepted: tallyOf(reader, 'brokered', key),
    errors: tallyOf(reader, 'brokerErrors', key),
  });
  return { recent: recent?.n ?? 0, own: errors(code), all: errors('') };
}
