import { Injectable } from '@nestjs/common';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { HarmRatingVersion, HarmRatingVersionConnection } from './harm-history.types.js';
import { pageOfVersions } from './page-of-versions.js';

/** A day that was saved before incidents were counted is one case. */
const content = (h: string): string => `json_build_object(
  'scale', ${h}.scale, 'scope', ${h}.scope, 'irremediability', ${h}.irremediability, 'likelihood', ${h}.likelihood,
  'incidents', case when ${h}.incidents = '[]' and ${h}.incident_on is not null
    then jsonb_build_array(jsonb_build_object('on', ${h}.incident_on, 'cases', 1)) else ${h}.incidents end,
  'involvement', ${h}.involvement, 'exposed', ${h}.exposed, 'note', ${h}.note)`;

/** Each version beside the one before it, which says what changed also where a page ends. */
const VERSIONS = `
select h.harm_id as "harmId", h.revision, h.saved_at as "savedAt",
       json_build_object('id', h.saved_by, 'name', coalesce(n.name, 'Former member')) as "savedBy",
       ${content('h')} as content, case when b.revision is null then null else ${content('b')} end as before
  from app.harm_rating_history h
  left join app.harm_rating_history b on b.tenant_id = h.tenant_id and b.assessment_id = h.assessment_id
   and b.harm_id = h.harm_id and b.revision = h.revision - 1
  left join app.person n on n.tenant_id = h.tenant_id and n.id = h.saved_by
 where h.tenant_id = $1 and h.assessment_id = $2 and h.harm_id = $3 and ($4::int is null or h.revision < $4)
 order by h.revision desc limit $5`;

/** How a harm was rated before, whether or not it applies at the moment. */
@Injectable()
export class HarmHistoryService {
  constructor(private readonly tx: TenantTx) {}

  page(
    viewer: Viewer,
    assessmentId: string,
    harmId: string,
    first?: number | null,
    after?: string | null,
  ): Promise<HarmRatingVersionConnection> {
    return pageOfVersions<HarmRatingVersion>(this.tx, viewer, VERSIONS, { assessmentId, ofId: harmId, first, after });
  }
}
