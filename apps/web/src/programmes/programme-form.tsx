import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { useAct } from '../app/use-act.ts';
import {
  ProgrammeInstrumentsDocument,
  SaveProgrammeDocument,
  type ProgrammeFieldsFragment,
} from '../graphql/generated/graphql.ts';
import { countries, countryName } from '../products/markets.ts';
import { Button } from '../ui/fields/button.tsx';
import { CheckGroup } from '../ui/fields/check-group.tsx';
import { MultiCombobox } from '../ui/fields/multi-combobox.tsx';
import { TextArea } from '../ui/fields/text-area.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useFieldErrors } from '../ui/fields/use-field-errors.ts';

export interface ProgrammeFormProps {
  /** Absent for a new one. */
  readonly programme?: ProgrammeFieldsFragment;
  readonly onDone: () => void;
}

/** What a programme asks for, where and when it is open, and what it promises. */
export function ProgrammeForm({ programme, onDone }: ProgrammeFormProps) {
  const { t, i18n } = useTranslation('programmes');
  const navigate = useNavigate();
  const { data } = useQuery(ProgrammeInstrumentsDocument);
  const [save] = useMutation(SaveProgrammeDocument);
  const { busy, problem, run } = useAct();
  const { form, errors, show, clear } = useFieldErrors<'name' | 'instruments' | 'opensOn' | 'promisedDays'>();
  const [name, setName] = useState(programme?.name ?? '');
  const [description, setDescription] = useState(programme?.description ?? '');
  const [instruments, setInstruments] = useState<readonly string[]>(programme?.instruments ?? []);
  const [chosen, setChosen] = useState<readonly string[]>(programme?.countries ?? []);
  const [opensOn, setOpensOn] = useState(programme?.opensOn ?? '');
  const [closesOn, setClosesOn] = useState(programme?.closesOn ?? '');
  const [days, setDays] = useState(String(programme?.promisedDays ?? 20));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const promisedDays = Number(days);
    const complete = show({
      ...(name.trim() === '' && { name: t('form.nameFault') }),
      ...(instruments.length === 0 && { instruments: t('form.instrumentsFault') }),
      ...(opensOn === '' && { opensOn: t('form.opensFault') }),
      ...(!(Number.isInteger(promisedDays) && promisedDays > 0 && promisedDays <= 260) && {
        promisedDays: t('form.daysFault'),
      }),
    });
    if (!complete) return;
    await run(async (operationId) => {
      const { data: saved } = await save({
        variables: {
          input: {
            id: programme?.id ?? null,
            operationId,
            baseRevision: programme?.revision ?? 0,
            name,
            description,
            instruments: [...instruments],
            countries: [...chosen],
            opensOn,
            closesOn: closesOn === '' ? null : closesOn,
            promisedDays,
          },
        },
        ...(!programme && { refetchQueries: ['Programmes'] }),
      });
      onDone();
      if (!programme && saved) void navigate(paths.programme(saved.saveProgramme.id));
    });
  };

  return (
    <form ref={form} className="stack programme-form" noValidate onSubmit={(event) => void submit(event)}>
      {problem && <ProblemNotice problem={problem} />}
      <TextField
        label={t('form.name')}
        name="name"
        required
        maxLength={200}
        value={name}
        error={errors.name}
        onChange={(value) => {
          clear('name');
          setName(value);
        }}
      />
      <TextArea label={t('form.description')} maxLength={5000} value={description} onChange={setDescription} />
      <CheckGroup
        legend={t('form.instruments')}
        error={errors.instruments}
        options={(data?.instruments ?? []).map(({ id, version, title, status }) => ({
          value: `${id}@${version}`,
          label: t(status === 'draft' ? 'form.draftVersion' : 'form.version', { title, version }),
        }))}
        values={instruments}
        onChange={(values) => {
          clear('instruments');
          setInstruments(values);
        }}
      />
      <MultiCombobox
        label={t('form.countries')}
        help={t('form.countriesHelp')}
        placeholder={t('form.countriesFind')}
        nothing={t('form.countriesNone')}
        options={countries.map((code) => ({ value: code, label: countryName(code, i18n.language) }))}
        values={chosen}
        onChange={setChosen}
      />
      <div className="programme-dates">
        <TextField
          label={t('form.opensOn')}
          name="opensOn"
          type="date"
          required
          value={opensOn}
          error={errors.opensOn}
          onChange={(value) => {
            clear('opensOn');
            setOpensOn(value);
          }}
        />
        <TextField label={t('form.closesOn')} type="date" value={closesOn} onChange={setClosesOn} />
        <TextField
          label={t('form.days')}
          name="promisedDays"
          type="number"
          min={1}
          max={260}
          value={days}
          error={errors.promisedDays}
          onChange={(value) => {
            clear('promisedDays');
            setDays(value);
          }}
        />
      </div>
      <div className="row">
        <Button look="main" type="submit" busy={busy}>
          {t('form.save')}
        </Button>
        <Button look="bare" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
