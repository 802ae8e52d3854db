import { traderOf, type Declaration } from '../../../shared/declaration.ts';
import { benfordDeviation } from './first-digits.ts';
import { daysBetween, registeredOn } from './declaration-figures.ts';
import { shrunk, wilsonLower } from './frequencies.ts';
import type { BrokerHistory, History, TraderHistory } from './history.ts';

/** Days in which the weight of a finding falls to a third. */
const decay = 180;
/** Fewest earlier declarations that make a habit of a trader. */
const enoughOfOne = 5;
/** Controls as strong as which those of the whole post count for one trader. */
const drawnBy = 5;
/** Fewest controls of the post, and declarations of a broker, that tell a rate. */
const enough = 20;

/** Fifth digit of the BIN of a legal entity, resident or not, and of joint entrepreneurs. */
const bin = /^\d{4}[456]\d{7}$/;

/** Days since the month that a BIN begins with; `null` for another number, or a month to come. */
function daysSinceTaxNumber(code: string | null, on: string | null): number | null {
  if (code === null || on === null || !bin.test(code)) return null;
  const month = Number(code.slice(2, 4));
  if (month < 1 || month > 12) return null;
  // The register of BINs took over legal entities founded in the nineties.
  const century = Number(code.slice(0, 2)) >= 90 ? '19' : '20';
  const from = `${century}${code.slice(0, 2)}-${code.slice(2, 4)}-01`;
  return from > on ? null : daysBetween(from, on);
}

function findingsScore({ findings }: TraderHistory): number {
  return findings.reduce(
    (sum, { severity, daysAgo }) => sum + severity * Math.exp(-daysAgo / decay),
    0,
  );
}

/** Findings among the trader's controls, drawn towards those of the post. */
function traderFindingsRatio({ trader, items }: History): number | null {
  const post = [...items.values()][0]?.controls.at(-1);
  if (trader === null || post === undefined || post.checked < enough || post.confirmed === 0)
    return null;
  const usual = post.confirmed / post.checked;
  return shrunk(trader.controls.confirmed, trader.controls.checked, usual, drawnBy) / usual;
}

function brokerErrorRatio({ own, all }: BrokerHistory): number | null {
  if (own.accepted + own.errors < enough || all.errors === 0) return null;
  return (
    wilsonLower(own.errors, own.accepted + own.errors) / (all.errors / (all.accepted + all.errors))
  );
}

/** Of a trader with a habit: whether something never was before. */
function isNew(trader: TraderHistory | null, times: number | null | undefined): boolean | null {
  if (trader === null || times == null || trader.declarations < enoughOfOne) return null;
  return times === 0;
}

/** The indicators of the person answerable for the goods, and of who declares for him. */
export function traderIndicators(declaration: Declaration, history: History) {
  const { trader, broker } = history;
  const code = traderOf(declaration)?.code ?? null;
  const on = registeredOn(declaration);
  const since = (day: string | null | undefined) =>
    day == null || on === null ? null : daysBetween(day, on);
  const atOffice = trader?.atOffice ?? null;
  return {
    traderDeclarations: trader?.declarations ?? null,
    daysSinceFirstDeclaration:
      trader === null ? null : trader.firstOn === null ? 0 : since(trader.firstOn),
    daysSinceLastDeclaration: since(trader?.lastOn),
    daysSinceTaxNumber: daysSinceTaxNumber(code, on),
    confirmedFindings: trader?.confirmed ?? null,
    findingsScore: trader === null ? null : findingsScore(trader),
    traderFindingsRatio: traderFindingsRatio(history),
    traderCategory: trader?.category ?? null,
    firstDigitDeviation: trader === null ? null : benfordDeviation(trader.firstDigits),
    traderDebt: trader?.debt ?? null,
    officeShare:
      trader === null || atOffice === null || trader.declarations < enoughOfOne
        ? null
        : atOffice / trader.declarations,
    newPartner: isNew(trader, trader?.withPartner),
    brokerDeclarations: broker?.recent ?? null,
    newBroker: isNew(trader, trader?.throughBroker),
    brokerErrorRatio: broker === null ? null : brokerErrorRatio(broker),
  };
}
