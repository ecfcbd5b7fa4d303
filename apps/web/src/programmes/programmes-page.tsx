import { useMay } from '../app/session.ts';
import { BodyProgrammes } from './body-programmes.tsx';
import { JoinedProgrammes } from './joined-programmes.tsx';
import './programmes.css';

/** Programmes of a reviewing body, or those a company takes part in. */
export function ProgrammesPage() {
  return useMay('programme.read') ? <BodyProgrammes /> : <JoinedProgrammes />;
}
