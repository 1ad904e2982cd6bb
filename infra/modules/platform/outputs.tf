output "deployment" {
  description = "What the pipeline has to know: the GitHub environment's variable DEPLOYMENT, as JSON."
  value = {
    region     = var.region
    cluster    = module.cluster.name
    registry   = split("/", module.ecr.urls["web"])[0]
    repository = var.name
    services = merge(
      { web = "web" },
      { for name in keys(var.scaling.workers) : name => "worker" },
    )
    pooler = local.has_pgbouncer ? "pgbouncer" : null
    migrate = {
      family         = module.migrate.family
      subnets        = module.network.private_subnet_ids
      securityGroups = [aws_security_group.migrate.id]
    }
    publicUrl = local.public_url
  }
}

output "pipeline_role_arn" {
  description = "The GitHub environment's variable AWS_ROLE_ARN."
  value       = module.pipeline_role.role_arn
}

output "stores" {
  description = "What infra/bin/fill-secrets.mjs makes URLs of."
  value = {
    region    = var.region
    prefix    = var.name
    primary   = module.postgres.primary.address
    replica   = try(module.postgres.replica.address, null)
    pgbouncer = local.has_pgbouncer ? "${module.pgbouncer[0].address}:${module.pgbouncer[0].port}" : null
    redis     = { for role, redis in module.redis : role => { id = redis.replication_group_id, primary = redis.primary_address, reader = redis.reader_address } }
  }
}

output "connection_budget" {
  description = "The sum of connections, and what is left."
  value = {
    sum       = module.connection_budget.sum
    server    = module.connection_budget.server_connections
    available = module.connection_budget.available_connections
  }
}

output "scaling" {
  description = "By service: between how many tasks it moves."
  value       = merge({ web = module.web.scaling }, { for name, worker in module.worker : name => worker.scaling })
}

output "distribution_id" {
  description = "CloudFront's, for invalidations by hand."
  value       = module.cdn.distribution_id
}

output "runbook_sections" {
  description = "By alarm: the heading in docs/runbook.md."
  value       = module.observability.runbook_sections
}
