import type { Suggestion } from './suggestions';

const PATIENCE_MS = 2_000;

/** Questions of the knowledge base that fit what is being typed. */
export async function askSuggestions(text: string): Promise<Suggestion[]> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch('suggestions', { method: 'POST', body: text, signal });
  if (!response.ok) return [];
  const { suggestions } = (await response.json()) as { suggestions: Suggestion[] };
  return suggestions;
}

/** Has all that the service keeps about the visitor of this conversation deleted, and tells whether that was done. */
export async function eraseData(resume: string | undefined): Promise<boolean> {
  if (resume === undefined) return true;
  try {
    const response = await fetch('forget', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ resume }),
    });
    return response.ok;
  } catch {
    return false;
  }
}
