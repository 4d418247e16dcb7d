/** Finds elements by role and accessible name. Bundled and run inside the page, in documents and in closed shadow roots. */
import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import type { Box } from './driver.ts';

/** A name to compare with: whole, or as a regular expression's source and flags. */
export interface Query {
  role: string;
  name: string;
  flags: string | null;
}

const SHOWN = { checkOpacity: true, checkVisibilityCSS: true };

/** The box of the first visible element of that role and name, scrolled into view; null when there is none. */
export function boxOf(root: ParentNode, { role, name, flags }: Query): Box | null {
  const pattern = flags === null ? null : new RegExp(name, flags);
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (!element.checkVisibility(SHOWN) || getRole(element) !== role) continue;
    const own = computeAccessibleName(element);
    if (pattern ? !pattern.test(own) : own !== name) continue;
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  }
  return null;
}

/** Every visible element with a role, as "role: name"; for the message of a test that did not find what it wanted. */
export function rolesIn(root: ParentNode): string[] {
  const roles: string[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const role = getRole(element);
    if (!role || role === 'generic' || !element.checkVisibility(SHOWN)) continue;
    roles.push(`${role}: ${computeAccessibleName(element)}`.trim());
  }
  return roles;
}
