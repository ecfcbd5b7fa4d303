import type { Evidence, EvidenceConcern, FileState } from './evidence.types.js';

/** What is worked out for the assessment looked at. */
type Judged = 'questionIds' | 'actionKeys' | 'downloadable' | 'usable' | 'concerns';

/** A piece of evidence as `evidenceJson` reads it. What it backs and covers depends on the assessment looked at. */
export interface EvidenceRow extends Omit<Evidence, Judged> {
  /** The assessment it was added to; others of the organisation may use it too. */
  readonly assessmentId: string;
}

/** What an assessment is about, as far as evidence has to fit it. */
export interface AssessedScope {
  /** null for the organisation itself, which evidence about any of its products may be about. */
  readonly product: { readonly id: string; readonly markets: readonly string[] } | null;
  readonly asOf: string;
}

/** What a piece of evidence backs in one assessment. */
export interface Backed {
  readonly questionIds: readonly string[];
  readonly actionKeys: readonly string[];
}

/** SQL of one piece of evidence as JSON. `row` is the alias of app.evidence. */
export const evidenceJson = (row: string): string => `json_build_object(
  'id', ${row}.id, 'assessmentId', ${row}.assessment_id, 'title', ${row}.title, 'kind', ${row}.kind, 'url', ${row}.url, 'fileName', ${row}.file_name,
  'mediaType', ${row}.media_type, 'size', ${row}.size, 'fileState', ${row}.file_state, 'removed', ${row}.removed,
  'tier', ${row}.tier, 'effectiveOn', ${row}.effective_on, 'validUntil', ${row}.valid_until,
  'productIds', ${row}.product_ids, 'markets', ${row}.markets, 'replacesId', ${row}.replaces_id,
  'replacedById', (select newer.id from app.evidence newer where newer.tenant_id = ${row}.tenant_id
     and newer.replaces_id = ${row}.id and newer.removed_at is null order by newer.created_at desc limit 1),
  'revision', ${row}.revision, 'createdAt', ${row}.created_at)`;

/** Whether a file in this state may be downloaded. */
export const opens = (state: FileState | null): boolean => state === 'clean' || state === 'not-scanned';

/** Why it counts for nothing in an assessment, or should be looked at. */
export function concernsOf(item: EvidenceRow, { product, asOf }: AssessedScope): EvidenceConcern[] {
  const { productIds, markets, validUntil } = item;
  const concerns: EvidenceConcern[] = [];
  if (item.kind === 'file' && !opens(item.fileState)) concerns.push('file-closed');
  if (product && productIds.length > 0 && !productIds.includes(product.id)) concerns.push('other-product');
  if (product && markets.length > 0 && product.markets.some((market) => !markets.includes(market))) {
    concerns.push('other-markets');
  }
  if (validUntil !== null && validUntil < asOf) concerns.push('expired');
  if (item.replacedById !== null) concerns.push('replaced');
  return concerns;
}

/**
 * Section 3.3 of the method: what nobody can read, or what is about another product, counts as no evidence.
 * Markets and validity are shown to people; the method weighs neither.
 */
export function isUsable(concerns: readonly EvidenceConcern[]): boolean {
  return !concerns.includes('file-closed') && !concerns.includes('other-product');
}

export function toEvidence(row: EvidenceRow, backed: Backed, scope: AssessedScope): Evidence {
  const { assessmentId: _assessment, ...item } = row;
  const concerns = concernsOf(row, scope);
  return { ...item, ...backed, downloadable: opens(item.fileState), usable: isUsable(concerns), concerns };
}
