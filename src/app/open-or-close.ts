import type { INestApplicationContext } from '@nestjs/common';

/** Does what opens an app; when that fails the app is closed again, so that no child and no connection is left. */
export async function openOrClose(app: INestApplicationContext, open: () => Promise<void>): Promise<void> {
  try {
    await open();
  } catch (error) {
    await app.close();
    throw error;
  }
}
