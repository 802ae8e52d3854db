import type { Load } from '../consignment.ts';
import { supplementaryUnits } from '../goods/line.ts';

/** Box 31 as brokers write it: what it is, who made it, which brand and model, how much. At most 1,000 signs. */
export function describe(load: Load, date: string): string {
  const { line } = load;
  const amount = load.remark === '' ? amountOf(load) : `${load.remark}, ${amountOf(load)}`;
  switch (line.detail) {
    case 'harvest':
      return `${line.text}, УРОЖАЙ ${date.slice(0, 4)} ГОДА, ИЗГОТОВИТЕЛЬ: ${load.maker}, ${amount}`;
    case 'bulk':
      return load.maker === ''
        ? `${line.text}, ${amount}`
        : `${line.text}, ИЗГОТОВИТЕЛЬ: ${load.maker}, ${amount}`;
    case 'fabric':
      return `${line.text}, ШИРИНА ${140 + (load.packages % 4) * 5} СМ, ИЗГОТОВИТЕЛЬ: ${load.maker}, АРТИКУЛ ${load.model}, ${amount}`;
    case 'vehicle':
      return `${line.text}, МАРКА ${load.brand}, МОДЕЛЬ ${load.model}, ГОД ВЫПУСКА ${date.slice(0, 4)}, VIN: ${load.vins.join(', ')}, ${amount}`;
    case 'branded':
      return `${line.text}, ИЗГОТОВИТЕЛЬ: ${load.maker}, ТОВАРНЫЙ ЗНАК: ${load.brand}, МОДЕЛЬ: ${load.model}, ${amount}`;
  }
}

function amountOf({ line, quantity, netGrams }: Load): string {
  if (line.unit !== null) return `КОЛИЧЕСТВО: ${quantity} ${supplementaryUnits[line.unit].name}`;
  if (line.kgPerUnit !== 1) return `КОЛИЧЕСТВО: ${quantity} ШТ`;
  return `ВЕС НЕТТО: ${netGrams / 1000} КГ`;
}
