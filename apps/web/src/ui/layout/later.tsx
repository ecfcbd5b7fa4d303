import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Skeleton } from './skeleton.tsx';

/** A part of a page that most visits never open: its code and words are loaded when it is first shown. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = <Skeleton lines={2} />,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }));
  return function Later(props: Props) {
    return (
      <Suspense fallback={meanwhile}>
        <Part {...props} />
      </Suspense>
    );
  };
}
