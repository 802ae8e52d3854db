import type { JSX, ReactNode } from 'react';

interface EmptyViewProps {
  readonly icon?: JSX.Element;
  /** What will appear here. */
  readonly title: string;
  /** How to make it appear. */
  readonly children?: ReactNode;
  /** The next step, as a button. */
  readonly action?: ReactNode;
}

/** An empty view says what will appear and how to make it appear. */
export function EmptyView({ icon, title, children, action }: EmptyViewProps) {
  return (
    <div className="empty-view">
      {icon !== undefined && <div className="empty-view-icon">{icon}</div>}
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  );
}
