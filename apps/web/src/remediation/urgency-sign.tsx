import type { Urgency } from '../graphql/generated/graphql.ts';
import { HarmSign } from '../ui/signs/harm-sign.tsx';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';

/** Why an action is urgent, drawn; the words stand beside it. */
export function UrgencySign({ urgency }: { readonly urgency: Urgency }) {
  switch (urgency) {
    case 'BREACH':
      return (
        <span className="u-breach">
          <RedLineSign look="breached" />
        </span>
      );
    case 'UNRESOLVED':
      return (
        <span className="u-unresolved">
          <RedLineSign look="unresolved" />
        </span>
      );
    case 'CRITICAL':
      return (
        <span className="u-critical">
          <HarmSign level="critical" />
        </span>
      );
    case 'HIGH':
      return (
        <span className="u-high">
          <HarmSign level="high" />
        </span>
      );
    case 'MEDIUM':
      return <HarmSign level="medium" />;
    case 'LOW':
      return <HarmSign level="low" />;
    case 'CONDITION':
    case 'NO_HARM':
      return null;
  }
}
