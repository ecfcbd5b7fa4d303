import { useQuery } from '@apollo/client/react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { AssessmentReadersDocument } from '../graphql/generated/graphql.ts';
import { Field } from '../ui/fields/field.tsx';
import { labelled, matching, queryAt } from './mention-text.ts';

export interface MentionAreaProps {
  readonly label: string;
  readonly help?: string;
  readonly error?: string;
  readonly value: string;
  readonly autoFocus?: boolean;
  readonly onChange: (text: string) => void;
  /** Ctrl or Command with Enter. */
  readonly onSend: () => void;
}

/** A text in which an @ offers the people who can read it: arrows choose, Enter or Tab takes one over, Escape closes. */
export function MentionArea({ label, help, error, value, autoFocus = false, onChange, onSend }: MentionAreaProps) {
  const { t } = useTranslation(['discussions', 'app']);
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [closedAt, setClosedAt] = useState<number>();
  const [active, setActive] = useState(0);
  const { data } = useQuery(AssessmentReadersDocument);
  const asked = queryAt(value, caret);
  const found = asked && asked.from !== closedAt ? matching(labelled(data?.assessmentReaders ?? []), asked.query) : [];
  const open = found.length > 0;
  const chosen = found[Math.min(active, found.length - 1)];

  useEffect(() => {
    if (autoFocus) area.current?.focus();
  }, [autoFocus]);

  const take = (name: string) => {
    if (!asked) return;
    const end = asked.from + name.length + 2;
    // At once: a caret set a frame later would jump away from under somebody who types on.
    flushSync(() => {
      onChange(`${value.slice(0, asked.from)}@${name} ${value.slice(caret).replace(/^ /, '')}`);
      setCaret(end);
      setClosedAt(asked.from);
    });
    area.current?.setSelectionRange(end, end);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
    else if (!open || event.shiftKey) return;
    else if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen.label);
    else if (event.key === 'Escape') setClosedAt(asked?.from);
    else return;
    event.preventDefault();
  };

  return (
    <div className="combo mention-area">
      <Field label={label} help={help} error={error}>
        {(links) => (
          <textarea
            {...links}
            ref={area}
            className="input grows"
            rows={2}
            dir="auto"
            value={value}
            aria-autocomplete="list"
            aria-controls={open ? id : undefined}
            aria-activedescendant={open && chosen ? `${id}-${chosen.id}` : undefined}
            onKeyDown={onKeyDown}
            onBlur={() => setClosedAt(asked?.from)}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
            onChange={(event) => {
              onChange(event.target.value);
              setCaret(event.target.selectionStart);
              setClosedAt(undefined);
              setActive(0);
            }}
          />
        )}
      </Field>
      {open && (
        <ul id={id} className="combo-list" role="listbox" aria-label={t('composer.people')}>
          {found.map((person) => (
            <li
              key={person.id}
              id={`${id}-${person.id}`}
              role="option"
              aria-selected={person === chosen}
              className={person === chosen ? 'active' : undefined}
              // Focus stays in the text, so that typing can go on.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(person.label)}
            >
              <bdi>{person.label}</bdi> <span className="quiet xs">{t(`app:roles.${person.role}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <span className="vh" role="status">
        {open && t('composer.found', { count: found.length })}
      </span>
    </div>
  );
}
