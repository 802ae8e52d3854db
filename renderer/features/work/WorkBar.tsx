import { Endorsed, Hand, Undo } from '@blueprintjs/icons';
import { client } from '../../app/rpc.ts';
import { familyOf } from '../../../shared/work/measure.ts';
import { CommandButton } from '../../app/CommandButton.tsx';
import { useCommand } from '../../app/commands.tsx';
import { go } from '../../app/navigation.ts';
import { tellSource } from '../../../shared/locales/tell-source.ts';
import { isOver } from '../../../shared/queue-columns.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatInstant } from '../../ui/format.ts';
import { Countdown } from './Countdown.tsx';
import { Announced } from './Announced.tsx';
import { MeasureList } from './MeasureList.tsx';
import { nextStep, toCarryOut } from './nextStep.ts';
import { OpenThings } from './OpenThings.tsx';
import { skippable } from './SkipSheet.tsx';
import { WorkMore } from './WorkMore.tsx';
import { WorkSheets, type WorkSheet } from './WorkSheets.tsx';
import { useSheet } from './useSheet.ts';
import type { Work } from './useWork.ts';
import './work.css';

/** What is to be done with the declaration, until when, in whose hands, and the next step at one key. */
export function WorkBar({ state }: { readonly state: Work }) {
  const t = useWords('work');
  const heads = useWords('queueColumns');
  const terms = useWords('terms');
  const language = useLanguage();
  const { work, take, busy, refused } = state;
  const sheets = useSheet<WorkSheet>(work);
  const openSheet = (sheet: Exclude<WorkSheet['sheet'], 'decide'>) => sheets.open({ sheet });
  const seen = { id: work?.declarationId ?? '', revision: work?.revision ?? 0 };
  const may = work?.may;

  useCommand('work.claim', () => take(() => client.work.claim(seen)), may?.claim === true);
  useCommand('work.giveBack', () => take(() => client.work.giveBack(seen)), may?.giveBack === true);
  useCommand('work.handOver', () => openSheet('handOver'), may?.handOver === true);
  useCommand('work.draw', () => take(() => client.work.draw(seen)), may?.draw === true);
  useCommand('work.own', () => openSheet('ownInitiative'), may?.work === true);
  const mayLeaveOut = may?.work === true && work !== null && skippable(work).length > 0;
  useCommand('work.skip', () => openSheet('skip'), mayLeaveOut);
  const mayCarryOut = may?.work === true && work !== null && toCarryOut(work).length > 0;
  useCommand('work.carryOut', () => openSheet('carryOut'), mayCarryOut);
  useCommand('work.extend', () => openSheet('extension'), may?.work === true);
  const blocked = work?.measures.some(({ state: at, mandatory }) => mandatory && at === 'open');
  useCommand(
    'work.against',
    () => openSheet('againstMeasure'),
    may?.work === true && blocked === true,
  );
  useCommand('work.suspend', () => openSheet('suspend'), may?.work === true && !work?.suspension);
  useCommand(
    'work.resume',
    () => take(() => client.work.resume(seen)),
    may?.work === true && work?.suspension !== null,
  );
  useCommand('work.refer', () => openSheet('refer'), may?.work === true);
  const decided = work?.release !== null && work?.release?.code !== '90';
  useCommand(
    'work.release',
    () => openSheet('release'),
    may?.work === true && !decided && work.releasable,
  );
  /** The oldest question that waits for the head of the post. */
  const pending = work?.approvals.find(({ decision }) => decision === null) ?? null;
  const inspected =
    work !== null &&
    (work.order !== null ||
      work.acts.length > 0 ||
      work.measures.some(({ code }) => familyOf(code) === 'goods'));
  const inspect = () => go({ desk: 'inspection', id: seen.id });
  useCommand('inspection.open', inspect, inspected);
  useCommand(
    'work.decide',
    () => {
      if (pending !== null) sheets.open({ sheet: 'decide', approval: pending });
    },
    may?.approve === true && pending !== null,
  );

  useCommand('paper.open', () => openSheet('papers'), work !== null);

  if (work === null) return null;
  const { clock, officer, release } = work;
  const isDecided = work.queue === null && work.state !== 'lapsed';
  const next = nextStep(work);
  return (
    <section className="work-bar" aria-label={t('work')}>
      <dl className="work-facts">
        <div>
          <dt>{terms('short.status')}</dt>
          <dd>
            {heads(`state.${isDecided ? 'program' : work.state}`)}
            {work.back !== null && (
              <span className="work-back">
                <Undo aria-hidden size={13} /> {heads(`back.${work.back}`)}
              </span>
            )}
          </dd>
        </div>
        {officer !== null && (
          <div>
            <dt>{terms('short.officer')}</dt>
            <dd>
              {work.mine ? t('officer.you') : officer.name}
              {work.drawn && <span className="work-drawn">{t('drawn')}</span>}
            </dd>
          </div>
        )}
        {clock !== null && !isOver(work.state) && (
          <div>
            <dt>{heads('due')}</dt>
            <dd
              title={
                clock.act === null
                  ? t('due.noTable')
                  : `${t(`term.${clock.term}`)} · ${tellSource(clock.act, language)}`
              }
            >
              <Countdown dueAt={clock.dueAt} stopped={clock.stoppedAt !== null} />
              <span className="work-term">{t(`term.${clock.term}`)}</span>
            </dd>
          </div>
        )}
        {work.announcement !== null && <Announced announcement={work.announcement} />}
        {release !== null && (
          <div>
            <dt>{t('release')}</dt>
            <dd>
              {t(`release.${release.code}`)}
              <span className="work-term">
                {release.by === 'system' ? t('release.system') : release.name},{' '}
                {formatInstant(release.at)}
              </span>
            </dd>
          </div>
        )}
      </dl>
      <div className="work-steps">
        {work.may.claim && (
          <CommandButton
            command="work.claim"
            intent="primary"
            icon={<Hand aria-hidden />}
            loading={busy}
          />
        )}
        {pending !== null && work.may.approve && (
          <CommandButton command="work.decide" intent="primary" icon={<Endorsed aria-hidden />} />
        )}
        {work.queue !== null && (
          <CommandButton
            command="check.open"
            text={t('check')}
            variant="outlined"
            intent={work.may.work && next === 'check' ? 'primary' : 'none'}
          />
        )}
        {inspected && (
          <CommandButton
            command="inspection.open"
            variant="outlined"
            intent={work.may.work && next === 'inspection' ? 'primary' : 'none'}
          />
        )}
        {mayCarryOut && next === 'carryOut' && (
          <CommandButton command="work.carryOut" variant="outlined" intent="primary" />
        )}
        {work.may.work && !decided && work.releasable && (
          <CommandButton
            command="work.release"
            text={t('release')}
            variant="outlined"
            intent={next === 'release' ? 'primary' : 'none'}
          />
        )}
        <CommandButton command="paper.open" variant="minimal" text={t('papers')} />
        <WorkMore work={work} />
      </div>
      {refused !== null && <ErrorNote error={refused} doing={t('doing')} onRetry={state.dismiss} />}
      {work.queue !== null && !isOver(work.state) && (
        <>
          <MeasureList state={state} />
          <OpenThings things={work.open.filter(({ kind }) => kind !== 'measure')} />
        </>
      )}
      <WorkSheets sheets={sheets} work={work} onDone={state.show} />
    </section>
  );
}
