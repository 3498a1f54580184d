import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { CurrentActor, RequirePermission, type Actor } from '../../access/index.js';
import { AddUser } from '../application/add-user.js';
import { ListUsers } from '../application/list-users.js';
import { ResetPassword } from '../application/reset-password.js';
import { AddUserRequest, ResetPasswordRequest } from './dto/organisation.request.js';
import { UserResponse } from './dto/organisation.response.js';

@ApiTags('organisation')
@Controller('users')
export class UsersController {
  constructor(
    private readonly listUsers: ListUsers,
    private readonly addUser: AddUser,
    private readonly resetPassword: ResetPassword,
  ) {}

  /** The people the caller may see: all, or those of the own unit and below. */
  @Get()
  @RequirePermission('user.read')
  @ApiRefusals(401, 403)
  async list(@CurrentActor() actor: Actor): Promise<UserResponse[]> {
    return (await this.listUsers.run(actor)).map(UserResponse.of);
  }

  /** Adds a person; the first password has to be changed at the first sign-in. */
  @Post()
  @RequirePermission('user.manage')
  @ApiRefusals(401, 403, 409, 422)
  async add(@CurrentActor() actor: Actor, @Body() body: AddUserRequest): Promise<UserResponse> {
    return UserResponse.of(await this.addUser.run(actor, body));
  }

  /** Gives a person a new password and signs them out everywhere. */
  @Post(':id/password')
  @HttpCode(204)
  @RequirePermission('user.manage')
  @ApiParam({ name: 'id', type: String })
  @ApiRefusals(401, 403, 404, 422)
  reset(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: ResetPasswordRequest): Promise<void> {
    return this.resetPassword.run(actor, id, body.password);
  }
}
