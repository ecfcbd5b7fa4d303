import { useEffect, useRef, useState, type RefObject } from 'react';

export type FieldErrors<Name extends string> = Partial<Record<Name, string>>;

export interface FieldErrorsOf<Name extends string> {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly errors: FieldErrors<Name>;
  /** Shows them beside their fields and takes focus to the first; returns whether there were none. */
  readonly show: (errors: FieldErrors<Name>) => boolean;
  /** Called while a field is corrected: what was said about it holds no longer. */
  readonly clear: (name: Name) => void;
}

export function useFieldErrors<Name extends string>(): FieldErrorsOf<Name> {
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<FieldErrors<Name>>({});
  // Counts the times they were shown: correcting one field must not take focus to the next.
  const [shown, setShown] = useState(0);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [shown]);
  return {
    form,
    errors,
    show: (found) => {
      const real = Object.fromEntries(
        Object.entries(found).filter(([, says]) => says !== undefined),
      ) as FieldErrors<Name>;
      setErrors(real);
      setShown((times) => times + 1);
      return Object.keys(real).length === 0;
    },
    clear: (name) => {
      if (errors[name] !== undefined) setErrors((before) => ({ ...before, [name]: undefined }));
    },
  };
}
