import { useDeferredValue, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { paths } from '../app/paths.ts';
import { useSession } from '../app/session.ts';
import type { Catalogue } from '../assessments/catalogue.ts';
import type { ProductQuery } from '../graphql/generated/graphql.ts';
import { announce } from '../ui/layout/announcer.tsx';
import { Crumbs } from '../ui/layout/crumbs.tsx';
import { useTitle } from '../ui/layout/use-title.ts';
import { AboutStep } from './about-step.tsx';
import { ChangePanel } from './change-panel.tsx';
import { CheckStep } from './check-step.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { EffectPanel } from './effect-panel.tsx';
import { FlagStep } from './flag-step.tsx';
import { profileEffect } from './profile-effect.ts';
import { touched } from './product-draft.ts';
import { answerFlag, profileOf } from './profile-flags.ts';
import { StepFoot } from './step-foot.tsx';
import { StepStrip } from './step-strip.tsx';
import { ABOUT, CHECK, nextStep, stepsOf } from './profile-steps.ts';
import { useProductStore } from './use-product-store.ts';

export interface ProfileEditorProps {
  readonly product: ProductQuery['product'];
  readonly catalogue: Catalogue;
  /** Id of the step in the address; absent: where somebody who comes back goes on. */
  readonly step: string | undefined;
}

/** The wizard: one step at a time, each change saved, and beside it what it does to the questionnaire. */
export function ProfileEditor({ product, catalogue, step }: ProfileEditorProps) {
  const { t } = useTranslation('products');
  const { viewer } = useSession();
  const store = useProductStore(viewer.id, product);
  const { draft } = store;
  const { instrument } = catalogue;
  const steps = stepsOf(instrument, draft, { about: t('profile.about'), check: t('profile.check') });
  const place = steps.findIndex(({ id }) => id === step);
  const current = steps[place];
  const ofInstrument = instrument.profileSteps.find(({ id }) => id === step);

  const flags = useDeferredValue(draft.profile);
  const effect = useMemo(() => {
    const ofStep = instrument.profile.filter((flag) => flag.step === step).map(({ flag }) => flag);
    return profileEffect(catalogue, profileOf(flags), new Set(ofStep));
  }, [catalogue, instrument, flags, step]);
  useTitle(current ? t('profile.windowTitle', { step: current.title, name: draft.name }) : '');
  // Assessments that are under way follow the profile, so what a change brings is shown before it is made.
  const staged = product.assessments.some(({ state }) => state === 'DRAFT');
  useEffect(() => {
    if (!staged) announce(t('effect.said', { count: effect.applies }));
  }, [staged, effect.applies, t]);

  if (!current) return <Navigate replace to={paths.profile(product.id, nextStep(steps))} />;
  const label = t('profile.stepOf', { step: place + 1, steps: steps.length });
  const conflict = store.conflict;
  return (
    <main id="page" className="page wizard">
      <Crumbs
        trail={[
          { title: t('title'), to: paths.products },
          { title: draft.name, to: paths.product(product.id) },
          { title: t('profile.crumb') },
        ]}
      />
      <StepStrip steps={steps} current={current.id} productId={product.id} />
      {conflict && (
        <ConflictNotice conflict={conflict} instrument={instrument} onChoose={(keepMine) => store.settle(keepMine)} />
      )}
      <div className="wizard-columns">
        <div>
          {current.id === ABOUT && <AboutStep label={label} store={store} staged={staged} />}
          {ofInstrument && (
            <FlagStep
              label={label}
              step={ofInstrument}
              instrument={instrument}
              draft={draft}
              onAnswer={(flag, value) => {
                const profile = answerFlag(instrument, store.draft.profile, flag, value);
                if (staged) store.propose({ profile });
                else store.edit({ profile });
              }}
            />
          )}
          {current.id === CHECK && (
            <CheckStep label={label} product={product} draft={draft} instrument={instrument} effect={effect} />
          )}
          <StepFoot
            productId={product.id}
            back={steps[place - 1]}
            next={steps[place + 1]}
            save={store.save}
            proposed={touched(store.proposal).length}
          />
        </div>
        {staged ? (
          <ChangePanel product={product} store={store} check={current.id === CHECK} />
        ) : (
          <EffectPanel effect={effect} catalogue={catalogue} check={current.id === CHECK} />
        )}
      </div>
    </main>
  );
}
