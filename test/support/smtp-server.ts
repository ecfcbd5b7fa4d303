import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface SmtpServer {
  readonly url: string;
  /** Letters taken, as they came over the wire. */
  readonly letters: readonly string[];
  /** Recipients named, one list per letter taken. */
  readonly recipients: readonly (readonly string[])[];
  /** How many of the next letters to refuse for now (451); Infinity for all. */
  refuseNext: number;
  /** How many of the next letters to take and then cut the line before saying so. */
  cutNext: number;
  close(): Promise<void>;
}

/** A mail server that speaks as much SMTP as is needed to take letters, and fails where a test wants it to. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const letters: string[] = [];
  const recipients: string[][] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    let text = '';
    let data = false;
    let to: string[] = [];
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 test');
    const take = (letter: string) => {
      if (running.refuseNext > 0) {
        running.refuseNext--;
        return say('451 not now');
      }
      letters.push(letter);
      recipients.push(to);
      to = [];
      if (running.cutNext > 0) {
        running.cutNext--;
        return socket.destroy();
      }
      say('250 taken');
    };
    const command = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'RCPT') to.push(/<(.*)>/.exec(line)?.[1] ?? line);
      if (verb === 'DATA') {
        data = true;
        return say('354 go on');
      }
      if (verb === 'QUIT') return socket.end('221 bye\r\n');
      say(verb === 'EHLO' ? '250 test' : '250 ok');
    };
    socket.on('data', (bytes) => {
      text += bytes.toString('utf8');
      for (;;) {
        const end = data ? '\r\n.\r\n' : '\r\n';
        const at = text.indexOf(end);
        if (at < 0) return;
        const part = text.slice(0, at);
        text = text.slice(at + end.length);
        if (data) {
          data = false;
          take(part);
        } else command(part);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const running: SmtpServer = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    recipients,
    refuseNext: 0,
    cutNext: 0,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return running;
}
