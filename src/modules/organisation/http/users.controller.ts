import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiRefusals } from '../../../platform/http/api-refusals.js';
import { Id } from '../../../platform/http/id.param.js';
import { ExpectedVersion } from '../../../platform/http/if-match.js';
import { CurrentActor, firstPassword, RequirePermission, type Actor } from '../../access/index.js';
import { AddUser } from '../application/add-user.js';
import { ChangeUser } from '../application/change-user.js';
import { ListUsers } from '../application/list-users.js';
import { ReadPerson } from '../application/read-person.js';
import { ResetPassword } from '../application/reset-password.js';
import { SwitchUser } from '../application/switch-user.js';
import {
  AddUserRequest,
  ChangeUserRequest,
  ListUsersRequest,
  ResetPasswordRequest,
  SwitchUserOffRequest,
} from './dto/organisation.request.js';
import {
  AddedUserResponse,
  FirstPasswordResponse,
  PersonResponse,
  UserResponse,
} from './dto/organisation.response.js';

const ID = { name: 'id', type: String };
const VERSION = { name: 'If-Match', required: true, description: 'version that was seen', example: '"1"' };

@ApiTags('organisation')
@Controller('users')
export class UsersController {
  constructor(
    private readonly listUsers: ListUsers,
    private readonly readPerson: ReadPerson,
    private readonly addUser: AddUser,
    private readonly changeUser: ChangeUser,
    private readonly switchUser: SwitchUser,
    private readonly resetPassword: ResetPassword,
  ) {}

  /** The people the caller may see: all, or those of the own unit and below. */
  @Get()
  @RequirePermission('user.read')
  @ApiRefusals(401, 403, 422)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { below, ...filter }: ListUsersRequest,
  ): Promise<UserResponse[]> {
    return (await this.listUsers.run(actor, { ...filter, below: below === 'true' })).map(UserResponse.of);
  }

  /** One person with what they have in hand and who may take it over. */
  @Get(':id')
  @RequirePermission('user.manage')
  @ApiParam(ID)
  @ApiRefusals(401, 403, 404)
  async one(@CurrentActor() actor: Actor, @Id() id: string): Promise<PersonResponse> {
    return PersonResponse.from(await this.readPerson.run(actor, id));
  }

  /** Adds a person; the first password has to be changed at the first sign-in. */
  @Post()
  @RequirePermission('user.manage')
  @ApiRefusals(401, 403, 409, 422)
  async add(@CurrentActor() actor: Actor, @Body() body: AddUserRequest): Promise<AddedUserResponse> {
    const made = body.password ? null : firstPassword(body.username);
    const user = await this.addUser.run(actor, { ...body, password: body.password ?? made! });
    return { ...UserResponse.of(user), firstPassword: made };
  }

  /** Corrects a person; who moves, or loses a role that the work in hand needs, hands it on. */
  @Put(':id')
  @HttpCode(204)
  @RequirePermission('user.manage')
  @ApiParam(ID)
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { successorId, backToUnit, ...body }: ChangeUserRequest,
  ): Promise<void> {
    const after = {
      name: body.name.trim(),
      title: body.title?.trim() || null,
      role: body.role,
      unitId: body.unitId,
      email: body.email || null,
      phone: body.phone || null,
    };
    return this.changeUser.run(actor, id, version, after, {
      successorId: successorId ?? null,
      backToUnit: backToUnit ?? false,
    });
  }

  /** Switches a person off: sessions and tokens end, and what is in hand is handed on in the same step. */
  @Post(':id/switch-off')
  @HttpCode(204)
  @RequirePermission('user.manage')
  @ApiParam(ID)
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 409, 412, 422)
  switchOff(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { reason, successorId, backToUnit }: SwitchUserOffRequest,
  ): Promise<void> {
    return this.switchUser.off(actor, id, version, {
      reason,
      successorId: successorId ?? null,
      backToUnit: backToUnit ?? false,
    });
  }

  /** Switches a person on again, with the password of before. */
  @Post(':id/switch-on')
  @HttpCode(204)
  @RequirePermission('user.manage')
  @ApiParam(ID)
  @ApiHeader(VERSION)
  @ApiRefusals(401, 403, 404, 412, 422)
  switchOn(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.switchUser.on(actor, id, version);
  }

  /** Gives a person a new password and signs them out everywhere. */
  @Post(':id/password')
  @HttpCode(204)
  @RequirePermission('user.manage')
  @ApiParam(ID)
  @ApiRefusals(401, 403, 404, 422)
  reset(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: ResetPasswordRequest): Promise<void> {
    return this.resetPassword.run(actor, id, body.password);
  }

  /** The same with a password that is made here and told this once. */
  @Post(':id/first-password')
  @HttpCode(200)
  @RequirePermission('user.manage')
  @ApiParam(ID)
  @ApiRefusals(401, 403, 404)
  async first(@CurrentActor() actor: Actor, @Id() id: string): Promise<FirstPasswordResponse> {
    return { password: await this.resetPassword.first(actor, id) };
  }
}
