// Runs inside the pages under test: files, or an address, come in as the browser itself would hand them over.
globalThis.comeIn = (kind, files, words) => {
  const data = new DataTransfer();
  for (const { name, type, content } of files) {
    const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
    data.items.add(new File([bytes], name, { type }));
  }
  if (words !== '') data.setData('text/plain', words);
  const about = { bubbles: true, cancelable: true };
  document.body.dispatchEvent(
    kind === 'drop'
      ? new DragEvent('drop', { ...about, dataTransfer: data })
      : new ClipboardEvent('paste', { ...about, clipboardData: data }),
  );
};
