/** Filled part of the square for one to four quarters. */
const FILL = ['M1.8 8H8v6.2H1.8z', 'M1.8 8h12.4v6.2H1.8z', 'M1.8 1.8H8V8h6.2v6.2H1.8z', 'M1.8 1.8h12.4v12.4H1.8z'];

/** A range of scores: a square with as many quarters filled as its place, and its name. */
export function BandSign({ place, name }: { readonly place: number; readonly name: string }) {
  return (
    <span className={`band b${place}`}>
      <svg className="sym" viewBox="0 0 16 16" aria-hidden="true">
        <rect x="1" y="1" width="14" height="14" rx="1.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d={FILL[place] ?? FILL[0]} fill="currentColor" />
      </svg>
      <span>{name}</span>
    </span>
  );
}
