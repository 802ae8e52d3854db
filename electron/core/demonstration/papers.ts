import type { Consignment, Load } from './consignment.ts';
import { randomFor, type Random } from './prng.ts';
import { shiftDate } from './world/calendar.ts';
import { currencyControlThresholdUsd, simplifiedValueThresholdUsd } from './world/law.ts';
import { inventedWaybill } from './world/numbers.ts';
import { controlNumber } from './world/traders.ts';

/** A document of box 44. */
export interface Paper {
  readonly code: string;
  readonly name: string;
  readonly reference: string;
  readonly date: string;
}

const names: Readonly<Record<string, string>> = {
  '01041': 'РАЗРЕШЕНИЕ НА РАДИОЭЛЕКТРОННЫЕ СРЕДСТВА',
  '01061': 'РАЗРЕШЕНИЕ НА ВВОЗ СРЕДСТВ ЗАЩИТЫ РАСТЕНИЙ',
  '01081': 'РЕГИСТРАЦИОННОЕ УДОСТОВЕРЕНИЕ ЛЕКАРСТВЕННОГО СРЕДСТВА',
  '01091': 'НОТИФИКАЦИЯ О ХАРАКТЕРИСТИКАХ ШИФРОВАЛЬНЫХ СРЕДСТВ',
  '01154': 'ЗАКЛЮЧЕНИЕ ЭКСПОРТНОГО КОНТРОЛЯ',
  '01201': 'ВЕТЕРИНАРНЫЙ СЕРТИФИКАТ',
  '01206': 'СВИДЕТЕЛЬСТВО О ГОСУДАРСТВЕННОЙ РЕГИСТРАЦИИ',
  '01207': 'ФИТОСАНИТАРНЫЙ СЕРТИФИКАТ',
  '01401': 'СЕРТИФИКАТ СООТВЕТСТВИЯ ТЕХНИЧЕСКОМУ РЕГЛАМЕНТУ',
  '01402': 'ДЕКЛАРАЦИЯ О СООТВЕТСТВИИ',
  '01405': 'ОДОБРЕНИЕ ТИПА ТРАНСПОРТНОГО СРЕДСТВА',
  '02013': 'ЖЕЛЕЗНОДОРОЖНАЯ НАКЛАДНАЯ',
  '02015': 'МЕЖДУНАРОДНАЯ ТОВАРНО-ТРАНСПОРТНАЯ НАКЛАДНАЯ (CMR)',
  '02017': 'АВИАЦИОННАЯ НАКЛАДНАЯ',
  '03011': 'КОНТРАКТ',
  '03031': 'УЧЕТНЫЙ НОМЕР КОНТРАКТА ПО ВАЛЮТНОМУ ДОГОВОРУ',
  '04021': 'СЧЕТ-ФАКТУРА (ИНВОЙС)',
  '04031': 'СЧЕТ ЗА ПЕРЕВОЗКУ',
  '04091': 'ПРАЙС-ЛИСТ ИЗГОТОВИТЕЛЯ',
  '04131': 'УПАКОВОЧНЫЙ ЛИСТ',
  '06011': 'СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА СТ-1',
  '06014': 'СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА (ОБЩЕЙ ФОРМЫ)',
  '06018': 'СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА ФОРМЫ EAV',
  '08011': 'РАЗРЕШЕНИЕ НА ПЕРЕРАБОТКУ ТОВАРОВ',
  '09020': 'ФОТОГРАФИИ ТОВАРА',
  '10011': 'ОБЯЗАТЕЛЬСТВО О ВЫВОЗЕ ВРЕМЕННО ВВЕЗЕННЫХ ТОВАРОВ',
};

const transportPaper = { '20': '02013', '31': '02015', '40': '02017' } as const;
/** Issued anew for every consignment; the other permits last and are used again and again. */
const perConsignment = new Set(['01201', '01207', '06011', '06018']);

/** The documents of every item of a consignment; those of the whole stand with the first. */
export function papersOf(seed: number, consignment: Consignment): Paper[][] {
  const random = randomFor(seed, 'papers', consignment.sequence);
  const whole = papersOfWhole(random, consignment);
  return consignment.loads.map((load, index) => {
    const own = papersOfItem(random, consignment, load);
    return index === 0 ? [...whole, ...own] : own;
  });
}

