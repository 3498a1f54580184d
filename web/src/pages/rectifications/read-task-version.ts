import { api, dataOf } from '../../api/client';

/** The version of the task, which its ticks go against. */
export async function readTaskVersion(id: string): Promise<number> {
  return (await dataOf(api.GET('/api/rectifications/{id}', { params: { path: { id } } }))).version;
}
