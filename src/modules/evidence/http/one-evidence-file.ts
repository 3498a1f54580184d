import {
  Injectable,
  PayloadTooLargeException,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { finalize } from 'rxjs';
import { FileTooLargeError } from '../domain/evidence-errors.js';
import { LARGEST_FILE } from '../domain/evidence-kinds.js';
import { announcedBytes, multipartStaging, type StagedUpload } from '../uploads/multipart-staging.js';
import { Staging } from '../uploads/staging.js';
import { UploadTurns } from '../uploads/upload-turns.js';

/**
 * Takes the one file of an upload to the disk, for who may upload now; one that is too large is refused with our own
 * sentence. What the route has not made evidence of is gone with its answer.
 */
@Injectable()
export class OneEvidenceFile implements NestInterceptor {
  private readonly multipart: NestInterceptor;

  constructor(
    private readonly turns: UploadTurns,
    private readonly staging: Staging,
  ) {
    const Multipart = FileInterceptor('file', {
      storage: multipartStaging(staging),
      limits: { fileSize: LARGEST_FILE, files: 1 },
      defParamCharset: 'utf8',
    });
    this.multipart = new Multipart();
  }

  async intercept(context: ExecutionContext, next: CallHandler) {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const accountId = request.account?.actor.userId ?? '';
    http.getResponse<Response>().once('close', this.turns.begin(accountId));
    await this.turns.spend(accountId, announcedBytes(request, LARGEST_FILE));
    try {
      const answer = await this.multipart.intercept(context, next);
      return answer.pipe(finalize(() => void this.discard(request)));
    } catch (error) {
      throw error instanceof PayloadTooLargeException ? new FileTooLargeError() : error;
    }
  }

  private async discard(request: Request): Promise<void> {
    const file = request.file as StagedUpload | undefined;
    if (file) await this.staging.discard(file.staged);
  }
}
