import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { buttonClass, type ButtonStyle } from './button.tsx';

interface To {
  /** A page of this app. */
  readonly to: string;
}
interface Href {
  /** A file served by the api, such as a report. */
  readonly href: string;
  readonly download?: boolean;
}

export type LinkButtonProps = ButtonStyle & { readonly children: ReactNode } & (To | Href);

/** Goes somewhere; looks like a button where going there is the next step. */
export function LinkButton({ look, small, wide, children, ...where }: LinkButtonProps) {
  const className = buttonClass({ look, small, wide });
  if ('to' in where) {
    return (
      <Link className={className} to={where.to}>
        {children}
      </Link>
    );
  }
  return (
    <a className={className} href={where.href} download={where.download}>
      {children}
    </a>
  );
}