function papersOfWhole(random: Random, consignment: Consignment): Paper[] {
  const { date, contract, travelDays, procedure } = consignment;
  const shipped = shiftDate(date, -travelDays);
  const paper = (code: string, reference: string, on: string): Paper => ({
    code,
    name: names[code] ?? '',
    reference,
    date: on,
  });
  const papers: Paper[] = [];
  if (procedure !== 'TR80') papers.push(paper('03011', contract.number, contract.date));
  const usd =
    (consignment.loads.reduce((sum, load) => sum + load.price, 0) *
      (consignment.rate / consignment.usdRate)) /
    100;
  const registered = currencyControlOf(consignment, usd);
  if (registered !== null && procedure !== 'TR80')
    papers.push(paper('03031', registered, contract.date));
  const invoiceDate = shiftDate(shipped, -random.whole(0, 5));
  papers.push(
    paper(
      '04021',
      `${random.pick(['INV-', '', 'CI', 'N'])}${invoiceDate.slice(2, 4)}${random.digits(4)}`,
      invoiceDate,
    ),
  );
  papers.push(paper('04131', `PL${random.digits(5)}`, invoiceDate));
  papers.push(
    paper(
      transportPaper[consignment.mode],
      consignment.mode === '40'
        ? inventedWaybill(random)
        : random.digits(consignment.mode === '20' ? 8 : 7),
      shipped,
    ),
  );
  if (consignment.freight > 0)
    papers.push(paper('04031', random.digits(4), shiftDate(shipped, random.whole(0, 2))));
  // Below the threshold nobody asks for the maker's price list, so nobody attaches one.
  if (procedure === 'IM40' && usd >= simplifiedValueThresholdUsd && random.chance(0.8)) {
    papers.push(paper('04091', random.digits(3), shiftDate(invoiceDate, -random.whole(5, 60))));
  }
  if (random.chance(0.12)) papers.push(paper('09020', random.digits(2), date));
  return papers;
}

/** What a procedure is allowed by: processing in the country, a stay for a time. */
const conditions: Partial<Record<Consignment['procedure'], string>> = {
  IM51: '08011',
  IM53: '10011',
};

/** The paper that stands with every item under such a procedure. */
function conditionOf({ sequence, date, procedure, contract }: Consignment): Paper | null {
  const code = conditions[procedure];
  if (code === undefined) return null;
  const random = randomFor(sequence, 'condition', contract.number);
  const on = shiftDate(date, -random.whole(5, 40));
  return { code, name: names[code] ?? '', reference: random.digits(5), date: on };
}

/** The number of the contract under currency control; one of which the threshold is passed always has it. */
function currencyControlOf({ contract, currencyControl }: Consignment, usd: number): string | null {
  // Some invoices lie near the threshold, and the tenge moves between contract and declaration.
  if (currencyControl !== null || usd < 0.95 * currencyControlThresholdUsd) return currencyControl;
  return controlNumber(
    randomFor(0, 'currency control', contract.number, contract.date),
    contract.date,
  );
}

function papersOfItem(random: Random, consignment: Consignment, load: Load): Paper[] {
  const { date, travelDays, procedure } = consignment;
  if (procedure === 'TR80') {
    return load.permits
      .filter((code) => perConsignment.has(code))
      .map((code) => permit(random, code, load, date, travelDays));
  }
  const papers = load.permits.map((code) => permit(random, code, load, date, travelDays));
  const condition = conditionOf(consignment);
  if (condition !== null) papers.push(condition);
  if (load.preference !== null)
    papers.push(permit(random, load.preference, load, date, travelDays));
  else if (procedure === 'IM40' && random.chance(0.06))
    papers.push(permit(random, '06014', load, date, travelDays));
  return papers;
}

function permit(random: Random, code: string, load: Load, date: string, travelDays: number): Paper {
  const name = names[code] ?? '';
  if (perConsignment.has(code) || code === '06014') {
    return {
      code,
      name,
      reference: `${load.origin}${random.digits(8)}`,
      date: shiftDate(date, -travelDays - random.whole(0, 2)),
    };
  }
  // Renewed each year: the number within a year stays, so that one permit covers many consignments.
  const year = Number(date.slice(0, 4)) - 1;
  const month = String(1 + (Number(load.permitNumber.slice(0, 2)) % 12)).padStart(2, '0');
  const day = String(1 + (Number(load.permitNumber.slice(2, 4)) % 28)).padStart(2, '0');
  return {
    code,
    name,
    reference: `ЕАЭС KZ 99${code.slice(2)}.${year}.${load.permitNumber}`,
    date: `${year}-${month}-${day}`,
  };
}
