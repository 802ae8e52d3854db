import type { Random } from '../prng.ts';

/**
 * Names put together from parts. Any likeness to a company, person or brand is
 * chance: the roots are common nouns, the combinations are made here. City names
 * are real geography, the streets are not.
 */
const roots = [
  'Самал',
  'Жетіарна',
  'Көкбел',
  'Ақбұлан',
  'Сарқырама',
  'Жусан',
  'Тұмарбұлақ',
  'Алтынтал',
  'Қызғалдақты',
  'Мұзарт',
  'Шыңтас',
  'Бозторғай',
  'Нұрдария',
  'Кербұғы',
  'Теректіөзен',
  'Айдынкөл',
  'Жұлдызтөр',
  'Саумал',
  'Қарашың',
  'Боралдайжол',
  'Шұғыла',
  'Желқайық',
  'Тасбұлан',
  'Ақтұяқ',
  'Көксеңгір',
  'Арайлытау',
  'Маржанкөл',
  'Жаңаөріс',
  'Дархантөбе',
  'Қоңырсай',
  'Еділқұм',
  'Сұңқарлы',
];
const russianRoots = [
  'СТЕПНОЙ ПРИЧАЛ',
  'ВОСТОЧНЫЙ БРОД',
  'ТРИ КУРГАНА',
  'БЕЛЫЙ КАРАВАН',
  'СЕВЕРНАЯ ПОЛЫНЬ',
  'ДАЛЬНИЙ АРЫК',
  'ЛАЗУРНЫЙ ПЕРЕВАЛ',
  'СИНЯЯ ЮРТА',
];
const trades = [
  'Сауда',
  'Импорт',
  'Трейд',
  'Логистик',
  'Экспорт',
  'Групп',
  'Снаб',
  'Маркет',
  'Құрылыс',
  'Агро',
  'Тех',
  'Өнім',
  'Партнерс',
  'Инвест',
];
const cities = [
  'Алматы',
  'Астана',
  'Шымкент',
  'Қарағанды',
  'Тараз',
  'Павлодар',
  'Өскемен',
  'Талдықорған',
  'Ақтөбе',
  'Атырау',
  'Қостанай',
];
const streets = [
  'Самалтау',
  'Бозарал',
  'Жүкші',
  'Керуенші',
  'Тұлпарлы',
  'Қайыңдысай',
  'Ақжолтай',
  'Көкпаршы',
  'Шамшырақ',
  'Үкілі',
];
const familyNames = [
  'Ақбұлақов',
  'Сұңқарбаева',
  'Желтауов',
  'Мұзартов',
  'Тұлпарова',
  'Бозторғаев',
  'Керуенбаев',
  'Жусанова',
  'Шыңтасов',
  'Айдынкөлова',
  'Степняков',
  'Курганова',
  'Полынцев',
  'Арычная',
];
const initials = ['А. Б.', 'Н. Қ.', 'Г. С.', 'Е. М.', 'Д. Т.', 'С. Ж.', 'И. В.', 'О. П.'];

/** An invented limited liability partnership, with its address on a line of its own. */
export function partnership(random: Random): { name: string; address: string } {
  const kazakh = random.chance(0.55);
  const core = random.chance(0.12)
    ? random.pick(russianRoots)
    : `${random.pick(roots)} ${random.pick(trades)}`;
  const tail = random.chance(0.35) ? ` ${random.whole(2, 99)}` : '';
  const name = `${kazakh ? 'ЖШС' : 'ТОО'} «${core.toUpperCase()}${tail}»`;
  const house = random.whole(1, 180);
  const city = random.pick(cities);
  const street = random.pick(streets);
  const address = kazakh
    ? `Қазақстан, ${city} қ., ${street} к-сі, ${house}`
    : `Казахстан, г. ${city}, ул. ${street}, д. ${house}`;
  return { name, address };
}

/** An invented person who signs for a declarant, or serves at the post. */
export function personName(random: Random): string {
  return `${random.pick(familyNames)} ${random.pick(initials)}`;
}

/** A person of a group in which no two share a family name, up to the number of family names. */
export function memberName(random: Random, first: number, ordinal: number): string {
  return `${familyNames[(first + ordinal) % familyNames.length]} ${random.pick(initials)}`;
}

const syllables = [
  'lu',
  'mar',
  'ven',
  'to',
  'qin',
  'sha',
  'ler',
  'do',
  'kis',
  'ba',
  'nor',
  'zu',
  'fel',
  'ri',
  'wen',
  'hao',
  'ta',
  'mi',
  'sol',
  'der',
  'gu',
  'pal',
  'yo',
  'xin',
];

/** An invented word of two or three syllables, capitalised throughout. */
export function inventedWord(random: Random): string {
  let word = random.pick(syllables) + random.pick(syllables);
  if (random.chance(0.6)) word += random.pick(syllables);
  return word.toUpperCase();
}

const places: Readonly<Record<string, { cities: readonly string[]; form: string; land: string }>> =
  {
    CN: {
      cities: ['URUMQI', 'YIWU', 'GUANGZHOU', 'NINGBO', 'FOSHAN', 'SHENZHEN', 'QINGDAO', 'WENZHOU'],
      form: 'TRADING CO., LTD',
      land: 'CHINA',
    },
    TR: {
      cities: ['ISTANBUL', 'BURSA', 'GAZIANTEP', 'DENIZLI'],
      form: 'DIS TICARET LTD. STI.',
      land: 'TURKIYE',
    },
    UZ: {
      cities: ['TASHKENT', 'SAMARQAND', 'NAMANGAN', 'FERGANA'],
      form: 'MChJ',
      land: 'UZBEKISTAN',
    },
    DE: { cities: ['HAMBURG', 'KOELN', 'STUTTGART'], form: 'GMBH', land: 'GERMANY' },
    IR: { cities: ['TEHRAN', 'MASHHAD', 'TABRIZ'], form: 'TRADING CO.', land: 'IRAN' },
    KR: { cities: ['BUSAN', 'INCHEON'], form: 'CO., LTD', land: 'KOREA' },
    IN: { cities: ['MUMBAI', 'DELHI'], form: 'PVT. LTD', land: 'INDIA' },
    VN: { cities: ['HANOI', 'HAIPHONG'], form: 'JSC', land: 'VIETNAM' },
    AE: { cities: ['DUBAI', 'SHARJAH'], form: 'FZE', land: 'UAE' },
    PL: { cities: ['WARSZAWA', 'LODZ'], form: 'SP. Z O.O.', land: 'POLAND' },
  };

/** An invented company abroad: maker, seller or buyer. */
export function foreignCompany(random: Random, country: string): { name: string; address: string } {
  const place = places[country];
  const word = `${inventedWord(random)} ${inventedWord(random)}`;
  const name = `${word} ${place?.form ?? 'INTERNATIONAL LTD'}`;
  const city = place ? random.pick(place.cities) : 'PORT DISTRICT';
  return {
    name,
    address: `${random.whole(1, 990)} ${inventedWord(random)} ROAD, ${city}, ${place?.land ?? country}`,
  };
}
