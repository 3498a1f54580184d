import type { Permission } from '../../access/index.js';

/** Every kind of file that is made: the folder in DATA_DIR, and what its reader has to be permitted. */
export const KINDS = {
  export: { folder: 'exports', permission: 'case.export' },
  'case-file': { folder: 'case-files', permission: 'case-file.build' },
} as const satisfies Record<string, { folder: string; permission: Permission }>;

export type MadeFileKind = keyof typeof KINDS;

export const MADE_FILE_KINDS = Object.keys(KINDS) as MadeFileKind[];
