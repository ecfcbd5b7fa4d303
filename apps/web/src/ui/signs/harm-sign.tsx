export type HarmLevel = 'low' | 'medium' | 'high' | 'critical';

/** Ring, half disc, triangle, diamond: harm is always drawn in points, and more is worse. */
export function HarmSign({ level }: { readonly level: HarmLevel }) {
  return (
    <svg className="sym" viewBox="0 0 16 16" aria-hidden="true">
      {level === 'low' && <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" />}
      {level === 'medium' && (
        <>
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" />
          <path d="M8 2a6 6 0 010 12z" fill="currentColor" />
        </>
      )}
      {level === 'high' && (
        <path
          d="M8 1.8l6.8 12.4H1.2z"
          fill="currentColor"
          stroke="currentColor"
          strokeWidth="1.2"
          strokeLinejoin="round"
        />
      )}
      {level === 'critical' && <path d="M8 .6L15.4 8 8 15.4.6 8z" fill="currentColor" />}
    </svg>
  );
}
