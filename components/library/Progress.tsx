/** How far a piece of work is; `share` from 0 to 1. */
export function Progress({ label, share }: { label: string; share: number }) {
  return (
    <div class="progress" role="status">
      <p class="meta number">{label}</p>
      <progress aria-label={label} max={1} value={share} />
    </div>
  );
}
