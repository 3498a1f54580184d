export { Visits, type NewSiteVisit, type NewTalk, type VisitRecords } from './application/visits.js';
export {
  COUNTED,
  isOver,
  wrongAnswers,
  type Counted,
  type Official,
  type Reading,
  type VisitTally,
} from './domain/visit.js';
export { AffectedVisitRow } from './persistence/affected-visit.entity.js';
export { SiteVisitRow } from './persistence/site-visit.entity.js';
export { VisitsModule } from './visits.module.js';
