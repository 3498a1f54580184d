import { api, dataOf } from '../../../api/client';

/** The version of the round that runs, which its signatures go against. */
export async function readRoundVersion(taskId: string): Promise<number | undefined> {
  const { rounds } = await dataOf(
    api.GET('/api/rectifications/{id}/write-off', { params: { path: { id: taskId } } }),
  );
  return rounds[0]?.version;
}
