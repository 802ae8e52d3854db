import { lazy } from 'react';
import type { PostKind } from '../../shared/contract/post.ts';
import type { Place } from './navigation.ts';

const loadQueue = () => import('../features/queue/QueueDesk.tsx');

const QueueDesk = lazy(async () => {
  const { QueueDesk: component } = await loadQueue();
  return { default: component };
});
const DeclarationDesk = lazy(async () => {
  const { DeclarationDesk: component } =
    await import('../features/declaration/DeclarationDesk.tsx');
  return { default: component };
});
const CheckDesk = lazy(async () => {
  const { CheckDesk: component } = await import('../features/check/CheckDesk.tsx');
  return { default: component };
});
const ProfilesDesk = lazy(async () => {
  const { ProfilesDesk: component } = await import('../features/profiles/ProfilesDesk.tsx');
  return { default: component };
});
const MessagesDesk = lazy(async () => {
  const { MessagesDesk: component } = await import('../features/intake/MessagesDesk.tsx');
  return { default: component };
});

const BatchesDesk = lazy(async () => {
  const { BatchesDesk: component } = await import('../features/intake/BatchesDesk.tsx');
  return { default: component };
});
const QuarantineDesk = lazy(async () => {
  const { QuarantineDesk: component } = await import('../features/quarantine/QuarantineDesk.tsx');
  return { default: component };
});
const MappingDesk = lazy(async () => {
  const { MappingDesk: component } = await import('../features/mapping/MappingDesk.tsx');
  return { default: component };
});
const EntryDesk = lazy(async () => {
  const { EntryDesk: component } = await import('../features/entry/EntryDesk.tsx');
  return { default: component };
});

const ConsignmentsDesk = lazy(async () => {
  const { ConsignmentsDesk: component } =
    await import('../features/consignments/ConsignmentsDesk.tsx');
  return { default: component };
});

const RefusalsDesk = lazy(async () => {
  const { RefusalsDesk: component } = await import('../features/versions/RefusalsDesk.tsx');
  return { default: component };
});

const ReferenceDesk = lazy(async () => {
  const { ReferenceDesk: component } = await import('../features/reference/ReferenceDesk.tsx');
  return { default: component };
});

const PeopleDesk = lazy(async () => {
  const { PeopleDesk: component } = await import('../features/people/PeopleDesk.tsx');
  return { default: component };
});

const JournalDesk = lazy(async () => {
  const { JournalDesk: component } = await import('../features/journal/JournalDesk.tsx');
  return { default: component };
});

const ApprovalsDesk = lazy(async () => {
  const { ApprovalsDesk: component } = await import('../features/work/ApprovalsDesk.tsx');
  return { default: component };
});

const DocumentsDesk = lazy(async () => {
  const { DocumentsDesk: component } = await import('../features/documents/DocumentsDesk.tsx');
  return { default: component };
});

const TraderDesk = lazy(async () => {
  const { TraderDesk: component } = await import('../features/traders/TraderDesk.tsx');
  return { default: component };
});

const InspectionDesk = lazy(async () => {
  const { InspectionDesk: component } = await import('../features/inspection/InspectionDesk.tsx');
  return { default: component };
});

const SameGoodsDesk = lazy(async () => {
  const { SameGoodsDesk: component } = await import('../features/traders/SameGoodsDesk.tsx');
  return { default: component };
});

/** Loads the desk everybody begins at, while he is still typing his password. */
export function prepareFirstDesk(): void {
  void loadQueue();
}

interface DeskProps {
  readonly place: Place;
  /** Which post is open: what a desk keeps for itself is kept for that one. */
  readonly post: PostKind;
}

/** The desk of a place. Each is loaded when first opened, so that the first one opens sooner. */
export function Desk({ place, post }: DeskProps) {
  switch (place.desk) {
    case 'queue':
      return <QueueDesk corridor={place.corridor} scope={place.scope ?? 'all'} />;
    case 'approvals':
      return <ApprovalsDesk />;
    case 'declaration':
      return <DeclarationDesk key={place.id} id={place.id} />;
    case 'documents':
      return <DocumentsDesk key={place.declaration} declarationId={place.declaration} />;
    case 'trader':
      return <TraderDesk key={place.code} code={place.code} />;
    case 'goods':
      return <SameGoodsDesk declarationId={place.declaration} item={place.item} />;
    case 'check':
      return <CheckDesk key={place.id} id={place.id} />;
    case 'inspection':
      return <InspectionDesk key={place.id} id={place.id} />;
    case 'messages':
      return (
        <MessagesDesk
          key={JSON.stringify(place)}
          batch={place.batch ?? null}
          message={place.message ?? null}
        />
      );
    case 'batches':
      return <BatchesDesk />;
    case 'quarantine':
      return <QuarantineDesk message={place.message ?? null} />;
    case 'mapping':
      return <MappingDesk key={place.message} message={place.message ?? null} />;
    case 'entry':
      return (
        <EntryDesk
          key={JSON.stringify(place)}
          post={post}
          message={place.message ?? null}
          declaration={place.declaration ?? null}
        />
      );
    case 'consignments':
      return <ConsignmentsDesk key={place.id} id={place.id ?? null} />;
    case 'refusals':
      return <RefusalsDesk key={place.id} id={place.id ?? null} />;
    case 'reference':
      return <ReferenceDesk />;
    case 'profiles':
      return <ProfilesDesk />;
    case 'journal':
      return <JournalDesk />;
    case 'people':
      return <PeopleDesk />;
  }
}
