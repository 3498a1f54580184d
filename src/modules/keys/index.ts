export type { Unopened } from './application/check-seals.js';
export { ReadKeyStatus, type KeyStatus, type KnownKey } from './application/read-key-status.js';
export { RotateKeys, type PlaceProgress, type Rotation } from './application/rotate-keys.js';
export type { WhyKept } from './domain/key-use.js';
export { KeysModule } from './keys.module.js';
