import type { CSSProperties } from 'react';
import './stacked-bars.css';

export interface StackedBarsProps {
  /** Names the chart for a screen reader; the figures stand in the table behind it. */
  readonly name: string;
  readonly kinds: readonly { readonly id: string; readonly name: string }[];
  readonly bars: readonly {
    readonly id: string;
    readonly name: string;
    /** One count for each kind, in their order. */
    readonly counts: readonly number[];
  }[];
}

/** One bar a row, its parts in the order of the legend; each kind has a pattern besides its colour. */
export function StackedBars({ name, kinds, bars }: StackedBarsProps) {
  const most = Math.max(1, ...bars.map(({ counts }) => sum(counts)));
  return (
    <div className="stacked" role="img" aria-label={name}>
      <ul className="stacked-legend xs">
        {kinds.map((kind, place) => (
          <li key={kind.id}>
            <i className={`stacked-part k${place}`} />
            {kind.name}
          </li>
        ))}
      </ul>
      {bars.map((bar) => (
        <div className="stacked-row" key={bar.id}>
          <span className="xs muted num">{bar.name}</span>
          <span className="stacked-bar">
            {bar.counts.map((count, place) => (
              <i
                key={kinds[place]?.id}
                className={`stacked-part k${place}`}
                style={{ '--share': (100 * count) / most } as CSSProperties}
              />
            ))}
          </span>
          <span className="xs num">{sum(bar.counts)}</span>
        </div>
      ))}
    </div>
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
