import type { Declaration } from '../../../shared/declaration.ts';
import { nothing } from '../../ui/format.ts';
import type { useCodes } from './useCodes.ts';

/** `IM 4`: the type with the digit of the general procedure. */
export function typeOf({ type, generalProcedure }: Declaration): string {
  return [type, generalProcedure].filter(Boolean).join(' ') || nothing;
}

/** The procedure in words: of the items where they agree, else the general one. */
export function procedureOf(
  { procedure, generalProcedure }: Declaration,
  codes: ReturnType<typeof useCodes>,
): string | null {
  const requested = codes('procedure', procedure);
  if (procedure !== null && requested !== null) return `${procedure} · ${requested}`;
  return codes('generalProcedure', generalProcedure);
}
