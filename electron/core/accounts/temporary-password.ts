import { randomInt } from 'node:crypto';

/** Letters that are not taken for one another when read aloud or copied by hand. */
const letters = 'abcdefghjkmnpqrstuvwxyz';
const groups = 4;
const lettersInGroup = 4;

/** A password for the first sign-in: 16 letters in four groups, some 72 bits. */
export function temporaryPassword(): string {
  const group = () =>
    Array.from({ length: lettersInGroup }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}
