export type { Bench, FileMaker, Made } from './application/file-maker.js';
export { MakeFile } from './application/make-file.js';
export { PromiseFile } from './application/promise-file.js';
export { ReadMadeFiles } from './application/read-made-files.js';
export { MadeFileResponse } from './http/dto/made-file.response.js';
export { presentMadeFile } from './http/present-made-file.js';
export { sendMadeFile } from './http/send-made-file.js';
export { MadeFilesModule } from './made-files.module.js';
export { MadeFileRow } from './persistence/made-file.entity.js';
