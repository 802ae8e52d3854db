import { useQuery } from '@tanstack/react-query';
import type { GridApi } from 'ag-grid-community';
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DeclarationPage } from '../../../shared/contract/declarations.ts';
import type { Item } from '../../../shared/declaration.ts';
import { isOver } from '../../../shared/queue-columns.ts';
import { runCommand } from '../../app/commands.tsx';
import { Inspector } from '../../app/inspector.tsx';
import { rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { focusRow } from '../../ui/grid/rowCursor.ts';
import { useCheckOpen } from '../check/useCheckOpen.ts';
import { ConsignmentOf } from '../consignments/ConsignmentOf.tsx';
import { TimelineOf } from '../consignments/TimelineOf.tsx';
import { DocumentsTool } from '../documents/DocumentsTool.tsx';
import { GoodsTool, TraderTool } from '../traders/TraderTools.tsx';
import { VersionsOf } from '../versions/VersionsOf.tsx';
import { useWork } from '../work/useWork.ts';
import { WorkBar } from '../work/WorkBar.tsx';
import { takeAsked } from './asked.ts';
import { hitElementId } from './BoxSigns.tsx';
import { bring, lookAt, lookAtElement } from './bring.ts';
import { ControlPanel } from './ControlPanel.tsx';
import { FullDecision } from './full/FullDecision.tsx';
import { HeaderBoxes } from './HeaderBoxes.tsx';
import { HeaderStrip } from './HeaderStrip.tsx';
import { ItemBoxes } from './ItemBoxes.tsx';
import { ItemList } from './ItemList.tsx';
import { JumpsContext, type Jumps } from './jump.tsx';
import { RawDialog } from './RawDialog.tsx';
import { takeLeft } from './memory.ts';
import { PageTools } from './PageTools.tsx';
import type { BoxPlace } from './places.ts';
import { placesChanged, placesToLook } from './signs.ts';
import { DeclaredPayments, PaymentTotals, SumTable } from './SumTable.tsx';
import { useChanges } from './useChanges.ts';
import { usePageKeys } from './usePageKeys.ts';
import { useQueueWalk, type QueueWalk } from './useQueueWalk.ts';
import { useSignWalks } from './useSignWalks.ts';
import { WhyHere } from './WhyHere.tsx';
import './declaration.css';

/** The page an officer works from: why it is here, what was declared, what was found. */
export function DeclarationDesk({ id }: { readonly id: string }) {
  const t = useWords('declaration');
  const walk = useQueueWalk(id);
  useCheckOpen(id);
  const page = useQuery(rpc.declarations.get.queryOptions({ input: { id } }));
  if (page.error !== null) {
    return <ErrorNote error={page.error} doing={t('doing')} onRetry={() => void page.refetch()} />;
  }
  if (page.data === undefined) return <p className="declaration-waiting">{t('loading')}</p>;
  return <Page page={page.data} walk={walk} />;
}

interface PageProps {
  readonly page: DeclarationPage;
  readonly walk: QueueWalk;
}

function Page({ page, walk }: PageProps) {
  const t = useWords('declaration');
  const { preferences } = useSession();
  const work = useWork(page.id);
  const { declaration, findings, why } = page;
  const changes = useChanges(page.id);
  const { items } = declaration;
  const [left] = useState(() => takeLeft(page.id));
  const [selected, setSelected] = useState<Item | null>(
    items.find(({ ordinal }) => ordinal === left?.item) ?? items[0] ?? null,
  );
  const [raw, setRaw] = useState(false);
  const grid = useRef<GridApi<Item> | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  // The keys that scroll work at once.
  useEffect(() => {
    scroll.current?.focus({ preventScroll: true });
    if (scroll.current !== null && left !== null) scroll.current.scrollTop = left.scrollTop;
  }, [left]);

  function showItem(ordinal: number) {
    const item = items.find((each) => each.ordinal === ordinal);
    if (item === undefined || item === selected) return;
    // The boxes of the item must stand before one of them can be looked at.
    flushSync(() => setSelected(item));
    const node = grid.current?.getRowNode(String(ordinal));
    if (node === undefined) return;
    node.setSelected(true, true);
    if (node.rowIndex !== null) grid.current?.ensureIndexVisible(node.rowIndex);
  }

  const cameFrom = useRef<HTMLElement | null>(null);
  const leave = () => {
    const { activeElement } = document;
    cameFrom.current = activeElement instanceof HTMLElement ? activeElement : null;
  };
  /** Back to the link that was followed, and from there to where the declaration was opened. */
  function goBack() {
    const link = cameFrom.current;
    cameFrom.current = null;
    if (link?.isConnected !== true || link === document.activeElement) {
      runCommand('declaration.back');
      return;
    }
    bring(link, 'center');
    link.focus({ preventScroll: true });
  }

  const goToPlace = (place: BoxPlace): boolean => {
    leave();
    if (place.item !== null) showItem(place.item);
    return lookAt(place);
  };
  const latestGo = useRef(goToPlace);
  useEffect(() => {
    latestGo.current = goToPlace;
  });
  const jumps: Jumps = {
    findings,
    hits: why.hits,
    changes,
    toHit: (index) => {
      leave();
      lookAtElement(hitElementId(index));
    },
    toItem: (ordinal) => {
      leave();
      showItem(ordinal);
      bring(document.querySelector('.declaration-items'), 'top');
      const row = grid.current?.getRowNode(String(ordinal))?.rowIndex;
      if (grid.current !== null && typeof row === 'number') focusRow(grid.current, row);
    },
    toBox: goToPlace,
  };

  // Whoever came from beside the page to see a box is shown it, once the page stands.
  useEffect(() => {
    const place = takeAsked(page.id);
    if (place === null) return undefined;
    const frame = requestAnimationFrame(() => latestGo.current(place));
    return () => cancelAnimationFrame(frame);
  }, [page.id]);

  const first = items[0]?.ordinal ?? null;
  const walks = useSignWalks(
    placesToLook(findings, why.hits, first),
    placesChanged(changes),
    goToPlace,
  );

  usePageKeys({
    onLook: walks.look.step,
    onChanged: walks.changed.step,
    onBox: (box) => {
      if (selected !== null) lookAt({ box, item: selected.ordinal });
    },
    onItem: (by) => {
      if (selected === null) return;
      const row = grid.current?.getRowNode(String(selected.ordinal))?.rowIndex;
      // In the order of the list as the person sorted it; while that does not stand yet, in that of the form.
      const next =
        grid.current !== null && typeof row === 'number'
          ? grid.current.getDisplayedRowAtIndex(row + by)?.data
          : items[items.findIndex(({ ordinal }) => ordinal === selected.ordinal) + by];
      // The eyes stay on the same box: the next item comes to them.
      if (next !== undefined) showItem(next.ordinal);
    },
    onEscape: goBack,
  });

  const control = useMemo(
    () => (
      <>
        <ControlPanel page={page} />
        <TimelineOf declarationId={page.id} />
      </>
    ),
    [page],
  );

  return (
    <JumpsContext value={jumps}>
      <div className="declaration">
        <HeaderStrip
          page={page}
          queue={work.work === null || isOver(work.work.state) ? null : work.work.queue}
          walk={walk}
          onRaw={() => setRaw(true)}
        />
        <WorkBar state={work} />
        <div className="declaration-relations">
          <PageTools
            present={selected?.ordinal ?? null}
            items={items.map(({ ordinal }) => ordinal)}
            onGo={goToPlace}
            look={walks.look}
            changed={walks.changed}
          >
            <DocumentsTool declarationId={page.id} item={selected?.ordinal ?? null} />
            <GoodsTool declarationId={page.id} item={selected} />
            <TraderTool
              declarationId={page.id}
              declaration={declaration}
              item={selected?.ordinal ?? null}
            />
          </PageTools>
          <VersionsOf declarationId={page.id} />
          <ConsignmentOf declarationId={page.id} />
        </div>
        <div className="declaration-scroll" ref={scroll} tabIndex={-1}>
          <section className="declaration-why" aria-label={t('why')}>
            <h3>{t('why')}</h3>
            <WhyHere why={page.why} />
          </section>
          <FullDecision key={page.id} declarationId={page.id} />
          {preferences.inspectorOpen ? (
            <Inspector>
              <div className="declaration-inspector">{control}</div>
            </Inspector>
          ) : (
            <div className="declaration-control">{control}</div>
          )}
          <section aria-label={t('header')}>
            <h3>{t('header')}</h3>
            <HeaderBoxes declaration={declaration} />
            <div className="declaration-sums">
              <SumTable declaration={declaration} />
              <PaymentTotals declaration={declaration} />
              <DeclaredPayments declaration={declaration} />
            </div>
          </section>
          <section className="declaration-items" aria-label={t('items')}>
            <h3>
              {t('items')} <span className="figures">{items.length}</span>
              <span className="declaration-keys">{t('keys')}</span>
            </h3>
            {items.length === 0 ? (
              <EmptyView title={t('items.none')}>{t('items.none.how')}</EmptyView>
            ) : (
              <div className="declaration-goods" data-few={items.length <= 3}>
                <ItemList
                  items={items}
                  findings={findings}
                  hits={why.hits}
                  changes={changes}
                  chosen={selected}
                  onSelect={(item) => {
                    if (item !== null) setSelected(item);
                  }}
                  onOpen={() => {
                    if (selected !== null) lookAt({ box: '31', item: selected.ordinal });
                  }}
                  onApi={(api) => {
                    grid.current = api;
                  }}
                />
                {selected !== null && (
                  <div className="declaration-item" aria-live="off">
                    <h4 id="item-box-32" tabIndex={-1}>
                      {t('item')} <span className="figures">{selected.ordinal}</span>
                      <span className="declaration-item-goods">
                        {[selected.hsCode, selected.description].filter(Boolean).join(' · ')}
                      </span>
                    </h4>
                    <ItemBoxes item={selected} containers={declaration.containers} />
                  </div>
                )}
              </div>
            )}
          </section>
        </div>
        <RawDialog id={page.id} open={raw} onClose={() => setRaw(false)} />
      </div>
    </JumpsContext>
  );
}
