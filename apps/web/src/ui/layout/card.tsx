import type { ReactNode } from 'react';
import './layout.css';

export interface CardProps {
  readonly title?: string;
  /** Level of the title below the page's h1. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** A white sheet. Never a card in a card. */
export function Card({ title, level = 2, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="card pad">
      {title && <Heading className="card-title">{title}</Heading>}
      {children}
    </section>
  );
}
