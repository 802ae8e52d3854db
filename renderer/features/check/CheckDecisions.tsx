import type { Declaration, Item } from '../../../shared/declaration.ts';
import type { WorkView } from '../../../shared/contract/work.ts';
import type { CheckDraft, CheckGap, ValueDecision } from '../../../shared/work/check.ts';
import { useWords } from '../../i18n/index.ts';
import { formatCount } from '../../ui/format.ts';
import { Conclusion } from './Conclusion.tsx';
import { ClassificationWork, OriginWork } from './GoodsWork.tsx';
import { isSaid, type Row } from './lines.ts';
import { Payments } from './Payments.tsx';
import { Requests } from './Requests.tsx';
import type { CheckSheet } from './CheckSheets.tsx';
import type { ChangeCheck } from './useCheckDraft.ts';
import type { Reckoning } from './useRecount.ts';
import { ValueWork } from './ValueWork.tsx';

interface CheckDecisionsProps {
  readonly id: string;
  readonly declaration: Declaration;
  readonly work: WorkView;
  /** The item that is looked at. */
  readonly item: Item | undefined;
  readonly body: CheckDraft;
  readonly rows: readonly Row[];
  readonly gaps: readonly CheckGap[];
  /** Names of the fields in which something is typed that is no sum. */
  readonly unread: readonly string[];
  readonly recount: Reckoning;
  readonly onDecide: (verdict: ValueDecision['verdict']) => void;
  readonly onChange: ChangeCheck;
  /** What the program reckoned is taken over. */
  readonly onTake: () => void;
  readonly onGap: (gap: CheckGap) => void;
  readonly onUnread: (name: string) => void;
  readonly onSheet: (sheet: CheckSheet) => void;
}

/** What is decided of the item that is looked at, and of the whole. */
export function CheckDecisions(props: CheckDecisionsProps) {
  const { id, declaration, work, item, body, rows, gaps, unread, recount } = props;
  const { onDecide, onChange, onTake, onGap, onUnread, onSheet } = props;
  const t = useWords('checkDesk');
  const seen = rows.filter((row) => isSaid(body, row)).length;
  return (
    <div className="check-right" role="region" aria-label={t('decisions')}>
      {item !== undefined && (
        <>
          <h3 className="check-item">
            <span className="check-name">{t('itemNumber', { item: item.ordinal })}</span>
            <span className="check-goods">{item.description}</span>
          </h3>
          <ValueWork
            key={`value ${item.ordinal}`}
            id={id}
            item={item}
            body={body}
            onDecide={onDecide}
            onChange={onChange}
          />
          <ClassificationWork item={item} body={body} onChange={onChange} />
          <OriginWork item={item} body={body} onChange={onChange} />
        </>
      )}
      <Payments
        declaration={declaration}
        body={body}
        recount={recount}
        onChange={onChange}
        onTake={onTake}
      />
      <Requests
        requests={work.requests}
        works={work.may.work}
        onNew={() => onSheet({ sheet: 'request' })}
        onAnswer={(request) => onSheet({ sheet: 'answer', request })}
        onWithdraw={(request) => onSheet({ sheet: 'withdraw', request })}
      />
      <Conclusion
        measures={work.measures}
        body={body}
        gaps={gaps}
        unread={unread}
        released={work.queue === 'blue'}
        onChange={onChange}
        onGap={onGap}
        onUnread={onUnread}
      />
      <p className="check-hint">
        {t('seen', { seen: formatCount(seen), all: formatCount(rows.length) })}
      </p>
    </div>
  );
}
