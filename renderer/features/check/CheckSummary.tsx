import { Button } from '@blueprintjs/core';
import { nationalCurrency } from '../../../shared/money.ts';
import type { CheckDraft, SignedCheck } from '../../../shared/work/check.ts';
import { assessedOf, finePayment } from '../../../shared/work/effect.ts';
import { useWords } from '../../i18n/index.ts';
import { formatCount, formatInstant, formatMoney, nothing } from '../../ui/format.ts';
import { useNames } from '../../ui/names.ts';
import { useCodes } from '../declaration/useCodes.ts';
import './summary.css';

const tenge = (minor: number | null) =>
  formatMoney(minor === null ? null : { minor, currency: nationalCurrency });

/** What a check says, in short: outcome, what differs, what is decided of values, codes and origin, what it costs. */
export function CheckFacts({ body }: { readonly body: CheckDraft }) {
  const t = useWords('checkDesk');
  const outcomes = useWords('outcomes');
  const words = useWords('measures');
  const values = useWords('valuation');
  const codes = useCodes();
  const names = useNames();
  const told = body.boxes.filter(({ verdict }) => verdict !== 'agrees');
  const differing = told.filter(({ verdict }) => verdict === 'differs').length;
  /** Boxes that could not be compared. */
  const left = told.length - differing;
  const item = (ordinal: number | null) =>
    ordinal === null ? '' : `${t('itemNumber', { item: ordinal })}, `;
  return (
    <dl className="check-facts">
      <dt>{t('outcome')}</dt>
      <dd>
        <b>{body.outcome === null ? nothing : `${body.outcome} ${outcomes(body.outcome)}`}</b>
      </dd>
      <dt>{t('boxes')}</dt>
      <dd>
        {t('boxes.seen', {
          all: formatCount(body.boxes.length - left),
          differing: formatCount(differing),
        })}
        {left > 0 && t('boxes.left', { left: formatCount(left) })}
        {told.length > 0 && (
          <ul>
            {told.map((line) => (
              <li key={`${line.item} ${line.box}`}>
                {item(line.item)}
                {t('box', { box: line.box })}: {t(`verdict.${line.verdict}`)}
                {line.found === '' ? '' : `: ${line.declared || nothing} → ${line.found}`}
                {line.source === '' ? '' : ` (${line.source})`}
              </li>
            ))}
          </ul>
        )}
      </dd>
      {body.documents.length > 0 && (
        <>
          <dt>{t('papers')}</dt>
          <dd>
            {formatCount(body.documents.length)}
            <ul>
              {body.documents
                .filter(({ verdict }) => verdict !== 'accepted')
                .map((line) => (
                  <li key={`${line.code} ${line.reference} ${line.date}`}>
                    {[line.code, line.reference].filter(Boolean).join(' ')}:{' '}
                    {t(`paper.${line.verdict}`)}
                  </li>
                ))}
            </ul>
          </dd>
        </>
      )}
      {body.values.length > 0 && (
        <>
          <dt>{t('value')}</dt>
          <dd>
            <ul>
              {body.values.map((one) => (
                <li key={one.item}>
                  {item(one.item)}
                  {t(`value.${one.verdict}`)}
                  {one.verdict === 'adjusted' &&
                    `: ${formatMoney(one.declared)} → ${formatMoney(one.accepted)}; ${values(`method.${one.method}`)}`}
                  {one.verdict !== 'accepted' && <p className="check-quote">{one.justification}</p>}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {body.classification.length > 0 && (
        <>
          <dt>{t('classification')}</dt>
          <dd>
            <ul>
              {body.classification.map((one) => (
                <li key={one.item} className="figures">
                  {item(one.item)}
                  {one.declared} → {one.found}: {one.ground}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {body.origin.length > 0 && (
        <>
          <dt>{t('origin')}</dt>
          <dd>
            <ul>
              {body.origin.map((one) => (
                <li key={one.item}>
                  {item(one.item)}
                  {names.country(one.declared)}: {t(`origin.${one.decision}`)}
                  {one.ground === '' ? '' : `. ${one.ground}`}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {body.effects.length > 0 && (
        <>
          <dt>{t('effects')}</dt>
          <dd className="figures">
            <b>{tenge(assessedOf(body.effects))}</b>
            <ul>
              {body.effects.map(({ payment, minor }) => (
                <li key={payment}>
                  {payment === finePayment ? t('fine') : (codes('payment', payment) ?? payment)}:{' '}
                  {tenge(minor)}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {body.measures.length > 0 && (
        <>
          <dt>{t('measures')}</dt>
          <dd>{body.measures.map((code) => words(code)).join('; ')}</dd>
        </>
      )}
      {body.text !== '' && (
        <>
          <dt>{t('text')}</dt>
          <dd>{body.text}</dd>
        </>
      )}
      {body.proposal !== null && (
        <>
          <dt>{t('proposal')}</dt>
          <dd>
            {body.proposal} {t(`release.${body.proposal}`)}
          </dd>
        </>
      )}
    </dl>
  );
}

interface CheckSummaryProps {
  readonly check: SignedCheck;
  /** Begins a version after it; left out where nobody may, or a newer one stands. */
  readonly onCorrect?: (() => void) | undefined;
}

/** A check that was signed, to be read. */
export function CheckSummary({ check, onCorrect }: CheckSummaryProps) {
  const t = useWords('checkDesk');
  return (
    <article className="check-summary" aria-label={t('version', { version: check.version })}>
      <header>
        <h3>{t('version', { version: check.version })}</h3>
        <span>
          {t('signedBy', { name: check.name })} ·{' '}
          <span className="figures">{formatInstant(check.signedAt)}</span>
        </span>
        {onCorrect !== undefined && <Button size="small" text={t('correct')} onClick={onCorrect} />}
      </header>
      {check.correction !== null && (
        <p>
          {t('correctedBecause')} <b>{check.correction}</b>
        </p>
      )}
      <CheckFacts body={check.body} />
      <p className="check-hash" title={t('hash')}>
        SHA-256 {check.hash}
      </p>
    </article>
  );
}
