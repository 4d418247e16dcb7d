import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import type { IconName } from '../icons.tsx';

export interface MenuItem {
  key: string;
  label: string;
  isDanger?: boolean;
  onChoose: () => void;
}

interface MenuProps {
  /** The button's name; shown unless there is an icon alone. */
  label: string;
  icon?: IconName;
  isIconOnly?: boolean;
  /** The list begins at the button's start edge and not at its end. */
  isFromStart?: boolean;
  items: readonly MenuItem[];
}

/** A button with a list of acts (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/). */
export function Menu({ label, icon, isIconOnly = false, isFromStart = false, items }: MenuProps) {
  const id = useId();
  const [isOpen, open] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const buttons = () => [...(box.current?.querySelectorAll<HTMLButtonElement>('[role="menuitem"]') ?? [])];
  const close = () => {
    open(false);
    box.current?.querySelector('button')?.focus();
  };
  useLayoutEffect(() => {
    if (!isOpen) return;
    buttons()[0]?.focus();
    const onPress = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) open(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) all[next % all.length]?.focus();
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') open(false);
    if (event.key !== 'Tab' && event.key !== 'Enter' && event.key !== ' ') event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={box} class={isFromStart ? 'menu from-start' : 'menu'}>
      <Button
        {...(icon && { icon })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={id}
        {...(isIconOnly && { 'aria-label': label, title: label })}
        onClick={() => open(!isOpen)}
        onKeyDown={onKeyDown}
      >
        {isIconOnly ? null : label}
      </Button>
      {isOpen && (
        <div id={id} role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class={item.isDanger ? 'danger' : undefined}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
