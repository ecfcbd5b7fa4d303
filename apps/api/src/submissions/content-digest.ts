import { createHash } from 'node:crypto';
import { canonicalJson } from '#libs/instruments';
import type { SubmittedContent } from '#libs/submission';

/** Names exactly what a person was asked to approve; SHA-256 in hexadecimal. */
export function contentDigest(content: SubmittedContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
