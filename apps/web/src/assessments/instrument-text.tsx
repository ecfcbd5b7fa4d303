import { createContext, use } from 'react';

/** Language of the instrument on the page, original or translation, which may differ from that of the interface. */
export const InstrumentLanguage = createContext<string | undefined>(undefined);

/**
 * Words of the instrument: in its own language and direction, wherever they stand. A text that a translation leaves
 * out is marked like the rest of it.
 */
export function InstrumentText({ children }: { readonly children: string }) {
  return <bdi lang={use(InstrumentLanguage)}>{children}</bdi>;
}

/** The same language, where an element of its own kind has to carry it. */
export function useInstrumentLanguage(): string | undefined {
  return use(InstrumentLanguage);
}
