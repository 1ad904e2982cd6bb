# syntax=docker/dockerfile:1
# Runs once before new tasks start: makes the database and its users when they are missing, applies migrations, gives the application
# its rights, ends.
# CI passes the same tag with its digest: --build-arg NODE_IMAGE=node:24.21.0-bookworm-slim@sha256:…
ARG NODE_IMAGE=node:24.21.0-bookworm-slim

FROM ${NODE_IMAGE} AS base
ENV TURBO_TELEMETRY_DISABLED=1 PRISMA_HIDE_UPDATE_MESSAGE=1 CHECKPOINT_DISABLE=1
WORKDIR /app

FROM base AS pruned
RUN npm install --global turbo@2.11.9
COPY . .
RUN turbo prune @lomash/db --docker

# Prisma's command line is a development dependency of this one package, and all that this image is for: without what
# else the package is developed with, and what only debuggers and editors read.
FROM base AS dependencies
COPY --from=pruned /app/out/json/ ./
RUN npm ci --workspace @lomash/db --no-audit --no-fund \
 && cd node_modules \
 && rm -rf typescript @typescript sharp @img \
 && cd .. \
 && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete \
 && find node_modules/@prisma/client/runtime -name 'query_compiler_*' -delete

FROM base AS image
ENV NODE_ENV=production
COPY --from=dependencies /app/ ./
COPY --from=pruned /app/out/full/ ./
VOLUME ["/tmp"]
USER node
# It is up as long as it runs.
HEALTHCHECK NONE
STOPSIGNAL SIGTERM
CMD ["node", "packages/db/src/deploy/main.ts"]
