locals {
  services = concat(["web"], keys(var.scaling.workers))

  # Who may connect to PostgreSQL itself. Services may although there is a pooler: their URLs say where they go, so one can go past a
  # broken pooler, and turning it on or off cuts nobody off before its next deployment.
  database_clients = merge(
    { migrate = aws_security_group.migrate.id },
    local.service_groups,
    local.has_pgbouncer ? { pgbouncer = module.pgbouncer[0].security_group_id } : {},
  )

  service_groups = merge(
    { web = module.web.security_group_id },
    { for name, worker in module.worker : name => worker.security_group_id },
  )
}

module "postgres" {
  source = "../postgres"

  name                   = var.name
  vpc_id                 = module.network.vpc_id
  subnet_ids             = module.network.data_subnet_ids
  client_security_groups = local.database_clients
  kms_key_arn            = module.kms.key_arn
  instance_class         = var.database.instance_class
  replica_class          = var.database.replica_class
  multi_az               = var.database.multi_az
  backup_days            = var.database.backup_days
  max_connections        = var.database.max_connections
  deletion_protection    = var.is_protected
}

module "pgbouncer" {
  source = "../pgbouncer"
  count  = local.has_pgbouncer ? 1 : 0

  name   = var.name
  region = var.region
  cluster = {
    arn            = module.cluster.arn
    name           = module.cluster.name
    namespace_id   = module.cluster.namespace.id
    namespace_name = module.cluster.namespace.name
  }
  vpc_id                 = module.network.vpc_id
  subnet_ids             = module.network.private_subnet_ids
  client_security_groups = local.service_groups
  image                  = "${module.ecr.urls["pgbouncer"]}:${var.image_tag}"
  repository_arn         = module.ecr.arns["pgbouncer"]
  kms_key_arn            = module.kms.key_arn
  log_retention_days     = var.log_retention_days
  tasks                  = var.pgbouncer.tasks
  server_connections     = var.pgbouncer.server_connections
  client_connections     = var.pgbouncer.client_connections
  server_url_arns = {
    primary = module.secrets.arns["database-direct-url"]
    replica = module.secrets.arns["database-direct-replica"]
  }
}

module "redis" {
  source   = "../redis"
  for_each = var.redis

  name                   = var.name
  role                   = each.key
  vpc_id                 = module.network.vpc_id
  subnet_ids             = module.network.data_subnet_ids
  client_security_groups = local.service_groups
  kms_key_arn            = module.kms.key_arn
  node_type              = each.value.node_type
  replicas               = each.value.replicas
}
