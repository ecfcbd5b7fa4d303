export type RedLineLook = 'breached' | 'unresolved' | 'clear' | 'off';

const EDGE = 'M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2z';

/** An octagon: bar where breached, dashed with ? where not cleared, tick where clear, dash where it does not apply. */
export function RedLineSign({ look }: { readonly look: RedLineLook }) {
  return (
    <svg className="sym" viewBox="0 0 16 16" aria-hidden="true">
      {look === 'breached' && (
        <>
          <path d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z" fill="currentColor" />
          <path d="M4.2 8h7.6" stroke="var(--oc-surface)" strokeWidth="2.2" />
        </>
      )}
      {look === 'unresolved' && (
        <>
          <path d={EDGE} fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.6 1.6" />
          <path
            d="M6 6.3c0-1.3.9-2 2-2s2 .7 2 1.8c0 1.5-2 1.5-2 3M8 11.4v.3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
          />
        </>
      )}
      {look === 'clear' && (
        <>
          <path d={EDGE} fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path
            d="M4.8 8.2l2.3 2.3 4.1-4.7"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      )}
      {look === 'off' && (
        <>
          <path d={EDGE} fill="none" stroke="currentColor" strokeWidth="1.2" opacity=".6" />
          <path d="M5.5 8h5" stroke="currentColor" strokeWidth="1.4" />
        </>
      )}
    </svg>
  );
}
