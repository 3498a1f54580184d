import { useMutation } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { Problem } from '../../api/problem';
import { idempotencyKey } from '../../api/request-headers';
import { useRefresh } from '../../shared/case/case-api';

export interface ProgressInput {
  month: string;
  text: string;
  obstacle: string;
  files: readonly File[];
  key: string;
}

/** Which file was not sent, and why; the entry itself is kept. */
export interface LeftFile {
  name: string;
  why: string;
}

/** The entry first, then its files one by one; sent again, neither is doubled. */
export function useRecordProgress(taskId: string) {
  const refresh = useRefresh();
  return useMutation<LeftFile | null, Problem, ProgressInput>({
    mutationFn: async ({ month, text, obstacle, files, key }) => {
      const { id } = await dataOf(
        api.POST('/api/rectifications/{id}/progress', {
          params: { path: { id: taskId }, header: idempotencyKey(key) },
          body: { month, text, obstacle: obstacle || null },
        }),
      );
      for (const file of files) {
        const left = await sent(taskId, id, file);
        if (left) return left;
      }
      return null;
    },
    networkMode: 'always',
    onSettled: () => void refresh(),
  });
}

async function sent(taskId: string, entryId: string, file: File): Promise<LeftFile | null> {
  const form = new FormData();
  form.set('kind', file.type.startsWith('image/') ? 'after' : 'document');
  form.set('file', file, file.name);
  try {
    await api.POST('/api/rectifications/{id}/progress/{entryId}/evidence', {
      params: { path: { id: taskId, entryId } },
      // Made by hand: the generated type knows fields, not a form.
      body: form as never,
      bodySerializer: (body) => body as unknown as FormData,
    });
    return null;
  } catch (problem) {
    return { name: file.name, why: (problem as Problem).detail };
  }
}
