export { AnswerCall } from './application/answer-call.js';
export { EndCall } from './application/end-call.js';
export { CallClock } from './application/call-clock.js';
export { RaiseCall } from './application/raise-call.js';
export { WaitingCalls, type WaitingCall } from './application/waiting-calls.js';
export { CallsModule } from './calls.module.js';
export { StreetCallRow } from './persistence/street-call.entity.js';
