const LIVE = 'registered,dispatched,signed,rectifying,sent-back,reopened,returned,reported,stage-closed';

/** The list behind a count of cases that are not settled, of every campaign. */
export const liveCases = (condition: string): string => `/cases?campaign=all&status=${LIVE}&${condition}`;
