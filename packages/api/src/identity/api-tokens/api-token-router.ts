import { staffProcedure } from '../../procedures.ts'
import { t } from '../../trpc.ts'
import { doneOutput } from '../identity.schema.ts'
import * as schema from './api-token.schema.ts'
import { createApiToken } from './create-api-token.ts'
import { listApiTokens } from './list-api-tokens.ts'
import { revokeApiToken } from './revoke-api-token.ts'

/** Tokens are made by developers; whoever is none any more still sees and revokes their own. */
export const apiTokenRouter = t.router({
  createApiToken: staffProcedure('developer:use')
    .input(schema.createApiTokenInput)
    .output(schema.createApiTokenOutput)
    .mutation(({ ctx, input }) => createApiToken(ctx, input)),
  listApiTokens: staffProcedure('admin:use')
    .input(schema.listApiTokensInput)
    .output(schema.listApiTokensOutput)
    .query(({ ctx, input }) => listApiTokens(ctx, input)),
  revokeApiToken: staffProcedure('admin:use')
    .input(schema.revokeApiTokenInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => revokeApiToken(ctx, input)),
})
