/**
 * What is asked of a password: length, not a mixture of kinds of characters; and that it is not the
 * first that everybody tries. Fifteen is what NIST SP 800-63B-4 asks where nothing but a password is asked.
 */
export const shortestPassword = 15;
export const longestPassword = 256;

export const passwordFaults = ['short', 'long', 'login', 'common', 'same'] as const;
export type PasswordFault = (typeof passwordFaults)[number];

/** What must be left of a password once the sign-in name is taken out of it. */
const shortestBesideLogin = 8;

/** Beginnings of the commonest long passwords, and walks over the keys: nobody may use them whole, again and again. */
const common: readonly string[] = [
  'password',
  'passw0rd',
  'parol',
  'пароль',
  'құпиясөз',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукен',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'administrator',
  'admin',
  'customs',
  'таможня',
  'кеден',
  'daliz',
  'welcome',
  'letmein',
  'iloveyou',
  'monkey',
  'dragon',
  'kazakhstan',
  'казахстан',
  'қазақстан',
  'astana',
  'almaty',
  '1q2w3e4r5t6y',
  'qazwsxedc',
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзийклмн',
  '0123456789',
  '1234567890',
  '0987654321',
  '9876543210',
];
/** Digits and signs put behind one of them make it no better, unless they are many. */
const longestBeside = 10;

const longestFirst = [...common].sort((a, b) => b.length - a.length);

/** Whether nothing is left of it but one of the commonest, a repetition, and a few digits or signs. */
function isCommon(folded: string): boolean {
  let rest = folded;
  for (const word of longestFirst) rest = rest.replaceAll(word, '');
  const letters = rest.replaceAll(/[^\p{L}]/gu, '');
  if (rest.length < folded.length && rest.length <= longestBeside && letters.length < 4)
    return true;
  return new Set(folded).size < 5 || /^(.{1,5}?)\1+.{0,4}$/su.test(folded);
}

/** What is wrong with a new password for this sign-in name; `null`: nothing. */
export function passwordFault(password: string, login: string): PasswordFault | null {
  const folded = password.normalize('NFKC').toLowerCase();
  // Signs as a reader counts them: what takes two units in the machine is one to him.
  const { length } = [...folded];
  if (length < shortestPassword) return 'short';
  if (password.length > longestPassword) return 'long';
  const name = login.toLowerCase();
  const beside = name === '' ? folded : folded.replaceAll(name, '');
  if (beside !== folded && [...beside].length < shortestBesideLogin) return 'login';
  return isCommon(folded) ? 'common' : null;
}
