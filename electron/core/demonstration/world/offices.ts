import { demonstrationPost } from '../post.ts';

/**
 * Customs offices of the demonstration. Codes begin with 99, a region that does
 * not exist, so none can be taken for a real post; the places are invented too.
 */
export interface Office {
  readonly code: string;
  readonly name: string;
  /** Country whose customs run it. */
  readonly country: string;
}

/** The post as it names itself in messages. */
export const thisPost: Office = {
  code: demonstrationPost.code,
  name: 'ТАМОЖЕННЫЙ ПОСТ «АКДАЛИЗ»',
  country: 'KZ',
};

/** Where goods that are cleared here may have crossed the border of the Union. */
export const roadGate: Office = {
  code: '99911',
  name: 'ПУНКТ ПРОПУСКА «АКДАЛИЗ-АВТО»',
  country: 'KZ',
};
export const railGate: Office = {
  code: '99912',
  name: 'ПУНКТ ПРОПУСКА «АКДАЛИЗ-ЖД»',
  country: 'KZ',
};
export const southGate: Office = {
  code: '99913',
  name: 'ПУНКТ ПРОПУСКА «ТУМАРКЫР»',
  country: 'KZ',
};
export const westGate: Office = { code: '99914', name: 'ПУНКТ ПРОПУСКА «КОКЖИЕК»', country: 'KZ' };

/** Where goods from the north and west enter the Union. */
export const northGate: Office = {
  code: '99942',
  name: 'ТАМОЖЕННЫЙ ПОСТ «ПРИГРАНИЧНЫЙ-ДЕМО»',
  country: 'RU',
};

/** Where transit that starts here ends; the foreign ones are equally invented. */
export const transitOffices: readonly Office[] = [
  { code: '99921', name: 'ЦТО «САРЫАРҚА-ЖҮК»', country: 'KZ' },
  { code: '99922', name: 'ЦТО «АЛАТАУ-ЖҮК»', country: 'KZ' },
  { code: '99923', name: 'ЦТО «ЖАЙЫҚ-ЖҮК»', country: 'KZ' },
  { code: '99931', name: 'ТАМОЖЕННЫЙ ПОСТ «ЧУЙ-ДЕМО»', country: 'KG' },
  { code: '99941', name: 'ТАМОЖЕННЫЙ ПОСТ «УРАЛ-ДЕМО»', country: 'RU' },
  { code: '99913', name: 'ПУНКТ ПРОПУСКА «ТУМАРКЫР»', country: 'UZ' },
  { code: '99914', name: 'ПУНКТ ПРОПУСКА «КОКЖИЕК»', country: 'TM' },
];
