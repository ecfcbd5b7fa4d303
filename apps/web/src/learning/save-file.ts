const A_WHILE_MS = 60_000;

/** Hands a text over as a file. The mark in front tells spreadsheets that it is UTF-8. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob(['\uFEFF', text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click has been handled.
  window.setTimeout(() => URL.revokeObjectURL(url), A_WHILE_MS);
}
