import type { CSSProperties } from 'react';

export interface RangeBarProps {
  /** 0 to 100, like the other three. */
  readonly score: number;
  readonly upper: number;
  readonly claim: number;
  /** As a reviewer sees it; absent before a review. */
  readonly reviewed?: number;
  readonly large?: boolean;
}

/**
 * Solid to the score, hatched to what is still open, a mark where the claim stands. The figures always stand
 * beside it as text, so the bar itself is silent to a screen reader.
 */
export function RangeBar({ score, upper, claim, reviewed, large = false }: RangeBarProps) {
  const places = { '--s': score, '--u': upper, '--c': claim, '--r': reviewed } as CSSProperties;
  return (
    <span className={large ? 'rb lg' : 'rb'} style={places} aria-hidden="true">
      <span className="s" />
      {upper > score && <span className="u" />}
      {claim > score && <span className="c" />}
      {reviewed !== undefined && <span className="r" />}
    </span>
  );
}
