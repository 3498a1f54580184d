export { daysBetween as daysApart } from '../../shared/time/format-time';
