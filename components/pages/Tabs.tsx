import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { inDigits } from '../../lib/words.ts';

export interface Tab<Key extends string> {
  key: Key;
  label: string;
  /** How many things the tab holds; left out where nothing is counted. */
  count?: number;
}

interface TabsProps<Key extends string> {
  label: string;
  tabs: readonly Tab<Key>[];
  current: Key;
  onChoose: (key: Key) => void;
  /** What the current tab shows. */
  children: ComponentChildren;
}

/** Tabs and the panel of the current one (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/): an arrow goes to the next and shows it. */
export function Tabs<Key extends string>({ label, tabs, current, onChoose, children }: TabsProps<Key>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextTab(event, tabs.map(({ key }) => key).indexOf(current), tabs.length);
    const tab = next === null ? undefined : tabs[next];
    if (next === null || !tab) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(tab.key);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={tab.key === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === current ? 0 : -1}
            onClick={() => onChoose(tab.key)}
          >
            {tab.label} {tab.count !== undefined && <span class="number">{inDigits(tab.count)}</span>}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${current}`}>
        {children}
      </div>
    </>
  );
}

/** Arrows follow the line of writing; Home and End go to the ends. */
function nextTab(event: KeyboardEvent, current: number, count: number): number | null {
  const forth = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return count - 1;
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return null;
  return (current + (event.key === forth ? 1 : count - 1)) % count;
}
