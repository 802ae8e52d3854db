import { Component, type ReactNode } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';

interface BoundaryProps {
  /** What was on the screen, in the reader's words. */
  readonly doing: string;
  readonly children: ReactNode;
}

/** Keeps a fault of one desk inside that desk: the rest of the window goes on. */
export class Boundary extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <div className="desk-fault">
        <ErrorNote
          error={this.state.error}
          doing={this.props.doing}
          onRetry={() => this.setState({ error: null })}
        />
      </div>
    );
  }
}
