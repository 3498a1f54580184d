export { Appoint, type Appointment } from './application/appoint.js';
export { SetPlace, type PlaceFacts } from './application/set-place.js';
export { OwnershipModule } from './ownership.module.js';
export { DutyKindRow } from './persistence/duty-kind.entity.js';
export { DutyPlaceRow } from './persistence/duty-place.entity.js';
export { DutyRow } from './persistence/duty.entity.js';
