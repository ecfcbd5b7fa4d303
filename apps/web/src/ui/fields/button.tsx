import type { ButtonHTMLAttributes, ReactNode } from 'react';
import './fields.css';

export type ButtonLook = 'plain' | 'main' | 'review' | 'bare' | 'danger';

const looks: Record<ButtonLook, string> = {
  plain: '',
  main: ' main',
  review: ' rev',
  bare: ' bare',
  danger: ' danger',
};

export interface ButtonStyle {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly wide?: boolean;
}

export function buttonClass({ look = 'plain', small = false, wide = false }: ButtonStyle): string {
  return `btn${looks[look]}${small ? ' s' : ''}${wide ? ' wide' : ''}`;
}

export interface ButtonProps extends ButtonStyle, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** Work is under way: the button stays focusable, says so and does nothing. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

export function Button({ look, small, wide, busy = false, type = 'button', onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={buttonClass({ look, small, wide })}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {children}
    </button>
  );
}
