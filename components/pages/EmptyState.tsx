import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  title: string;
  /** Why, in one sentence. */
  why?: string;
  /** The one act that helps. */
  children?: ComponentChildren;
}

/** Nothing to show: why, and what can be done about it. */
export function EmptyState({ title, why, children }: EmptyStateProps) {
  return (
    <section class="empty">
      <h2>{title}</h2>
      {why && <p class="muted">{why}</p>}
      {children && <p class="choices">{children}</p>}
    </section>
  );
}
