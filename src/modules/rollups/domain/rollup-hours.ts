/** From this time of a working day, Shanghai time, the figures are taken and go out; a late run catches up the same day. */
export const ROLLUP_FROM = '08:10';
