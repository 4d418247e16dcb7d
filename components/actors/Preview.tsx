import { useEffect, useState } from 'preact/hooks';
import type { AliasPreview } from '../../lib/library-messages.ts';
import { plural, words } from '../../lib/words.ts';

interface PreviewProps {
  /** Another key asks anew; "" asks for nothing. */
  of: string;
  ask: () => Promise<AliasPreview>;
}

/** What a merge or a split would change, before it is done. */
export function Preview({ of, ask }: PreviewProps) {
  const [preview, setPreview] = useState<AliasPreview | 'failed' | null>(null);
  useEffect(() => {
    setPreview(null);
    if (!of) return;
    let isLate = false;
    ask()
      .then((found) => isLate || setPreview(found))
      .catch(() => isLate || setPreview('failed'));
    return () => {
      isLate = true;
    };
  }, [of]);
  return (
    <div role="status" class="preview">
      {preview === 'failed' && <p class="muted">{words('panel_noPreview')}</p>}
      {preview && preview !== 'failed' && <Concerned {...preview} />}
    </div>
  );
}

/** How much of the library a merge or a split is about, and all names that are one actor then. */
export function Concerned({ annotations, articles, names }: AliasPreview) {
  return (
    <>
      <p>{words('panel_preview', plural('panel_annotations', annotations), plural('panel_articles', articles))}</p>
      {names.length > 0 && (
        <p class="meta">
          {words('panel_previewNames')} <Names names={names} />
        </p>
      )}
    </>
  );
}

/** Names in a row, each in its own direction. */
export function Names({ names }: { names: readonly string[] }) {
  return (
    <>
      {names.map((name, i) => (
        <>
          {i > 0 && ' · '}
          <bdi key={name}>{name}</bdi>
        </>
      ))}
    </>
  );
}
