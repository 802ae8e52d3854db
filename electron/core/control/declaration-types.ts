/** Letters of box 1: the form of the Union, and how ASYCUDA writes the same. */
const types = new Set(['ИМ', 'ЭК', 'ТТ', 'IM', 'EX', 'TT', 'TR']);

/** Whether box 1 says import, export or transit; some senders write the general procedure behind it. */
export function isKnownType(type: string): boolean {
  return types.has(type.replace(/\d$/, ''));
}
