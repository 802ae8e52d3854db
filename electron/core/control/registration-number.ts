/** Office (five digits in Kazakhstan, eight elsewhere) / day, month, year / seven signs, and the number of a correction. */
const shape = /^(\d{5}|\d{8})\/(\d{2})(\d{2})(\d{2})\/([\dА-Я]\d{6})(?:\/\d{2})?$/u;

export interface RegistrationNumber {
  readonly office: string;
  /** Day of registration, yyyy-mm-dd. */
  readonly date: string;
  readonly number: string;
}

/** The parts of a registration number of the Union (office/DDMMYY/number); `null` where it is not of that shape. */
export function readRegistrationNumber(text: string): RegistrationNumber | null {
  const [, office, day, month, year, number] = shape.exec(text) ?? [];
  if (!office || !day || !month || !year || !number) return null;
  const date = `20${year}-${month}-${day}`;
  const exists = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(exists.getTime()) || exists.toISOString().slice(0, 10) !== date) return null;
  return { office, date, number };
}
