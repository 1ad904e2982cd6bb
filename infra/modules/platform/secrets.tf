locals {
  # By secret: what it is for. infra/bin/fill-secrets.mjs fills those of PostgreSQL, Redis and the application itself.
  own_secrets = {
    app-secret              = "APP_SECRET: keys for cursors, links, audit and second factors are derived from it"
    database-url            = "DATABASE_URL: the primary, through PgBouncer where there is one"
    database-readonly-url   = "DATABASE_URL_READONLY: the replica, likewise"
    database-owner-url      = "The primary itself, as the owner of the database: for migrations only"
    database-direct-url     = "The primary itself: for PgBouncer"
    database-direct-replica = "The replica itself: for PgBouncer"
    redis-cache-url         = "REDIS_CACHE_URL"
    redis-cache-replica-url = "REDIS_CACHE_REPLICA_URL: where cached values are read"
    redis-state-url         = "REDIS_STATE_URL"
    smtp-url                = "SMTP_URL: SES's SMTP endpoint, with user and password"
  }

  # What both read lies in one place.
  further_secrets = {
    for variable, use in merge(var.web_secrets, var.worker_secrets) : lower(replace(variable, "_", "-")) => "${variable}: ${use}"
  }

  store_variables = {
    DATABASE_URL          = module.secrets.arns["database-url"]
    DATABASE_URL_READONLY = module.secrets.arns["database-readonly-url"]
    REDIS_CACHE_URL       = module.secrets.arns["redis-cache-url"]
    REDIS_STATE_URL       = module.secrets.arns["redis-state-url"]
    APP_SECRET            = module.secrets.arns["app-secret"]
  }
}

module "secrets" {
  source = "../secrets"

  name        = var.name
  secrets     = merge(local.own_secrets, local.further_secrets)
  kms_key_arn = module.kms.key_arn
}

# What CloudFront shows the load balancer. Both want the value itself, so it is in the state, which is encrypted; whoever can
# read the state could read it at CloudFront, too. A new one is a new name in var.origin_secret: docs/runbook.md, "New secrets".
resource "random_password" "origin" {
  for_each = toset(compact([var.origin_secret.current, var.origin_secret.previous]))

  length  = 48
  special = false
}
