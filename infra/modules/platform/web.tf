locals {
  web_port = 3000

  # Both sides know: Debian's 1.18, which the tests run through, keeps no prepared statements in transaction mode.
  prepares_statements = local.has_pgbouncer ? "off" : "on"

  # Who uploads and thins out pictures.
  media_statements = [
    {
      Sid      = "Pictures"
      Effect   = "Allow"
      Action   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
      Resource = "${module.media.arn}/*"
    },
    {
      Sid      = "EncryptPictures"
      Effect   = "Allow"
      Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
      Resource = module.kms.key_arn
    },
  ]
}

module "web" {
  source = "../ecs-service"

  name               = var.name
  service            = "web"
  region             = var.region
  cluster            = { arn = module.cluster.arn, name = module.cluster.name }
  vpc_id             = module.network.vpc_id
  subnet_ids         = module.network.private_subnet_ids
  kms_key_arn        = module.kms.key_arn
  image              = "${module.ecr.urls["web"]}:${var.image_tag}"
  repository_arn     = module.ecr.arns["web"]
  log_retention_days = var.log_retention_days

  cpu            = var.scaling.web.cpu
  memory         = var.scaling.web.memory
  port           = local.web_port
  health_command = ["node", "-e", "fetch('http://127.0.0.1:${local.web_port}/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

  environment = merge({
    NODE_ENV                     = "production"
    PORT                         = tostring(local.web_port)
    PUBLIC_URL                   = local.public_url
    DATABASE_POOL_SIZE           = tostring(var.scaling.web.pool_size)
    DATABASE_PREPARED_STATEMENTS = local.prepares_statements
    # CloudFront answers for /media from the bucket.
    MEDIA_DIRECTORY = "/app/media"
    # CloudFront and the load balancer.
    TRUSTED_PROXY_HOPS = "2"
    METRICS_PORT       = "9464"
  }, var.web_environment)

  secrets = merge(
    local.store_variables,
    { REDIS_CACHE_REPLICA_URL = module.secrets.arns["redis-cache-replica-url"] },
    { for variable in keys(var.web_secrets) : variable => module.secrets.arns[lower(replace(variable, "_", "-"))] },
  )

  task_statements = local.media_statements

  min_tasks          = var.scaling.web.min_tasks
  max_tasks          = var.scaling.web.max_tasks
  cooldown_seconds   = var.scaling.cooldown_seconds
  cpu_target_percent = var.scaling.web.cpu_target_percent
  requests           = { per_task_and_minute = var.scaling.web.requests_per_task_and_minute, load_balancer_suffix = module.alb.arn_suffix }
  latency            = { p95_seconds = var.scaling.web.p95_seconds, load_balancer_suffix = module.alb.arn_suffix }

  load_balancer = {
    target_group_arn           = module.alb.blue_green.target_group_arn
    alternate_target_group_arn = module.alb.blue_green.alternate_target_group_arn
    listener_rule_arn          = module.alb.blue_green.listener_rule_arn
    role_arn                   = module.alb.blue_green.role_arn
    security_group_id          = module.alb.security_group_id
  }
  rollback_alarm_names = module.observability.rollback_alarm_names
}
