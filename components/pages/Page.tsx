import type { ComponentChildren } from 'preact';
import { Logo } from '../icons.tsx';

interface PageProps {
  title: string;
  /** What stands between title and tools: a search field. */
  middle?: ComponentChildren;
  /** Buttons and links at the end of the head. */
  tools?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of a full page: head with title and tools, then what it is about. */
export function Page({ title, middle, tools, children }: PageProps) {
  return (
    <>
      <header class="page-top">
        <Logo />
        <h1>{title}</h1>
        {middle}
        {tools && <div class="tools">{tools}</div>}
      </header>
      <main>{children}</main>
    </>
  );
}
