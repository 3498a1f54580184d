/**
 * For what is read with `readOrRecall`: without a signal too. With the first one it is read anew, however young the answer
 * is: recalled a moment ago it would pass for fresh, and go on saying that there is no signal.
 */
export const ON_THE_DEVICE = { networkMode: 'always', refetchOnReconnect: 'always' } as const;
