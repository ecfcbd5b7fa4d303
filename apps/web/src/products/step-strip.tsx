import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { Step } from './profile-steps.ts';

export interface StepStripProps {
  readonly steps: readonly Step[];
  readonly current: string;
  readonly productId: string;
}

export function StepStrip({ steps, current, productId }: StepStripProps) {
  const { t } = useTranslation('products');
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    const strip = list.current;
    const here = strip?.querySelector<HTMLElement>('[aria-current]');
    if (!strip || !here) return undefined;
    const toMiddle = () => {
      // Sideways only: the page itself must not move.
      const by =
        here.getBoundingClientRect().left +
        here.offsetWidth / 2 -
        (strip.getBoundingClientRect().left + strip.clientWidth / 2);
      strip.scrollBy({ left: by });
    };
    // Again whenever a step changes its width: the letters of the page come later and are wider than the device's.
    const widths = new ResizeObserver(toMiddle);
    for (const step of strip.children) widths.observe(step);
    return () => widths.disconnect();
  }, [current]);

  return (
    <nav aria-label={t('profile.steps')}>
      <ol className="steps" ref={list}>
        {steps.map(({ id, title, done }, place) => (
          <li key={id} className={done ? 'done' : undefined}>
            <Link to={paths.profile(productId, id)} aria-current={id === current ? 'step' : undefined}>
              <span className="steps-number num">
                {done && id !== current ? <IconCheck className="i i-sm" aria-hidden="true" /> : place + 1}
              </span>
              <bdi className="steps-title">{title}</bdi>
              {done && <span className="vh">, {t('profile.done')}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
