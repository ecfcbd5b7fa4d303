import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { Skeleton } from './skeleton.tsx';

/**
 * A part of a page that most visits never open: its code and words are loaded when it is first shown. Where the
 * network is away the page stays as it is, and the part comes when the network is back.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = <Skeleton lines={2} />,
): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  const fetched = async () => (known ??= await load());
  return function Later(props: Props) {
    const [Part, setPart] = useState(() => known);
    useEffect(() => {
      if (Part) return undefined;
      let wanted = true;
      const attempt = () => {
        fetched().then(
          (part) => wanted && setPart(() => part),
          () => undefined,
        );
      };
      attempt();
      window.addEventListener('online', attempt);
      return () => {
        wanted = false;
        window.removeEventListener('online', attempt);
      };
    }, [Part]);
    return Part ? <Part {...props} /> : meanwhile;
  };
}
