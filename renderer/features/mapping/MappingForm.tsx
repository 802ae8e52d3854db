import { useState } from 'react';
import type { Columns } from '../../../shared/contract/intake.ts';
import type { Mapping } from '../../../shared/mapping.ts';
import { useWords } from '../../i18n/index.ts';
import { fileName } from '../intake/fileName.ts';
import { ColumnList } from './ColumnList.tsx';
import { MappingPreview } from './MappingPreview.tsx';
import { MappingSettings } from './MappingSettings.tsx';
import { SampleTable } from './SampleTable.tsx';
import { SaveBar } from './SaveBar.tsx';

interface MappingFormProps {
  readonly message: number;
  readonly table: Columns;
}

/** The sender's columns on the left, what they make of the first declaration on the right. */
export function MappingForm({ message, table }: MappingFormProps) {
  const t = useWords('mapping');
  const [mapping, setMapping] = useState<Mapping>(table.suggestion);
  const [column, setColumn] = useState<string | null>(null);
  return (
    <div className="mapping">
      <header className="mapping-head">
        <h2 title={table.file}>{fileName(table.file)}</h2>
        <p>{t('how')}</p>
      </header>
      <SampleTable header={table.header} sample={table.sample} mapping={mapping} marked={column} />
      <div className="mapping-work">
        <ColumnList
          header={table.header}
          sample={table.sample}
          mapping={mapping}
          onChange={setMapping}
          onLook={setColumn}
        />
        <div className="mapping-side">
          <MappingSettings header={table.header} mapping={mapping} onChange={setMapping} />
          <MappingPreview message={message} mapping={mapping} />
        </div>
      </div>
      <SaveBar
        message={message}
        mapping={mapping}
        onName={(name) => setMapping({ ...mapping, name })}
      />
    </div>
  );
}
