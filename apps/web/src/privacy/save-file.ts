import { freshProof } from '../accounts/step-up.ts';
import { refusalOf, type ShownProblem } from '../app/problem.ts';

/** Fetches a file and gives it to the browser to keep; a fresh proof is asked for where it is needed. null: done. */
export async function saveFile(address: string, name: string): Promise<ShownProblem | null> {
  try {
    const reply = await fetch(address);
    if (reply.ok) {
      keep(await reply.blob(), name);
      return null;
    }
    const problem = refusalOf(await reply.text());
    return problem.code === 'STEP_UP_REQUIRED' && (await freshProof()) ? await saveFile(address, name) : problem;
  } catch {
    return { code: 'OFFLINE', fields: [] };
  }
}

function keep(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
