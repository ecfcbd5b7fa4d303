import { IconCheck, IconX } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, type FieldProps } from './field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export type MultiComboboxProps = Omit<FieldProps, 'children'> & {
  readonly options: readonly Choice[];
  readonly values: readonly string[];
  readonly placeholder: string;
  /** Said where nothing matches what was typed. */
  readonly nothing: string;
  readonly onChange: (values: readonly string[]) => void;
};

const SHOWN_CHIPS = 14;

/** Several out of many: type a few letters, choose with arrows and Enter, or with a finger. */
export function MultiCombobox({ options, values, placeholder, nothing, onChange, ...field }: MultiComboboxProps) {
  const { t } = useTranslation('ui');
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const plain = fold(typed);
  const found = options
    .filter(({ label }) => fold(label).includes(plain))
    .toSorted((a, b) => rank(a, plain) - rank(b, plain));
  const chosen = options.filter(({ value }) => values.includes(value));

  const toggle = (value: string) => {
    onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
    setTyped('');
    setActive(0);
    // The list would lie over the fields below; the next letter opens it again.
    setOpen(false);
  };
  const move = (by: number) => {
    const next = Math.min(Math.max(active + by, 0), found.length - 1);
    setOpen(true);
    setActive(next);
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(open ? 1 : 0);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && open) {
      // Where nothing matches, Enter must not send the form around it.
      if (found[active]) toggle(found[active].value);
    } else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    event.preventDefault();
  };

  return (
    <div className="combo" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <Field {...field}>
        {(links) => (
          <input
            {...links}
            className="input"
            role="combobox"
            autoComplete="off"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && found[active] ? `${listId}-${active}` : undefined}
            placeholder={placeholder}
            value={typed}
            onFocus={() => setOpen(true)}
            onClick={() => setOpen(true)}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setTyped(event.target.value);
              setActive(0);
              setOpen(true);
            }}
          />
        )}
      </Field>
      <ul
        id={listId}
        className="combo-list"
        role="listbox"
        aria-multiselectable="true"
        aria-label={field.label}
        hidden={!open}
      >
        {found.map(({ value, label }, place) => (
          <li
            key={value}
            id={`${listId}-${place}`}
            role="option"
            aria-selected={values.includes(value)}
            className={place === active ? 'active' : undefined}
            // Focus stays in the text, so that typing can go on.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => toggle(value)}
          >
            <IconCheck className="i i-sm" aria-hidden="true" />
            {label}
          </li>
        ))}
        {found.length === 0 && (
          <li role="option" aria-selected="false" aria-disabled="true">
            {nothing}
          </li>
        )}
      </ul>
      {chosen.length > 0 && (
        <ul className="combo-chips">
          {chosen.slice(0, SHOWN_CHIPS).map(({ value, label }) => (
            <li key={value}>
              <button type="button" className="chip line" onClick={() => toggle(value)}>
                {label}
                <IconX className="i" aria-hidden="true" />
                <span className="vh">{t('remove', { name: label })}</span>
              </button>
            </li>
          ))}
          {chosen.length > SHOWN_CHIPS && (
            <li className="sm muted">{t('more', { count: chosen.length - SHOWN_CHIPS })}</li>
          )}
        </ul>
      )}
      <p className="vh" role="status">
        {chosen.length > 0 && t('selected', { count: chosen.length })}
      </p>
    </div>
  );
}

/** Letters without their marks: "Cote" finds "Côte d’Ivoire". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

function rank({ label }: Choice, plain: string): number {
  return fold(label).startsWith(plain) ? 0 : 1;
}
