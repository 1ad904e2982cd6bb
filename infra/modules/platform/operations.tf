module "observability" {
  source = "../observability"

  name              = var.name
  region            = var.region
  account_id        = var.account_id
  kms_key_arn       = module.kms.key_arn
  alarm_emails      = var.alarm_emails
  runbook_url       = var.runbook_url
  metrics_namespace = local.metrics_namespace
  cluster           = { arn = module.cluster.arn, name = module.cluster.name }
  load_balancer     = { suffix = module.alb.arn_suffix, target_groups = module.alb.target_group_suffixes }
  databases = merge(
    { primary = module.postgres.primary.identifier },
    var.database.replica_class == null ? {} : { replica = module.postgres.replica.identifier },
  )
  max_connections = module.postgres.max_connections
  redis_nodes     = flatten([for redis in module.redis : redis.node_ids])
  services        = concat(local.services, local.has_pgbouncer ? ["pgbouncer"] : [])
  pgbouncer_tasks = var.pgbouncer.tasks
  log_groups = {
    web     = module.web.log_group_name
    workers = { for name, worker in module.worker : name => worker.log_group_name }
  }
  certificate_arn      = module.dns.origin_certificate_arn
  edge_certificate_arn = module.dns.edge_certificate_arn
}

module "pipeline_role" {
  source = "../pipeline-role"

  name               = var.name
  account_id         = var.account_id
  region             = var.region
  repository         = var.github.repository
  github_environment = var.environment
  creates_provider   = var.github.creates_provider
  repository_arns    = values(module.ecr.arns)
  copied_repository_arns = [
    for from in [var.images.copied_from] : "arn:aws:ecr:${var.region}:${from.account_id}:repository/${from.name}/*" if from != null
  ]
  cluster_arn = module.cluster.arn
  service_arns = concat(
    [module.web.arn],
    [for worker in module.worker : worker.arn],
    module.pgbouncer[*].arn,
  )
  migrate_family = module.migrate.family
  passed_role_arns = concat(
    module.web.role_arns,
    flatten([for worker in module.worker : worker.role_arns]),
    flatten(module.pgbouncer[*].role_arns),
    module.migrate.role_arns,
  )
}
