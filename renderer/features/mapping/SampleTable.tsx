import { useEffect, useRef } from 'react';
import type { Mapping } from '../../../shared/mapping.ts';
import { useWords } from '../../i18n/index.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';

interface SampleTableProps {
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly mapping: Mapping;
  /** The column that is being worked on. */
  readonly marked: string | null;
}

/** The top of the table as the sender made it, with what each column is read as. */
export function SampleTable({ header, sample, mapping, marked }: SampleTableProps) {
  const t = useWords('mapping');
  const head = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    head.current
      ?.querySelector('[data-marked=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [marked]);
  return (
    <ScrollRegion className="mapping-sample" label={t('sample')}>
      <table>
        <thead>
          <tr ref={head}>
            {header.map((name, index) => (
              <th key={index} scope="col" data-marked={name === marked}>
                <span>{name === '' ? t('column.unnamed', { number: index + 1 }) : name}</span>
                <span className="mapping-read-as">
                  {mapping.columns[name] === undefined
                    ? t('unread')
                    : t(`target.${mapping.columns[name]}`)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, index) => (
            <tr key={index}>
              {header.map((name, at) => (
                <td key={at} data-marked={name === marked} title={row[at] ?? ''}>
                  {row[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
