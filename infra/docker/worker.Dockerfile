# syntax=docker/dockerfile:1
# The worker; WORKER_QUEUES says which queues. Built from the root: docker build -f infra/docker/worker.Dockerfile .
# CI passes the same tag with its digest: --build-arg NODE_IMAGE=node:24.21.0-bookworm-slim@sha256:…
ARG NODE_IMAGE=node:24.21.0-bookworm-slim

FROM ${NODE_IMAGE} AS base
ENV TURBO_TELEMETRY_DISABLED=1
WORKDIR /app

FROM base AS pruned
RUN npm install --global turbo@2.11.9
COPY . .
RUN turbo prune @lomash/worker --docker

# Its sources run as they are; only the database client is made.
FROM base AS built
COPY --from=pruned /app/out/json/ ./
RUN npm ci --workspace @lomash/db --no-audit --no-fund
COPY --from=pruned /app/out/full/ ./
COPY --from=pruned /app/tsconfig.base.json ./
RUN cd packages/db && npx prisma generate

# Without what is only somebody's peer, what only builds (Prisma's command line and all that comes with it), what only debuggers and
# editors read, and Prisma for other databases.
FROM base AS dependencies
COPY --from=pruned /app/out/json/ ./
RUN npm ci --omit=dev --omit=peer --no-audit --no-fund \
 && cd node_modules \
 && rm -rf prisma @prisma/studio-core @prisma/dev @electric-sql effect typescript @typescript \
 && cd .. \
 && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete \
 && find node_modules/@prisma/client/runtime -name 'query_compiler_*' ! -name '*_fast_bg.postgresql.*' -delete

FROM base AS image
ENV NODE_ENV=production WORKER_PORT=3100
COPY --from=dependencies /app/ ./
COPY --from=pruned /app/out/full/ ./
COPY --from=built /app/packages/db/generated/ packages/db/generated/
VOLUME ["/tmp"]
USER node
EXPOSE 3100
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.WORKER_PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
# Under 300 MB whatever comes: V8 would rather let its heap grow than collect it.
CMD ["node", "--max-semi-space-size=8", "--max-old-space-size=192", "apps/worker/src/main.ts"]
