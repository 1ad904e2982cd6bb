# syntax=docker/dockerfile:1
# PgBouncer in transaction mode. Built from the root: docker build -f infra/docker/pgbouncer.Dockerfile .
# CI passes the tag with its digest: --build-arg DEBIAN_IMAGE=debian:bookworm-slim@sha256:…
ARG DEBIAN_IMAGE=debian:bookworm-slim

FROM ${DEBIAN_IMAGE}
RUN apt-get update \
  && apt-get install --yes --no-install-recommends pgbouncer openssl ca-certificates \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --uid 1000 --no-create-home --shell /usr/sbin/nologin pooler
# What RDS's certificates are signed by; CI fetches it (https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem).
COPY infra/docker/pgbouncer/ /pgbouncer/
VOLUME ["/tmp"]
USER pooler
EXPOSE 6432
HEALTHCHECK --interval=15s --timeout=5s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/6432"]
# The script ends by becoming PgBouncer, which then is process 1. SIGINT lets transactions end first; SIGTERM would not (1.18).
STOPSIGNAL SIGINT
CMD ["bash", "/pgbouncer/start.sh"]
