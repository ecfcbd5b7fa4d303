import { HarmSign, type HarmLevel } from './harm-sign.tsx';

/** Level of a harm: sign, word and fill together, never colour alone. */
export function HarmChip({ level, name }: { readonly level: HarmLevel; readonly name: string }) {
  return (
    <span className={`chip ${level}`}>
      <HarmSign level={level} />
      {name}
    </span>
  );
}
