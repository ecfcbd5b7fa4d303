import type { Refusal } from './refusal.js';

/** Refusals of evidence and its files. */
export const EVIDENCE = {
  // evidence
  FILE_TOO_LARGE: {
    status: 413,
    says: 'The file is larger than {limit} MB.',
    mend: 'Attach a smaller file or a link.',
  },
  UPLOAD_INCOMPLETE: {
    status: 400,
    says: 'The upload broke off or is not a form with a file. Nothing was stored.',
    mend: 'Attach the file again.',
  },
  UPLOAD_OFFSET: {
    status: 409,
    says: 'This piece does not follow on what arrived before.',
    mend: 'Ask how much arrived and send the rest.',
  },
  UPLOAD_OPEN: {
    status: 409,
    says: 'The file has not arrived in full yet.',
    mend: 'Send the rest of it first.',
  },
  QUOTA_REACHED: {
    status: 413,
    says: 'The files of your organisation would take more than {limit} MB.',
    mend: 'Remove files that are no longer needed, or attach a link.',
  },
  FILE_TYPE_REFUSED: {
    status: 415,
    says: 'This type of file is not accepted: {because}.',
    mend: 'Attach PDF, PNG, JPEG, DOCX, XLSX, CSV or plain text.',
  },
  FILE_UNSAFE: {
    status: 422,
    says: 'This file is not accepted: {because}.',
    mend: 'Open it in the program that made it, save it again and attach that.',
  },
  TOO_MANY_FILES: {
    status: 409,
    says: 'This assessment has {limit} files already.',
    mend: 'Remove files that are no longer needed, or attach a link.',
  },
  FILES_UNAVAILABLE: {
    status: 503,
    says: 'Files can neither be stored nor opened at the moment. Answers are saved as always.',
    mend: 'Try again in a minute; if it happens again, tell the people who run this installation.',
  },
  FILE_PENDING: {
    status: 409,
    says: 'This file has not been checked for viruses yet.',
    mend: 'Try again in a few minutes.',
  },
  FILE_QUARANTINED: {
    status: 409,
    says: 'The virus scanner found something in this file, so it stays closed.',
    mend: 'Remove it here, have the original checked, and attach a clean copy.',
  },
  FILE_DAMAGED: {
    status: 410,
    says: 'The stored copy of this file is missing or was altered, so it stays closed.',
    mend: 'Attach the original again, and tell the people who run this installation.',
  },
  EVIDENCE_CHANGED: {
    status: 409,
    says: 'Somebody changed this evidence meanwhile. Nothing was overwritten.',
    mend: 'Reload it and make your change again.',
  },
  EVIDENCE_IN_USE: {
    status: 409,
    says: 'This evidence still backs {what}.',
    mend: 'Take it off there first.',
  },
} satisfies Record<string, Refusal>;
