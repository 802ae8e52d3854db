import { useState } from 'react';
import type { QueueSheet, SheetFormat } from '../../../../shared/contract/queue-sheet.ts';
import { client } from '../../../app/rpc.ts';
import { useLanguage, useWords } from '../../../i18n/index.ts';
import { formatCount } from '../../../ui/format.ts';
import { useLongTask, type LongTask } from '../../../app/useLongTask.ts';

interface Taken {
  readonly path: string | null;
  readonly rows: number;
  readonly total: number;
}

/** Taking a queue out: as a file, or through the clipboard. */
export interface QueueTaking {
  readonly task: LongTask<Taken>;
  /** What became of the last one; `null`: nothing to tell. */
  readonly said: string | null;
  /** Tells of something else done with the queue; `null`: it was read. */
  readonly say: (text: string | null) => void;
  readonly write: (as: SheetFormat, onlyTagged: boolean) => Promise<boolean>;
}

type Shown = Pick<QueueSheet, 'query' | 'columns'>;

/** @param shown what the queue shows now; `null` while it shows nothing yet */
export function useQueueSheet(shown: () => Shown | null, tagged: ReadonlySet<string>): QueueTaking {
  const t = useWords('queue');
  const language = useLanguage();
  const task = useLongTask<Taken>();
  const [said, setSaid] = useState<string | null>(null);

  function tell(as: SheetFormat, { path, rows, total }: Taken): void {
    if (as !== 'clipboard' && path === null) return setSaid(null);
    const what = as === 'clipboard' ? 'copied' : 'export';
    const figures = { rows: formatCount(rows), total: formatCount(total) };
    setSaid(t(`${what}.${rows < total ? 'cut' : 'done'}`, { ...figures, path: path ?? '' }));
  }

  async function write(as: SheetFormat, onlyTagged: boolean): Promise<boolean> {
    const now = shown();
    if (now === null) return false;
    setSaid(null);
    const only = onlyTagged && tagged.size > 0 ? [...tagged] : null;
    // What was tagged stays tagged whatever is sought or filtered afterwards.
    const query = only === null ? now.query : { ...now.query, search: '', filters: {} };
    const { columns } = now;
    const taken = await task.run((signal) =>
      client.declarations.export({ query, columns, only, as, language }, { signal }),
    );
    if (taken === null) return false;
    tell(as, taken);
    return true;
  }

  return { task, said, say: setSaid, write };
}
