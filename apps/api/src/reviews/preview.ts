import { PreviewKind } from './review-words.types.js';

const IMAGES = ['image/png', 'image/jpeg'];
const TEXTS = ['text/plain', 'text/csv'];

/**
 * What a page shows beside an answer: pictures as pictures, and text as text. A PDF can hold scripts, forms and
 * links, and the browser's own viewer does not run in the sandbox that would keep them off; it is downloaded.
 */
export function previewOf(mediaType: string | null): PreviewKind {
  if (mediaType !== null && IMAGES.includes(mediaType)) return PreviewKind.IMAGE;
  return mediaType !== null && TEXTS.includes(mediaType) ? PreviewKind.TEXT : PreviewKind.NONE;
}
