/** Why a whole file is refused, as the end of a sentence, and what to do about it. */
export class FileRefused extends Error {
  constructor(
    readonly because: string,
    readonly mend: string,
  ) {
    super(because);
  }
}

export const SAVE_AGAIN = 'Open it in your spreadsheet program, save it as .xlsx without macros, and choose it again.';
export const DOWNLOAD_AGAIN = 'Download the assessment again and enter your answers in that file.';
