import { useCallback, useState } from 'react';
import { api, dataOf } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { withSlip } from '../draft/entry-draft';
import type { DraftKeeper } from '../draft/use-entry-draft';

/** Reads a pasted slip on the server, which hands it back without the complainant; the clear text is kept nowhere. */
export function useSlipReader({ change }: DraftKeeper, campaignId: string | null) {
  const [reading, setReading] = useState(false);
  const [failed, setFailed] = useState<{ text: string; problem: Problem | null } | null>(null);

  const read = useCallback(
    async (text: string): Promise<boolean> => {
      if (!text.trim()) return false;
      setReading(true);
      setFailed(null);
      try {
        const { sealed, ...slip } = await dataOf(
          api.POST('/api/recognise/slip', {
            body: { text: text.slice(0, 20_000), ...(campaignId ? { campaignId } : {}) },
          }),
        );
        change((now) => withSlip(now, slip, sealed));
        return true;
      } catch (error) {
        setFailed({ text, problem: error instanceof Problem ? error : null });
        return false;
      } finally {
        setReading(false);
      }
    },
    [change, campaignId],
  );

  return { read, reading, failed, forget: () => setFailed(null) };
}
