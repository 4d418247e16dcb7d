import type { ComponentChildren } from 'preact';

interface FieldProps {
  label: ComponentChildren;
  /** Why one would set it, or what it does; below the label. */
  why?: ComponentChildren;
  /** The id of the control that the label names; left out where the control has a name of its own. */
  for?: string;
  /** The control, at the line's end. */
  children: ComponentChildren;
}

/** A line of settings: label at the start, control at the end, reason below. */
export function Field({ label, why, for: control, children }: FieldProps) {
  return (
    <div class="setting">
      {control ? <label htmlFor={control}>{label}</label> : <span>{label}</span>}
      {why && <p class="meta why">{why}</p>}
      <div class="control">{children}</div>
    </div>
  );
}
