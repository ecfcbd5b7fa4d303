import { useTranslation } from 'react-i18next';
import type { Role } from '../graphql/generated/graphql.ts';
import { Field } from '../ui/fields/field.tsx';

export interface RoleFieldProps {
  readonly label: string;
  readonly roles: readonly Role[];
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

export function RoleField({ label, roles, value, onChange }: RoleFieldProps) {
  const { t } = useTranslation(['people', 'app']);
  return (
    <Field label={label} help={t(`people:roleHelp.${value}`)}>
      {(links) => <RoleSelect {...links} roles={roles} value={value} onChange={onChange} />}
    </Field>
  );
}

export interface RoleSelectProps extends Omit<RoleFieldProps, 'label'> {
  readonly id?: string;
  readonly disabled?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

export function RoleSelect({ roles, onChange, ...select }: RoleSelectProps) {
  const { t } = useTranslation('app');
  return (
    <select {...select} className="input" onChange={(event) => onChange(event.target.value as Role)}>
      {roles.map((role) => (
        <option key={role} value={role}>
          {t(`roles.${role}`)}
        </option>
      ))}
    </select>
  );
}
