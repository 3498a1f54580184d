export { FindLikely, type LikelyCase, type Typed } from './application/find-likely.js';
export { LinkCases, type Link } from './application/link-cases.js';
export { LINK_KINDS, type LinkKind } from './domain/link-kinds.js';
export { LinkRequest } from './http/dto/link.request.js';
export { CaseLinkRow } from './persistence/case-link.entity.js';
export { RepeatLevelRow } from './persistence/repeat-level.entity.js';
export { TaskForceMeetingRow } from './persistence/task-force-meeting.entity.js';
export { TaskForceRow } from './persistence/task-force.entity.js';
export { RepeatsModule } from './repeats.module.js';
