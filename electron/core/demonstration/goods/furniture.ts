import { goodsOf } from './line.ts';

export const furniture = goodsOf(
  'furniture',
  {
    tare: 0.1,
    pack: 'PK',
    lotKg: 7500,
    spread: 0.28,
    duty: 10,
    permits: ['01402'],
    origins: { CN: 8, TR: 2, UZ: 1 },
  },
  [
    {
      key: 'sofa',
      hs: '9401610000',
      text: 'МЕБЕЛЬ ДЛЯ СИДЕНИЯ ОБИТАЯ, С ДЕРЕВЯННЫМ КАРКАСОМ: ДИВАНЫ',
      usdPerKg: 4.7,
      kgPerUnit: 55,
      kgPerPackage: 58,
    },
    {
      key: 'office-chair',
      hs: '9401390000',
      text: 'КРЕСЛА ОФИСНЫЕ ВРАЩАЮЩИЕСЯ С РЕГУЛИРУЕМОЙ ВЫСОТОЙ',
      usdPerKg: 4.1,
      kgPerUnit: 13,
      kgPerPackage: 15,
    },
    {
      key: 'bedroom-set',
      hs: '9403500009',
      text: 'МЕБЕЛЬ ДЕРЕВЯННАЯ ДЛЯ СПАЛЬНИ',
      usdPerKg: 2.4,
      kgPerUnit: 42,
      kgPerPackage: 45,
      lotKg: 11_000,
    },
    {
      key: 'mattress',
      hs: '9404219000',
      text: 'МАТРАЦЫ ИЗ ЯЧЕИСТЫХ ПЛАСТМАСС С ПОКРЫТИЕМ',
      usdPerKg: 4.4,
      kgPerUnit: 18,
      kgPerPackage: 19,
      lotKg: 6000,
    },
    {
      key: 'shelving',
      hs: '9403208009',
      text: 'СТЕЛЛАЖИ МЕТАЛЛИЧЕСКИЕ СБОРНЫЕ',
      usdPerKg: 1.9,
      kgPerUnit: 24,
      kgPerPackage: 26,
      lotKg: 14_000,
    },
  ],
);
