locals {
  roles = {
    cache = { policy = "allkeys-lru", snapshot_days = 0 }
    state = { policy = "noeviction", snapshot_days = var.snapshot_days }
  }
  role = local.roles[var.role]
  id   = "${var.name}-${var.role}"
}

resource "aws_elasticache_replication_group" "this" {
  replication_group_id = local.id
  description          = "Redis, ${var.role}, of ${var.name}"
  engine               = "redis"
  engine_version       = "7.1"
  node_type            = var.node_type

  # One shard: enough up to 25 GB of keys (docs/runbook.md says what then).
  num_cache_clusters         = 1 + var.replicas
  automatic_failover_enabled = var.replicas > 0
  multi_az_enabled           = var.replicas > 0

  parameter_group_name = aws_elasticache_parameter_group.this.name
  subnet_group_name    = aws_elasticache_subnet_group.this.name
  security_group_ids   = [aws_security_group.this.id]

  at_rest_encryption_enabled = true
  kms_key_id                 = var.kms_key_arn
  transit_encryption_enabled = true

  snapshot_retention_limit   = local.role.snapshot_days
  snapshot_window            = local.role.snapshot_days > 0 ? "02:00-03:00" : null
  maintenance_window         = "sun:04:00-sun:05:00"
  auto_minor_version_upgrade = true

  # Its password is set by infra/bin/fill-secrets.mjs and kept in Secrets Manager, not in Terraform's state.
  lifecycle {
    ignore_changes = [auth_token, auth_token_update_strategy]
  }
}

resource "aws_elasticache_parameter_group" "this" {
  name        = local.id
  family      = "redis7"
  description = "${var.role}: ${local.role.policy}"

  parameter {
    name  = "maxmemory-policy"
    value = local.role.policy
  }
}

resource "aws_elasticache_subnet_group" "this" {
  name       = local.id
  subnet_ids = var.subnet_ids
}

resource "aws_security_group" "this" {
  name        = "${local.id}-redis"
  description = "Redis, ${var.role}"
  vpc_id      = var.vpc_id

  tags = { Name = "${local.id}-redis" }
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each = var.client_security_groups

  security_group_id            = aws_security_group.this.id
  description                  = "From ${each.key}"
  referenced_security_group_id = each.value
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6379
}
