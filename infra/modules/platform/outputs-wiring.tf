# What the parts really got from each other. The environments' tests hold it against what was asked for: a variable that is
# right and passed on to nobody would pass them otherwise.
output "wiring" {
  description = "Scaling, deployment, rights and who reaches what, as the resources have them."
  value = {
    metrics_namespace = local.metrics_namespace
    load_balancer     = module.alb.arn_suffix
    scaled_by         = merge({ web = module.web.scaled_by }, { for name, worker in module.worker : name => worker.scaled_by })
    deployed_by       = merge({ web = module.web.deployed_by }, { for name, worker in module.worker : name => worker.deployed_by })
    actions           = merge({ web = module.web.actions }, { for name, worker in module.worker : name => worker.actions })

    secrets = merge(
      { web = module.web.secrets, migrate = module.migrate.secrets },
      { for name, worker in module.worker : name => worker.secrets },
      { for pooler in module.pgbouncer : "pgbouncer" => pooler.secrets },
    )

    rollback_alarms      = sort(module.observability.rollback_alarm_names)
    alarms               = module.observability.alarms
    target_groups        = [module.alb.blue_green.target_group_arn, module.alb.blue_green.alternate_target_group_arn]
    sticky_target_groups = module.alb.sticky_target_groups

    groups            = merge(local.service_groups, { migrate = aws_security_group.migrate.id }, { for pooler in module.pgbouncer : "pgbouncer" => pooler.security_group_id })
    postgres_clients  = module.postgres.clients
    pgbouncer_clients = try(module.pgbouncer[0].clients, {})
    redis_clients     = { for role, redis in module.redis : role => redis.clients }
    max_connections   = module.postgres.max_connections

    log_days = merge(
      { web = module.web.log_retention_days, migrate = module.migrate.log_retention_days, sessions = module.cluster.log_retention_days },
      { for name, worker in module.worker : name => worker.log_retention_days },
      { for pooler in module.pgbouncer : "pgbouncer" => pooler.log_retention_days },
    )

    postgres_safety = module.postgres.safety
    redis_copies    = { for role, redis in module.redis : role => redis.copies }
    environment     = merge({ web = module.web.environment }, { for name, worker in module.worker : name => worker.environment })
    staff_networks  = module.waf.staff_networks
    limits          = module.waf.limits

    firewall     = module.waf.arn
    edge_asks    = module.cdn.web_acl_arn
    key_services = module.kms.services
  }
}
