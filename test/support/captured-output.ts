/** Everything this process prints from now on, as well as where it goes already. */
export function captureOutput(): { text(): string; stop(): void } {
  const pieces: string[] = [];
  const restore = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array, ...rest: never[]) => {
      pieces.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
      return write(chunk, ...rest);
    };
    return () => (stream.write = write);
  });
  return { text: () => pieces.join(''), stop: () => restore.forEach((each) => each()) };
}
