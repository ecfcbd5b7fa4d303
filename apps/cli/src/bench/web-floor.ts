import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Question } from '#libs/instruments';

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** All there is to it: the level of the chosen option is added to a sum, which is shown. */
const SCRIPT = `
const score = document.getElementById('score');
const level = (input) => Number(input.dataset.level);
let sum = 0;
const chosen = new Map();
for (const input of document.querySelectorAll('input:checked')) { chosen.set(input.name, input); sum += level(input); }
score.textContent = sum;
document.addEventListener('change', ({ target }) => {
  const before = chosen.get(target.name);
  if (before) { sum -= level(before); before.parentElement.className = 'opt'; }
  chosen.set(target.name, target);
  sum += level(target);
  target.parentElement.className = 'opt sel';
  score.textContent = sum;
});`;

export interface FloorPage {
  readonly origin: string;
  close(): Promise<void>;
}

/** The same questions as plain HTML with a script of a few lines: nothing saved, explained or laid out. */
export async function serveFloor(questions: readonly Question[]): Promise<FloorPage> {
  const page = pageOf(questions);
  const server = createServer((request, response) => {
    const script = request.url === '/score.js';
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(script ? SCRIPT : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function pageOf(questions: readonly Question[]): string {
  const fieldsets = questions.map(({ id, asks, options }, place) => {
    const labels = options.map((option, at) => {
      const chosen = at === place % options.length;
      const input = `<input type="radio" name="${id}" data-level="${option.level}"${chosen ? ' checked' : ''}>`;
      return `<label class="opt${chosen ? ' sel' : ''}">${input} ${escaped(option.label)}</label><br>`;
    });
    return `<fieldset id="${id}"><legend>${escaped(asks)}</legend>${labels.join('')}</fieldset>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title><body>
<p>Score <output id="score"></output></p>${fieldsets.join('\n')}<script src="/score.js"></script></body></html>`;
}
