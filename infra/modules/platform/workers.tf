locals {
  worker_port = 3100

  metrics_statement = {
    Sid       = "TellDepths"
    Effect    = "Allow"
    Action    = ["cloudwatch:PutMetricData"]
    Resource  = "*"
    Condition = { StringEquals = { "cloudwatch:namespace" = local.metrics_namespace } }
  }

  # Publishing ends what the edge has kept.
  invalidation_statement = {
    Sid      = "EndWhatTheEdgeKeeps"
    Effect   = "Allow"
    Action   = ["cloudfront:CreateInvalidation"]
    Resource = module.cdn.distribution_arn
  }

  export_statements = [
    {
      Sid      = "Exports"
      Effect   = "Allow"
      Action   = ["s3:PutObject", "s3:GetObject"]
      Resource = ["${module.exports.arn}/*", "${module.archive.arn}/*"]
    },
    {
      Sid      = "EncryptExports"
      Effect   = "Allow"
      Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
      Resource = module.kms.key_arn
    },
  ]
}

module "worker" {
  source   = "../ecs-service"
  for_each = var.scaling.workers

  name               = var.name
  service            = each.key
  region             = var.region
  cluster            = { arn = module.cluster.arn, name = module.cluster.name }
  vpc_id             = module.network.vpc_id
  subnet_ids         = module.network.private_subnet_ids
  kms_key_arn        = module.kms.key_arn
  image              = "${module.ecr.urls["worker"]}:${var.image_tag}"
  repository_arn     = module.ecr.arns["worker"]
  log_retention_days = var.log_retention_days

  cpu            = each.value.cpu
  memory         = each.value.memory
  port           = local.worker_port
  health_command = ["node", "-e", "fetch('http://127.0.0.1:${local.worker_port}/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
  # WORKER_DRAIN_MS and what giving back takes.
  stop_timeout_seconds = 60

  environment = merge({
    WORKER_QUEUES                = join(",", each.value.queues)
    WORKER_PORT                  = tostring(local.worker_port)
    PUBLIC_URL                   = local.public_url
    DATABASE_POOL_SIZE           = tostring(each.value.pool_size)
    DATABASE_PREPARED_STATEMENTS = local.prepares_statements
    MAIL_FROM                    = var.mail_from
    AWS_REGION                   = var.region
    METRICS_NAMESPACE            = local.metrics_namespace
  }, var.worker_environment)

  secrets = merge(
    local.store_variables,
    { SMTP_URL = module.secrets.arns["smtp-url"] },
    { for variable in keys(var.worker_secrets) : variable => module.secrets.arns[lower(replace(variable, "_", "-"))] },
  )

  task_statements = concat(
    [local.metrics_statement],
    [for statement in concat(local.media_statements, [local.invalidation_statement]) : statement if each.value.media],
    [for statement in local.export_statements : statement if each.value.exports],
  )

  min_tasks          = each.value.min_tasks
  max_tasks          = each.value.max_tasks
  cooldown_seconds   = var.scaling.cooldown_seconds
  cpu_target_percent = each.value.cpu_target_percent
  queue_triggers     = each.value.queue_triggers
  metrics_namespace  = local.metrics_namespace
}
