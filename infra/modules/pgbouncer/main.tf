locals {
  port = 6432
}

# Many small pools in front, few connections behind; a server connection is lent for one transaction at a time.
module "service" {
  source = "../ecs-service"

  name           = var.name
  service        = "pgbouncer"
  region         = var.region
  cluster        = { arn = var.cluster.arn, name = var.cluster.name }
  vpc_id         = var.vpc_id
  subnet_ids     = var.subnet_ids
  kms_key_arn    = var.kms_key_arn
  image          = var.image
  repository_arn = var.repository_arn

  log_retention_days = var.log_retention_days

  # It has one thread: a quarter of a processor carries some thousand transactions a second.
  cpu       = 256
  memory    = 512
  port      = local.port
  min_tasks = var.tasks
  max_tasks = var.tasks

  environment = {
    POOL_MODE          = "transaction"
    LISTEN_PORT        = tostring(local.port)
    DEFAULT_POOL_SIZE  = tostring(var.server_connections)
    MAX_CLIENT_CONN    = tostring(var.client_connections)
    SERVER_TLS_SSLMODE = "verify-full"
  }
  secrets = {
    PRIMARY_URL = var.server_url_arns.primary
    REPLICA_URL = var.server_url_arns.replica
  }

  health_command = ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${local.port}"]
  # It lets transactions end, which take 10 s at most.
  stop_timeout_seconds = 30
  registry_arn         = aws_service_discovery_service.this.arn
}

resource "aws_service_discovery_service" "this" {
  name = "pgbouncer"

  dns_config {
    namespace_id   = var.cluster.namespace_id
    routing_policy = "MULTIVALUE"

    # Who connects anew soon finds only those that are there.
    dns_records {
      type = "A"
      ttl  = 5
    }
  }
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each = var.client_security_groups

  security_group_id            = module.service.security_group_id
  description                  = "From ${each.key}"
  referenced_security_group_id = each.value
  ip_protocol                  = "tcp"
  from_port                    = local.port
  to_port                      = local.port
}
