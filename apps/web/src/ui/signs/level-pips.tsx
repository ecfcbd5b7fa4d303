export interface LevelPipsProps {
  /** Levels that count, 0 to 4. */
  readonly counted: number;
  /** Level as stated; the pips between the two are hatched: claimed, not shown. */
  readonly claimed?: number;
  /** What the pips say, for those who do not see them; absent where the words stand beside them. */
  readonly label?: string;
}

/** Four squares that fill up: practice is always drawn in squares, and more is better. */
export function LevelPips({ counted, claimed = counted, label }: LevelPipsProps) {
  const text = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  return (
    <span className="pips" {...text}>
      {[1, 2, 3, 4].map((level) => (
        <i key={level} className={level <= counted ? 'f' : level <= claimed ? 'c' : undefined} />
      ))}
    </span>
  );
}
