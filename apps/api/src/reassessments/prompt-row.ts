import type { PromptDetails, PromptKind } from './prompt.types.js';

/** A prompt before it is stored: one for each occasion of its kind and subject. */
export interface Prompt {
  readonly productId: string | null;
  readonly kind: PromptKind;
  readonly occasion: string;
  readonly details: Partial<PromptDetails>;
  readonly dueOn: string;
  readonly what?: string;
}

/** What was submitted last of a product or of the organisation, as far as triggers ask for it. */
export interface LastSubmission {
  readonly productId: string | null;
  readonly assessmentId: string;
  readonly submissionId: string;
  readonly asOf: string;
  readonly worstResidual: number;
  readonly instrumentId: string;
  readonly instrumentVersion: string;
  readonly under13: boolean;
}

/** The flag of the house questionnaire that says so, beside the age bands of the product. */
const UNDER_13 = `(coalesce(p.profile ->> 'under13' = 'true', false) or coalesce(p.age_bands && '{0-5,6-9,10-12}', false))`;

/** A withdrawn submission counts as none. $2 names one product or organisation; null: all of them. */
export const LAST_SUBMISSIONS = `
select json_build_object('productId', x.product_id, 'assessmentId', x.assessment_id, 'submissionId', x.id,
    'asOf', x.as_of, 'worstResidual', x.worst_residual, 'instrumentId', x.instrument_id,
    'instrumentVersion', x.instrument_version, 'under13', ${UNDER_13}) as last
  from (select distinct on (s.product_id) s.*, c.worst_residual
          from app.submission s
          join app.submission_case c on c.tenant_id = s.tenant_id and c.submission_id = s.id
         where s.tenant_id = $1 and c.state <> 'withdrawn' and ($2::uuid is null or coalesce(s.product_id, s.tenant_id) = $2)
         order by s.product_id, s.submitted_at desc) x
  left join app.product p on p.tenant_id = x.tenant_id and p.id = x.product_id`;
