import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { Role } from '../../src/modules/access/index.js';

const APP = join(import.meta.dirname, '../../web/src/app');

export interface WebPage {
  path: string;
  /** Null: everybody who is signed in. */
  roles: readonly Role[] | null;
  /** Drawn for a phone, and not only squeezed into it. */
  phone: boolean;
}

interface Listed {
  path: string;
  phone?: unknown;
}

/** Every page of the web from its own list, so that a new one cannot be forgotten here. */
export async function webPages(): Promise<WebPage[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-pages-'));
  try {
    for (const name of ['menu-catalogue', 'pages']) {
      const { outputText } = ts.transpileModule(readFileSync(join(APP, `${name}.ts`), 'utf8'), {
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
      });
      writeFileSync(
        join(folder, `${name}.mjs`),
        outputText.replace(/from '\.\/menu-catalogue'/, "from './menu-catalogue.mjs'"),
      );
    }
    const list = (await import(pathToFileURL(join(folder, 'pages.mjs')).href)) as {
      PAGES: readonly Listed[];
      rolesOf: (page: Listed) => readonly Role[] | undefined;
    };
    return list.PAGES.map((page) => ({
      path: page.path,
      roles: list.rolesOf(page) ?? null,
      phone: page.phone !== undefined,
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
