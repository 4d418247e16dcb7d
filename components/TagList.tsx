import { useRef } from 'preact/hooks';
import { words } from '../lib/words.ts';
import { Icon } from './icons.tsx';

interface TagListProps {
  tags: readonly string[];
  onChange: (tags: string[]) => void;
}

/** Tags with a field for one more. Enter or a comma adds, Backspace in the empty field takes the last one away. */
export function TagList({ tags, onChange }: TagListProps) {
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    const typed = field.current?.value ?? '';
    if (field.current) field.current.value = '';
    const next = withTags(tags, typed);
    if (next.length > tags.length) onChange(next);
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && !field.current?.value && tags.length) {
      onChange(tags.slice(0, -1));
    }
  };
  return (
    <fieldset class="tags" aria-label={words('tags')}>
      {tags.map((tag) => (
        <span class="tag" key={tag}>
          <bdi class="clip" title={tag}>
            {tag}
          </bdi>
          <button type="button" aria-label={words('removeTag', tag)} onClick={() => remove(tag)}>
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        ref={field}
        class="field"
        dir="auto"
        aria-label={words('newTag')}
        placeholder={words('addTag')}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
    </fieldset>
  );
}

/**
 * Adds what was typed: several tags at once when commas part them, each only once.
 *
 * @example withTags(['war'], 'Geneva, war') // => ['war', 'Geneva']
 */
export function withTags(tags: readonly string[], typed: string): string[] {
  const added = typed
    .split(/[,،]/)
    .map((tag) => tag.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
  return [...new Set([...tags, ...added])];
}
