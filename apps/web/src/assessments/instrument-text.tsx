import { createContext, use } from 'react';

/** Language of the instrument on the page, which may differ from the language of the interface. */
export const InstrumentLanguage = createContext<string | undefined>(undefined);

/** Words of the instrument: in its own language and direction, wherever they stand. */
export function InstrumentText({ children }: { readonly children: string }) {
  return <bdi lang={use(InstrumentLanguage)}>{children}</bdi>;
}
