import { type ActionItem, waitsForOpen } from './action-item.ts';
import { barOf, beginOf, type Window } from './timeline-scale.ts';

/** Height of a row in units of the drawing; the drawing is stretched to the rows. */
const ROW = 10;

/** A line for each dependency whose two ends are drawn: from the end of the one to the start of the other. */
export function TimelineLinks({
  items,
  window,
  today,
}: {
  readonly items: readonly ActionItem[];
  readonly window: Window;
  readonly today: string;
}) {
  const places = new Map(
    items.flatMap((item, row) => {
      const { id, dueOn } = item;
      if (dueOn === null) return [];
      return [[id, { row, ...barOf(beginOf({ dueOn, waitsFor: waitsForOpen(item) }, today), dueOn, window) }]];
    }),
  );
  const lines = items.flatMap((item) => {
    const to = places.get(item.id);
    return waitsForOpen(item).flatMap((first) => {
      const from = places.get(first.id);
      if (!from || !to) return [];
      const [top, bottom] = [(from.row + 0.5) * ROW, (to.row + 0.5) * ROW];
      return [
        { key: `${first.id}:${item.id}`, path: `M${from.end} ${top}V${(top + bottom) / 2}H${to.start}V${bottom}` },
      ];
    });
  });
  if (lines.length === 0) return null;
  return (
    <svg className="timeline-links flip" viewBox={`0 0 100 ${items.length * ROW}`} preserveAspectRatio="none">
      {lines.map(({ key, path }) => (
        <path key={key} d={path} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  );
}
