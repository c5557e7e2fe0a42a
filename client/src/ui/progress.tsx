interface ProgressProps {
  percent: number;
  /** What it measures; without it, it is a drawing beside figures that say the same. */
  label?: string;
}

/** How much of something is reached. */
export function Progress({ percent, label }: ProgressProps) {
  return (
    <progress
      className="progress-line"
      max={100}
      value={Math.min(percent, 100)}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
    />
  );
}
