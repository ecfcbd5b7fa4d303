import type { ReactNode } from 'react';
import { Crumbs, type Crumb } from './crumbs.tsx';
import { useTitle } from './use-title.ts';
import './layout.css';

export interface PageProps {
  /** The page's only h1 and the window's title. */
  readonly title: string;
  /** Window title where it says more than the h1. */
  readonly windowTitle?: string;
  readonly crumbs?: readonly Crumb[];
  /** One or two sentences below the title. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Text pages keep to the measure. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

export function Page({ title, windowTitle = title, crumbs, lead, actions, narrow = false, children }: PageProps) {
  useTitle(windowTitle);
  return (
    <main id="page" className={narrow ? 'page narrow' : 'page'}>
      {crumbs && <Crumbs trail={crumbs} />}
      <header className="page-head">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </header>
      {children}
    </main>
  );
}
