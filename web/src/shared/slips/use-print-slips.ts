import { api } from '../../api/client';
import { nameOf, saveBlob } from '../../api/download';
import type { Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';
import { useRefresh } from '../case/case-api';

export type SlipFormat = components['schemas']['SlipFormat'];
export const SLIP_FORMATS: readonly SlipFormat[] = ['pdf', 'docx'];

/** Fetches the slips and hands them to the browser's downloads; answers with the name of the file. */
export function usePrintSlips() {
  const refresh = useRefresh();
  return useWrite<string, Problem, { caseIds: readonly string[]; format: SlipFormat }>({
    mutationFn: async ({ caseIds, format }) => {
      const { data, response } = await api.POST('/api/slips', {
        body: { caseIds: [...caseIds], format },
        parseAs: 'blob',
      });
      const name = nameOf(response);
      saveBlob(data as unknown as Blob, name);
      return name;
    },
    networkMode: 'always',
    // The print is an entry of the history.
    onSuccess: () => void refresh(),
  });
}
