import { Client, type Answer } from './client.js';
import type { TestApp } from './app.js';
import { given, type District } from './given.js';
import { reportAs } from './reported.js';

/** A district with reported cases to be verified, and moves by the version that a case has now. */
export function verifying(test: TestApp, make: ReturnType<typeof given>, district: District) {
  const versionOf = async (id: string): Promise<number> => (await make.caseOf(id)).version;
  return {
    async reported(more: Parameters<typeof make.signed>[1] = {}): Promise<string> {
      const { id } = await make.signed(district, more);
      await reportAs(test, 'liuchang', id);
      return id;
    },
    async move<T>(client: Client, id: string, verb: string, body: unknown = {}): Promise<Answer<T>> {
      return client.post<T>(`/api/cases/${id}/${verb}`, body, { 'if-match': `"${await versionOf(id)}"` });
    },
    versionOf,
  };
}
