export { LiveListeners } from './application/live-listeners.js';
export { LiveModule } from './live.module.js';
