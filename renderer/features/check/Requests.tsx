import { Button } from '@blueprintjs/core';
import type { DocumentRequest } from '../../../shared/work/request.ts';
import { useWords } from '../../i18n/index.ts';
import { formatInstant } from '../../ui/format.ts';
import { Key } from '../../ui/Key.tsx';
import { TimeLeft } from './TimeLeft.tsx';
import './requests.css';

interface RequestsProps {
  readonly requests: readonly DocumentRequest[];
  /** Whether who looks may do something about them. */
  readonly works: boolean;
  readonly onNew: () => void;
  readonly onAnswer: (request: DocumentRequest) => void;
  readonly onWithdraw: (request: DocumentRequest) => void;
}

/** The request whose answer is awaited longest. */
export const firstOpen = (requests: readonly DocumentRequest[]): DocumentRequest | undefined =>
  requests.find(({ state }) => state === 'open');

/** What was asked of the declarant, within when, and what came. */
export function Requests({ requests, works, onNew, onAnswer, onWithdraw }: RequestsProps) {
  const t = useWords('checkDesk');
  const first = firstOpen(requests);
  return (
    <section className="check-part" aria-label={t('requests')} id="check-requests" tabIndex={-1}>
      <h3>
        {t('requests')}
        {works && (
          <Button
            size="small"
            text={t('request.new')}
            endIcon={<Key>Alt+R</Key>}
            aria-keyshortcuts="Alt+R"
            onClick={onNew}
          />
        )}
      </h3>
      {requests.length === 0 && <p className="check-hint">{t('requests.none')}</p>}
      <ul className="check-requests">
        {requests.map((request) => (
          <li key={request.id} data-state={request.state}>
            <p>
              <b className="figures">{request.number}</b> · {t(`request.${request.state}`)}
            </p>
            <p>{request.templates.map((template) => t(`template.${template}`)).join('; ')}</p>
            {request.text !== '' && <p className="check-hint">{request.text}</p>}
            {request.state === 'open' ? (
              <p>
                <TimeLeft dueAt={request.dueAt} />
              </p>
            ) : (
              request.answer !== null && (
                <p>
                  {formatInstant(request.answer.at)} · {t(`answer.${request.answer.verdict}`)}
                  {request.answer.note === '' ? '' : `: ${request.answer.note}`}
                </p>
              )
            )}
            {works && request.state === 'open' && (
              <div className="check-line">
                <Button
                  size="small"
                  text={t('answer')}
                  {...(request === first
                    ? { endIcon: <Key>R</Key>, 'aria-keyshortcuts': 'R' }
                    : {})}
                  onClick={() => onAnswer(request)}
                />
                <Button
                  size="small"
                  variant="minimal"
                  text={t('withdraw')}
                  onClick={() => onWithdraw(request)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
