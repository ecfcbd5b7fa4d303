/** The same id as long as the same thing is sent, so that pressing again after a lost reply does it once. */
export function operationIds(): (input: unknown) => string {
  let last: { readonly text: string; readonly id: string } | undefined;
  return (input) => {
    const text = JSON.stringify(input);
    if (last?.text !== text) last = { text, id: crypto.randomUUID() };
    return last.id;
  };
}
