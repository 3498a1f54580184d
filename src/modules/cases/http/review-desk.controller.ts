import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { ReadReview } from '../application/read-review.js';
import { ReviewQueue } from '../application/review-queue.js';
import { ReviewDeskRequest } from './dto/review.request.js';
import { ReviewDeskResponse } from './dto/review.response.js';

@ApiTags('verification')
@Controller('verify-desk')
export class ReviewDeskController {
  constructor(
    private readonly queue: ReviewQueue,
    private readonly review: ReadReview,
  ) {}

  /** Whom each reported case waits for, and what the reader has decided today. */
  @Get()
  @RequirePermission('case.sign-off')
  @ApiRefusals(401, 403, 422)
  async read(
    @CurrentActor() actor: Actor,
    @Query() { campaignId }: ReviewDeskRequest,
  ): Promise<ReviewDeskResponse> {
    const states = await this.queue.states(actor, campaignId ?? null);
    return { states, ...(await this.review.today(actor)) };
  }
}
