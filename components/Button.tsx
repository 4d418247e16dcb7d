import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icons.tsx';

type Look = 'first' | 'plain' | 'quiet' | 'accent' | 'danger';

export interface ButtonProps extends Omit<JSX.IntrinsicElements['button'], 'icon'> {
  /** How it looks: words of pieces.css. At most one button of a surface is "first". */
  look?: Look | `${Look} ${Look}`;
  icon?: IconName;
  /** The key that does the same, shown at the end. */
  shortcut?: string;
  children?: ComponentChildren;
}

export function Button({ look, icon, shortcut, children, ...rest }: ButtonProps) {
  return (
    <button type="button" class={look ? `button ${look}` : 'button'} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {shortcut && (
        <span class="key" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  );
}
