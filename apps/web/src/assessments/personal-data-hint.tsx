import { later } from '../ui/layout/later.tsx';

const PersonalDataFound = later(async () => (await import('./personal-data-found.tsx')).PersonalDataFound, null);

/** Asks to take out what could identify somebody. It does not stop saving: only a person can tell. */
export function PersonalDataHint({ text }: { readonly text: string }) {
  return <div role="status">{text.trim() !== '' && <PersonalDataFound text={text} />}</div>;
}
