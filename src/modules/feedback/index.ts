export { FeedbackModule } from './feedback.module.js';
export { FeedbackImportRow } from './persistence/feedback-import.entity.js';
export { FeedbackTaskRow } from './persistence/feedback-task.entity.js';
export { FeedbackUnitNameRow } from './persistence/feedback-unit-name.entity.js';
