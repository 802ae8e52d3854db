/** What firms write beside their names, in the languages that are seen here. */
const legalForms = new Set(
  [
    'ао ооо оао зао пао тоо ип чп кх фх жшс ақ жк шқ осоо',
    'llc ltd limited inc co company corp corporation gmbh ag kg sa srl spa bv nv plc llp lp ltda',
    'sti san tic fze fzco jsc pte pvt the and мен',
  ]
    .join(' ')
    .split(' '),
);

/** Cyrillic letters and the Latin ones they are written with in names of firms. */
const latin = new Map<string, string>(
  [
    'аa әa бb вv гg ғg дd еe ёe жzh зz иi йi іi кk қk лl мm нn ңn оo өo пp рr сs тt',
    'уu ұu үu фf хh һh цts чch шsh щsh ъ ыy ь эe юyu яya',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

const shortestWord = 3;
/** Share of the words of both names that they have in common from which they are taken for one. */
const alikeShare = 0.75;

/** The telling words of a name: without legal forms, in Latin letters, so that both alphabets meet. */
function wordsOf(name: string): Set<string> {
  const words = name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return new Set(
    words
      .filter((word) => !legalForms.has(word))
      .map((word) => [...word].map((letter) => latin.get(letter) ?? letter).join(''))
      .filter((word) => word.length >= shortestWord),
  );
}

/** Whether two names, whatever their alphabets and legal forms, look like those of one person. */
export function areAlike(one: string, other: string): boolean {
  const mine = wordsOf(one);
  const theirs = wordsOf(other);
  const common = [...mine].filter((word) => theirs.has(word)).length;
  const all = mine.size + theirs.size - common;
  return all > 0 && common / all >= alikeShare;
}
