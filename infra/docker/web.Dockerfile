# syntax=docker/dockerfile:1
# The web process: storefront, API and pages. Built from the root: docker build -f infra/docker/web.Dockerfile .
# CI passes the same tag with its digest: --build-arg NODE_IMAGE=node:24.21.0-bookworm-slim@sha256:…
ARG NODE_IMAGE=node:24.21.0-bookworm-slim

FROM ${NODE_IMAGE} AS base
ENV NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1
WORKDIR /app

# Only what the web app is made of, with a lock file for it.
FROM base AS pruned
RUN npm install --global turbo@2.11.9
COPY . .
RUN turbo prune @lomash/web --docker

FROM base AS built
COPY --from=pruned /app/out/json/ ./
RUN npm ci --no-audit --no-fund
COPY --from=pruned /app/out/full/ ./
COPY --from=pruned /app/tsconfig.base.json ./
RUN cd packages/db && npx prisma generate
RUN cd apps/web && NODE_ENV=production npx next build && rm -rf .next/cache

# Without what is only somebody's peer, what only builds or tests (Prisma's command line and all that comes with it, Next's compiler,
# sharp, TypeScript, Playwright), what only debuggers and editors read, and Prisma for other databases.
FROM base AS dependencies
COPY --from=pruned /app/out/json/ ./
RUN npm ci --omit=dev --omit=peer --no-audit --no-fund \
 && cd node_modules \
 && rm -rf prisma @prisma/studio-core @prisma/dev @electric-sql effect @next/swc-* @img sharp typescript @typescript playwright playwright-core @playwright @axe-core \
 && cd .. \
 && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete \
 && find node_modules/@prisma/client/runtime -name 'query_compiler_*' ! -name '*_fast_bg.postgresql.*' -delete

# Everything belongs to root, and the process is not root: it can change nothing. The root file system may be read-only.
FROM base AS image
ENV NODE_ENV=production PORT=3000 MEDIA_DIRECTORY=/app/media
# As `next --experimental-next-config-strip-types`: Node reads next.config.ts itself, for Next's compiler is not here.
ENV __NEXT_NODE_NATIVE_TS_LOADER_ENABLED=true
COPY --from=dependencies /app/ ./
COPY --from=pruned /app/out/full/ ./
COPY --from=built /app/packages/db/generated/ packages/db/generated/
COPY --from=built /app/apps/web/.next/ apps/web/.next/
VOLUME ["/tmp"]
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1 and hears SIGTERM.
STOPSIGNAL SIGTERM
CMD ["node", "apps/web/server.ts"]
