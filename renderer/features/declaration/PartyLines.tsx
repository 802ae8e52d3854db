import type { Party } from '../../../shared/declaration.ts';
import { useWords } from '../../i18n/index.ts';
import { nothing } from '../../ui/format.ts';

/** A person named in the declaration: name, tax number, address. */
export function PartyLines({ party }: { readonly party: Party | null }) {
  const terms = useWords('terms');
  if (party === null || (party.name ?? party.code ?? party.address) === null)
    return <span className="box-nothing">{nothing}</span>;
  return (
    <>
      {party.name !== null && <span className="box-strong">{party.name}</span>}
      {party.code !== null && (
        <span>
          <abbr title={terms('term.binIin')}>{terms('short.binIin')}</abbr> {party.code}
        </span>
      )}
      {party.address !== null && (
        <span className="box-meaning box-address clamped" title={party.address}>
          {party.address}
        </span>
      )}
    </>
  );
}
