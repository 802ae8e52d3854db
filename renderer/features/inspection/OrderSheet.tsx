import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import {
  inspectionKinds,
  technicalMeans,
  type OrderInput,
} from '../../../shared/work/inspection.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { formatInstant } from '../../ui/format.ts';
import { readInstant } from '../../ui/instant.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { seenOf, StepSheet, type StepSheetProps } from '../work/StepSheet.tsx';
import { isBlank } from '../../../shared/plain-text.ts';
import { fallsShort, isGranted, isLowered } from '../../../shared/work/extent.ts';
import { ordinalsOf, typedOrdinals } from './ordinals.ts';
import { orderBegun } from './orderBegun.ts';
import './sheets.css';

const works = ['unpack', 'recount', 'reweigh', 'photograph'] as const;

/** What the hand changed, kept over a lock; the rest is as the order in force says. */
const written = {
  changed: keptField<Partial<OrderInput>>(),
  percent: keptField<string | null>(),
  items: keptField<string | null>(),
  notified: keptField<string | null>(),
};

interface OrderSheetProps extends StepSheetProps {
  /** Ordinals of the items in hand: what an order that names none means. */
  readonly ordinals: readonly number[];
  /** Where the goods lie, as far as the act says. */
  readonly place: string;
  /** Asks the head of the post for a smaller extent. */
  readonly onAsk: () => void;
}

/** The order: raised freely, lowered only as the head of the post granted. */
export function OrderSheet({ ordinals: all, place, onAsk, ...step }: OrderSheetProps) {
  const { work } = step;
  const t = useWords('inspection');
  const sheet = `inspection/order/${work.declarationId}`;
  const [changed, setChanged] = useKept<Partial<OrderInput>>(written.changed, sheet, () => ({}));
  const [typedPercent, setPercent] = useKept<string | null>(written.percent, sheet, () => null);
  const [typedItems, setItems] = useKept<string | null>(written.items, sheet, () => null);
  const [typedMoment, setNotified] = useKept<string | null>(written.notified, sheet, () => null);
  const order: OrderInput = { ...orderBegun(work, place), ...changed };
  const percent = typedPercent ?? String(order.percent);
  const items = typedItems ?? typedOrdinals(order.items);
  const notified = typedMoment ?? (order.notifiedAt === '' ? '' : formatInstant(order.notifiedAt));
  const [tried, setTried] = useState(false);
  const share = /^\d{1,3}$/.test(percent.trim()) ? Number(percent) : 0;
  const ordinals = ordinalsOf(items);
  const moment = notified.trim() === '' ? '' : readInstant(notified);
  const said = ordinals === null ? null : { ...order, percent: share, items: ordinals };
  const lowered =
    said !== null &&
    work.order !== null &&
    isLowered(said, work.order, all) &&
    !isGranted(said, work.order, all, work.approvals);
  const short = said !== null && fallsShort(said, work.measures);
  const set = (change: Partial<OrderInput>) => setChanged({ ...changed, ...change });
  return (
    <StepSheet
      title={t(work.order === null ? 'order.new' : 'order.change', {
        number: work.order?.number ?? '',
      })}
      about={t(work.order === null ? 'order.about.first' : 'order.about')}
      save={t('order.save')}
      keptAs={sheet}
      {...step}
      record={() => {
        setTried(true);
        if (share < 1 || share > 100 || ordinals === null || moment === null) return null;
        if (isBlank(order.place) || lowered || short) return null;
        const input = { ...order, percent: share, items: ordinals, notifiedAt: moment };
        return client.inspection.order({ ...seenOf(work), order: input });
      }}
    >
      <SelectField
        label={t('form')}
        value={order.kind}
        onChange={({ target }) =>
          set({ kind: inspectionKinds.find((kind) => kind === target.value) ?? 'inspection' })
        }
      >
        {inspectionKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`form.${kind}`)}
          </option>
        ))}
      </SelectField>
      <div className="order-pair">
        <TextField
          label={t('order.percent')}
          value={percent}
          inputMode="numeric"
          maxLength={3}
          autoFocus
          wrong={tried && (share < 1 || share > 100) ? t('order.percent.wrong') : undefined}
          onChange={({ target }) => setPercent(target.value)}
        />
        <TextField
          label={t('order.items')}
          value={items}
          placeholder={t('order.items.all')}
          maxLength={300}
          wrong={ordinals === null ? t('order.items.wrong') : undefined}
          onChange={({ target }) => setItems(target.value)}
        />
      </div>
      <fieldset>
        <legend>{t('order.works')}</legend>
        <div className="order-checks">
          {works.map((name) => (
            <label key={name} className="act-check">
              <input
                type="checkbox"
                checked={order[name]}
                onChange={() => set({ [name]: !order[name] })}
              />
              <span>{t(`order.${name}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('means')}</legend>
        <div className="order-checks">
          {technicalMeans.map((means) => (
            <label key={means} className="act-check">
              <input
                type="checkbox"
                checked={order.means.includes(means)}
                onChange={() =>
                  set({
                    means: order.means.includes(means)
                      ? order.means.filter((each) => each !== means)
                      : [...order.means, means],
                  })
                }
              />
              <span>{t(`means.${means}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextField
        label={t('place')}
        value={order.place}
        maxLength={300}
        wrong={tried && isBlank(order.place) ? t('order.place.wrong') : undefined}
        onChange={({ target }) => set({ place: target.value })}
      />
      <TextField
        label={t('order.notifiedAt')}
        help={t('order.notifiedAt.how')}
        value={notified}
        maxLength={20}
        wrong={moment === null ? t('moment.wrong') : undefined}
        onChange={({ target }) => setNotified(target.value)}
      />
      <NoteField label={t('note')} value={order.note} onChange={(note) => set({ note })} />
      {short && (
        <p className="order-less" role="alert">
          {t('order.short')}
        </p>
      )}
      {lowered && (
        <p className="order-less" role="alert">
          {t('order.less')}{' '}
          <Button size="small" variant="outlined" text={t('order.ask')} onClick={onAsk} />
        </p>
      )}
    </StepSheet>
  );
}
